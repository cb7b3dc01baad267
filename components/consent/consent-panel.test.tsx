import { screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { makeConsentVisits } from '../../test/made-reports/made-consents.ts';
import { openConsent } from '../../test/made-reports/open-consent.tsx';
import { renderPopup } from '../../test/made-reports/render-popup.tsx';

const visits = makeConsentVisits();
const open = (name: string) => openConsent(visits[name]);
const headings = (panel: HTMLElement) =>
  within(panel)
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);
const card = (name: string) => screen.getByRole('article', { name });

describe('the four answers', () => {
  it.each([
    ['consentCalm', 'Always allowed, You said yes to some, You said no (a guess), You said no'],
    ['consentImplied', 'Always allowed, Allowed without asking, Some, without asking, Off without asking'],
    ['consentUnknownBasis', 'Always allowed, Allowed, Some allowed, Not allowed'],
    ['consentMeanwhile', 'Always allowed, On until you choose, On until you choose, Not chosen yet'],
    ['consentUnknownBanner', 'Cannot tell, Cannot tell, Cannot tell, Cannot tell'],
  ])('%s', (name, words) => {
    const { container } = renderPopup(visits[name]);
    const answers = [...container.querySelectorAll('.matrix-row .state')].map(({ textContent }) => textContent);
    expect(answers.join(', ')).toBe(words);
  });

  it('name no mechanism', () => {
    const { container } = renderPopup(visits.consentRich);
    expect(container.querySelector('.matrix')).not.toHaveTextContent(/Cookiebot|TCF|Google/);
  });
});

describe.each(Object.keys(visits))('%s', (name) => {
  it('open: axe finds nothing', async () => {
    const { container } = await open(name);
    document.documentElement.lang = 'en';
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  }, 20_000); // axe looks at every element, and there are thousands
});

describe('contradictions', () => {
  it('are counted before anything is opened', () => {
    renderPopup(visits.consentRich);
    expect(screen.getByRole('button', { name: /3 contradictions\.$/, expanded: false })).toBeVisible();
  });

  it('stand first, each as a sentence', async () => {
    const { panel } = await open('consentRich');
    expect(headings(panel)[0]).toBe('What contradicts');
    expect(
      screen.getByText('Cookiebot says no to Analytics and Marketing, but Google Consent Mode was told yes.'),
    ).toBeVisible();
    expect(screen.getByText('Cookiebot gives its choice a date in the future.')).toBeVisible();
  });

  it('show the two signals behind them with one click', async () => {
    const { user } = await open('consentRich');
    const before = screen.getAllByRole('article').length;
    const [first] = screen.getAllByRole('button', { name: 'Show the 2 behind it' });
    if (!first) throw new Error('no button');
    await user.click(first);
    expect(screen.getAllByRole('article')).toHaveLength(before + 2);
    expect(
      screen
        .getAllByRole('article')
        .slice(0, 2)
        .map((one) => one.getAttribute('aria-label')),
    ).toEqual(['Cookiebot', 'Google Consent Mode']);
    await user.click(first);
    expect(screen.getAllByRole('article')).toHaveLength(before);
  });

  it('are not spoken of where there are none', async () => {
    const { panel } = await open('consentCalm');
    expect(headings(panel)).not.toContain('What contradicts');
    expect(screen.queryByText(/contradiction/)).toBeNull();
  });
});

describe('signals', () => {
  it('stand in groups, in one order', async () => {
    const { panel } = await open('consentRich');
    expect(
      within(panel)
        .getAllByRole('heading', { level: 4 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Consent tools',
      'Standards',
      'Platforms and modes',
      'Tools on the page',
      "The browser's wishes",
      'Records nobody knows',
    ]);
  });

  it('few of them are open; many are one click away', async () => {
    await open('consentCalm');
    expect(screen.getByText('the cookie CookiebotConsent')).toBeVisible();
  });

  it('say where, on what, when, and what stands in the record', async () => {
    const { user } = await open('consentRich');
    const own = within(card('Cookiebot'));
    expect(own.queryByText('Rests on')).toBeNull();
    await user.click(own.getByRole('button', { name: 'Where and how it was read', expanded: false }));
    const facts = [...card('Cookiebot').querySelectorAll('.facts > div')].map(({ textContent }) => textContent?.trim());
    expect(facts).toEqual([
      'Read fromthe cookie CookiebotConsent',
      'Rests ona person chose',
      expect.stringMatching(/^Recorded3 November 2026/),
      'Id of the record, maskeda1b2…',
      'Consent methodexplicit',
      'Regioncz',
    ]);
  });

  it('mark what is partial and what is guessed', async () => {
    await open('consentRich');
    const states = [...card('Cookiebot').querySelectorAll('.signal-states li')].map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(states).toEqual([
      'Necessary Granted',
      'Functional Granted only in part',
      'Analytics Denied our guess',
      'Marketing Denied',
    ]);
  });

  it('of one law or vendor say nothing of the categories they are not about', async () => {
    await open('consentRich');
    expect(card('IAB GPP').querySelectorAll('.signal-states li')).toHaveLength(1);
    expect(card('Google Additional Consent').querySelectorAll('.signal-states li')).toHaveLength(4);
  });

  it('of the browser are a wish: nobody is known to heed it', async () => {
    await open('consentRich');
    const state = card('Global Privacy Control').querySelector('.state');
    expect(state).toHaveTextContent(/^Asked not to$/);
  });

  it('say what is allowed meanwhile', async () => {
    await open('consentMeanwhile');
    expect(screen.getByText('Allowed until you choose').closest('div')).toHaveTextContent(/Functional and Analytics$/);
  });

  it('of Smartlook answer its four questions', async () => {
    const { user } = await open('consentRich');
    await user.click(within(card('Smartlook')).getByRole('button', { name: 'Where and how it was read' }));
    const answers = [...card('Smartlook').querySelectorAll('.triggers > div')].map((one) =>
      [...one.children].map(({ textContent }) => textContent).join(' '),
    );
    expect(answers).toEqual([
      'Are forms recorded? Yes',
      'Are IP addresses recorded? No',
      'Does the page tell the tool who a visitor is? Cannot tell',
      'Does the page show personal data that is recorded? Cannot tell',
    ]);
  });

  it('do not say twice what they answer as questions, and say what is empty', async () => {
    const { user } = await open('consentRich');
    await user.click(within(card('Smartlook')).getByRole('button', { name: 'Where and how it was read' }));
    const facts = [...card('Smartlook').querySelectorAll('.evidence > div')].map(({ textContent }) => textContent);
    expect(facts).toEqual(['consentFormsnot asked', 'disable(empty)']);
  });

  it('are shown in part when there are many', async () => {
    const { panel, user } = await open('consentMany');
    expect(screen.getAllByRole('article')).toHaveLength(6 * 10);
    const [more] = within(panel).getAllByRole('button', { name: /^Show \d+ more$/ });
    if (!more) throw new Error('no button for more');
    await user.click(more);
    expect(screen.getAllByRole('article').length).toBeGreaterThan(6 * 10);
  });

  it('none is said', async () => {
    await open('consentUnknownBanner');
    expect(screen.getByText('No mechanism was found on this page.')).toBeVisible();
  });
});

describe('single choices', () => {
  const openGuess = async () => {
    const view = await open('consentRich');
    const own = within(card('A record by its form'));
    await view.user.click(own.getByRole('button', { name: 'Where and how it was read' }));
    return { ...view, own };
  };

  it('are folded when there are many, and drawn in part', async () => {
    const { own, user } = await openGuess();
    expect(own.queryByText('Service 0 of the site')).toBeNull();
    await user.click(own.getByRole('button', { name: '200 single choices', expanded: false }));
    expect(own.getByText('Service 0 of the site')).toBeVisible();
    expect(own.queryByText('Service 100 of the site')).toBeNull();
  });

  it('can be searched', async () => {
    const { own, user } = await openGuess();
    await user.click(own.getByRole('button', { name: '200 single choices' }));
    await user.type(own.getByRole('textbox', { name: 'Search these choices' }), 'SERVICE 19');
    expect(own.getByRole('status')).toHaveTextContent('10 found');
    expect(own.getByText('Service 198 of the site')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(own.getByRole('textbox')).toHaveValue('');
  });

  it('few of them are open, without a search', async () => {
    const { user } = await open('consentRich');
    const own = within(card('Cookiebot'));
    await user.click(own.getByRole('button', { name: 'Where and how it was read' }));
    expect(own.getByText('Service 5 of the site')).toBeVisible();
    expect(own.queryByRole('textbox')).toBeNull();
  });

  it('say which category is a guess', async () => {
    const { own, user } = await openGuess();
    await user.click(own.getByRole('button', { name: '200 single choices' }));
    const [first] = own.getAllByText('Analytics, our guess');
    expect(first).toBeVisible();
    expect(own.getAllByText('Analytics', { selector: '.muted' }).length).toBeGreaterThan(0);
  });
});
