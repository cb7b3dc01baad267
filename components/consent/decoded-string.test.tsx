import { screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { makeConsentVisits } from '../../test/made-reports/made-consents.ts';
import { madeStrings } from '../../test/made-reports/made-strings.ts';
import { openConsent } from '../../test/made-reports/open-consent.tsx';
import { renderPopup } from '../../test/made-reports/render-popup.tsx';

const visits = makeConsentVisits();

type Given = NonNullable<Parameters<typeof renderPopup>[1]>;

/** Opens the card of the record and presses its button. */
async function read(name: string, button: string, given: Given = {}, visit = 'consentStrings') {
  const view = await openConsent(visits[visit], given);
  for (const toggle of await screen.findAllByRole('button', { name: 'Where and how it was read', expanded: false }))
    await view.user.click(toggle);
  const card = screen.getByText(`the cookie ${name}`).closest('article');
  if (!card) throw new Error(`no card for ${name}`);
  await view.user.click(within(card).getByRole('button', { name: button }));
  return { ...view, card: within(card) };
}

/** The text of each line of a list, by the heading above it. */
function linesBelow(page: HTMLElement, heading: string): (string | undefined)[] {
  const head = within(page).getByRole('heading', { name: heading });
  let list = head.nextElementSibling;
  while (list && list.tagName !== 'UL') list = list.nextElementSibling;
  return [...(list?.children ?? [])].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
}

describe('reading a string', () => {
  it('happens on demand, of that very record', async () => {
    const { actions, card } = await read('euconsent-v2', 'Read the TC string');
    expect(actions.readStrings).toHaveBeenCalledOnce();
    expect(vi.mocked(actions.readStrings).mock.calls[0]?.[0]).toMatchObject({ where: 'cookie', name: 'euconsent-v2' });
    expect(await card.findByRole('region', { name: /^TC string in [^,]+$/ }, { timeout: 4000 })).toBeVisible();
  });

  it('is not asked for before', async () => {
    const { actions } = renderPopup(visits.consentStrings);
    expect(actions.readStrings).not.toHaveBeenCalled();
  });

  it('can be closed again', async () => {
    const { card, user } = await read('euconsent-v2', 'Read the TC string');
    await card.findByRole('region', { name: /^TC string in [^,]+$/ }, { timeout: 4000 });
    await user.click(card.getByRole('button', { name: 'Close the TC string', expanded: true }));
    expect(card.queryByRole('region', { name: /^TC string in [^,]+$/ })).toBeNull();
  });

  it('says that it reads', async () => {
    const { card } = await read('euconsent-v2', 'Read the TC string', {
      readStrings: () => new Promise(() => undefined),
    });
    expect(card.getByRole('status')).toHaveTextContent('Reading the string.');
  });

  it('says when it fails', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { card } = await read('euconsent-v2', 'Read the TC string', {
      readStrings: () => Promise.reject(new Error('made to fail')),
    });
    expect(await card.findByRole('alert')).toHaveTextContent('The string could not be read from the page.');
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });

  it('says when the string is gone', async () => {
    const { card } = await read('nothing-there', 'Read the TC string');
    expect(await card.findByRole('alert')).toHaveTextContent(
      'The record holds no such string any more, or none that can be read.',
    );
  });

  it('shows the kind that was asked for alone', async () => {
    const { card } = await read('__gpp', 'Read the US Privacy string', {}, 'consentRich');
    expect(await card.findByRole('region', { name: /^US Privacy string in [^,]+$/ })).toBeVisible();
    expect(card.queryByRole('region', { name: /^GPP string in [^,]+$/ })).toBeNull();
  });

  it('an answer that comes late does not take the place of a newer one', async () => {
    const answers: ((strings: ReturnType<typeof madeStrings>) => void)[] = [];
    const readStrings = () => new Promise<ReturnType<typeof madeStrings>>((resolve) => answers.push(resolve));
    const { card, user } = await read('__gpp', 'Read the GPP string', { readStrings }, 'consentRich');
    await user.click(card.getByRole('button', { name: 'Read the US Privacy string' }));
    answers[1]?.(madeStrings('usprivacy'));
    expect(await card.findByRole('region', { name: /^US Privacy string in [^,]+$/ })).toBeVisible();
    answers[0]?.([]);
    await Promise.resolve();
    expect(card.queryByRole('alert')).toBeNull();
  });
});

describe('a TC string', () => {
  const openPage = async (name: string) => {
    const view = await read(name, 'Read the TC string');
    const page = await view.card.findByRole('region', { name: /^TC string in [^,]+$/ }, { timeout: 4000 });
    return { ...view, page };
  };

  it('axe finds nothing', async () => {
    const { container } = await openPage('euconsent-v2');
    document.documentElement.lang = 'en';
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  }, 20_000); // axe looks at every element

  it('names the tool that made it once the names are there', async () => {
    const { page } = await openPage('euconsent-v2');
    expect(await within(page).findByText(/\(tool number 10, version 3\)$/)).toBeVisible();
  });

  it('says each purpose in the standard’s wording', async () => {
    const { page } = await openPage('euconsent-v2');
    expect(linesBelow(page, 'Purposes')).toHaveLength(11);
    const purposes = within(page).getAllByText('Use limited data to select advertising');
    expect(purposes[0]?.closest('li')).toHaveTextContent(/^2 .* consent, legitimate interest$/);
    const state = (name: string) =>
      within(page).getAllByText(name)[0]?.closest('li')?.querySelector('.state')?.textContent;
    expect(state('Store and/or access information on a device')).toBe('consent');
    expect(state('Measure advertising performance')).toBe('legitimate interest');
    expect(state('Use profiles to select personalised content')).toBe('no');
  });

  it('says special features, restrictions and the publisher’s own purposes', async () => {
    const { page, user } = await openPage('euconsent-v2');
    expect(linesBelow(page, 'Special features').map((line) => /(?:not )?agreed$/.exec(line ?? '')?.[0])).toEqual([
      'agreed',
      'not agreed',
    ]);
    expect(
      within(page).getByText('Purpose 3, Create profiles for personalised advertising: not allowed'),
    ).toBeVisible();
    expect(within(page).getByText('Purpose 99, no name known: only with consent')).toBeVisible();
    await user.click(within(page).getByRole('button', { name: '2 vendors' }));
    const restricted = page.querySelectorAll('.restricted li');
    expect([...restricted].map((one) => one.querySelector('.numbered-id')?.textContent)).toEqual(['2', '28']);
    expect(linesBelow(page, "The publisher's own purposes")).toHaveLength(1);
  });

  it('lists vendors with what they have', async () => {
    const { page } = await openPage('euconsent-v2');
    expect(within(page).getByText('5 vendors: 3 with consent, 2 by legitimate interest.')).toBeVisible();
    expect([...page.querySelectorAll('.vendor-list li > .muted:last-child')].map((one) => one.textContent)).toEqual([
      'consent, shown to you',
      'consent, legitimate interest, shown to you',
      'no, shown to you',
      'legitimate interest, not shown to you',
      'consent, shown to you',
    ]);
  });

  it('draws 50 of thousands of vendors, more on demand, and finds any', async () => {
    const { page, user } = await openPage('many-vendors');
    const drawn = () => page.querySelectorAll('.vendor-list li').length;
    expect(drawn()).toBe(50);
    const buttons = within(page).getAllByRole('button', { name: 'Show 100 more' });
    await user.click(buttons.at(-1) as HTMLElement); // the vendors' is the last
    expect(drawn()).toBe(150);
    await user.type(within(page).getByRole('textbox', { name: 'Search vendors by name or number' }), '3999');
    expect(drawn()).toBe(1);
    expect(within(page).getByText('1 found')).toBeVisible();
  });

  it('can be copied as it is, also when it is long', async () => {
    const { page, user, actions } = await openPage('old-string');
    await user.click(within(page).getByRole('button', { name: 'Copy the string' }));
    const [string] = madeStrings('old-string');
    expect(actions.copy).toHaveBeenCalledWith(string?.raw);
    expect(within(page).getByText(/5,000/)).toBeVisible();
  });

  it('says what is broken, and what it does not say', async () => {
    const { page } = await openPage('old-string');
    for (const words of [
      '2 parts of the string are broken and were left out.',
      'The string says nothing of them.',
      'The string does not say which vendors were shown to you.',
      'None.',
      '0 vendors: 0 with consent, 0 by legitimate interest.',
      'all sites (no longer valid)',
      'was not asked about',
    ])
      expect(within(page).getByText(words)).toBeVisible();
  });
});

describe('other strings', () => {
  it('GPP: sections with their fields, the European one as a TC string', async () => {
    const { card } = await read('__gpp', 'Read the GPP string', {}, 'consentRich');
    const page = within(await card.findByRole('region', { name: /^GPP string in [^,]+$/ }));
    const eu = page.getByRole('region', { name: 'EU TCF 2 (section 2)' });
    expect(within(eu).getByRole('heading', { name: 'Purposes' })).toBeVisible();
    const national = page.getByRole('region', { name: 'US National (section 7)' });
    expect([...national.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
      '1',
      '1: notice was given',
      '1: opted out',
      '2: did not opt out',
      '0: not applicable',
      '[0,1,2,0]',
      'Yes',
    ]);
    expect(page.getByRole('region', { name: 'US California (section 8)' })).toHaveTextContent(/is broken/);
    expect(page.getByRole('region', { name: 'Section 77' })).toHaveTextContent(/not known to us/);
  });

  it('US Privacy: three answers', async () => {
    const { card } = await read('usprivacy', 'Read the US Privacy string');
    const page = await card.findByRole('region', { name: /^US Privacy string in [^,]+$/ });
    expect([...page.querySelectorAll('.facts dd')].map(({ textContent }) => textContent)).toEqual([
      '1',
      'yes',
      'no',
      'not applicable',
    ]);
  });

  it('Additional Consent: providers by number', async () => {
    const { card, user } = await read('addtl_consent', 'Read the Additional Consent string', {}, 'consentRich');
    const page = within(await card.findByRole('region', { name: /^Additional Consent string in [^,]+$/ }));
    expect(page.getByText('3 providers with consent. 2 more were shown to you.')).toBeVisible();
    const lines = () => page.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines()).toEqual(['61 consent', '70 consent', '89 consent', '93 no', '108 no']);
    await user.type(page.getByRole('textbox', { name: 'Search providers by number' }), '10');
    expect(lines()).toEqual(['108 no']);
  });
});
