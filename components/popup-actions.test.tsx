import { screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { grantsAbove } from '../test/made-reports/make-report.ts';
import { renderPopup, visits } from '../test/made-reports/render-popup.tsx';

const keyNames = () => [...document.querySelectorAll('.key-name')].map((name) => name.textContent);

describe('filters', () => {
  it('a category narrows the list, and a second click takes it back', async () => {
    const { user } = renderPopup(visits.results);
    const row = screen.getByRole('button', { name: /^Marketing You said no/ });
    await user.click(row);
    expect(row).toHaveAttribute('aria-pressed', 'true');
    expect(keyNames()).toEqual([
      'ssupp.visits',
      expect.stringMatching(/^ssupp_0123.*4567$/),
      expect.stringMatching(/^ssupp_0123.*visits$/),
    ]);
    await user.click(row);
    expect(row).toHaveAttribute('aria-pressed', 'false');
    expect(screen.getByRole('button', { name: /^Hotjar/ })).toBeVisible();
  });

  it('a store narrows the list', async () => {
    const { user } = renderPopup(visits.results);
    await user.click(screen.getByRole('button', { name: 'sessionStorage 1' }));
    expect(keyNames()).toEqual(['scroll-position']);
    expect(screen.getByText('1 key shown')).toBeInTheDocument();
  });

  it.each([
    ['SL_C', 2],
    ['intercom', 2],
    ['recognises a visitor', 1],
    ['sessionstorage', 1],
  ])('searching "%s" leaves %d', async (query, count) => {
    const { user } = renderPopup(visits.results);
    await screen.findByText(/Recognises a visitor/);
    await user.type(screen.getByRole('searchbox'), query);
    expect(keyNames()).toHaveLength(count);
  });

  it('a search that finds nothing says so and can be taken back', async () => {
    const { user } = renderPopup(visits.results);
    await user.type(screen.getByRole('searchbox'), 'nowhere');
    expect(screen.getByText(/Nothing here matches/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(screen.getByRole('searchbox')).toHaveValue('');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(keyNames()).not.toEqual([]);
  });

  it('"/" goes to the search, Escape empties it', async () => {
    const { user } = renderPopup(visits.results);
    await user.keyboard('/');
    const search = screen.getByRole('searchbox');
    expect(search).toHaveFocus();
    await user.keyboard('ssupp/x');
    expect(search).toHaveValue('ssupp/x');
    await user.keyboard('{Escape}');
    expect(search).toHaveValue('');
  });

  it('Escape in an empty search is left to the browser, which closes the popup', async () => {
    const { user } = renderPopup(visits.results);
    const pressed = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
    document.addEventListener('keydown', pressed);
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{Escape}');
    document.removeEventListener('keydown', pressed);
    expect(pressed).toHaveReturnedWith(false);
  });

  it('survive a new report of the same page', async () => {
    const { user, show } = renderPopup(visits.results);
    await user.type(screen.getByRole('searchbox'), 'hotjar');
    show(visits.refreshing);
    expect(screen.getByRole('searchbox')).toHaveValue('hotjar');
    expect(keyNames()).toEqual(['_hjSession_1234567', '_hjSessionUser_1234567']);
  });
});

describe('groups', () => {
  it('draw no rows while closed', async () => {
    const { user } = renderPopup(visits.many);
    expect(keyNames()).toEqual([]);
    const head = screen.getByRole('button', { name: /^Hotjar/, expanded: false });
    await user.click(head);
    expect(head).toHaveAttribute('aria-expanded', 'true');
    expect(keyNames()).toHaveLength(60);
  });

  it('show more on demand', async () => {
    const { user } = renderPopup(visits.many);
    await user.click(screen.getByRole('button', { name: /^Hotjar/ }));
    expect(screen.getByText('274 left')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show 100 more' }));
    expect(keyNames()).toHaveLength(160);
    await user.click(screen.getByRole('button', { name: 'Show 100 more' }));
    await user.click(screen.getByRole('button', { name: 'Show 74 more' }));
    expect(keyNames()).toHaveLength(334);
    expect(screen.queryByText(/ left$/)).toBeNull();
  });

  it('tell about their vendor, contradictions included', async () => {
    const { user } = renderPopup(visits.results);
    await user.click(screen.getByRole('button', { name: 'About Smartsupp' }));
    const [older, newer] = [await screen.findByText(/Only within the EU/), screen.getByText(/Primarily in the EU/)];
    expect(within(older).getByRole('link', { name: 'Privacy and GDPR, 2022' })).toHaveTextContent('2022');
    expect(newer).toHaveTextContent('Privacy and Legal, 2026-11-22');
    expect(within(screen.getByRole('list', { name: 'Documents' })).getAllByRole('listitem')).toHaveLength(2);
  });
});

describe('access', () => {
  it.each([
    ['noAccess', 'Allow on every site', 2],
    ['noAccess', 'Allow on shop.example', 0],
    ['pageOnly', 'Allow on shop.example', 0],
    ['results', 'Allow on every site', 2],
  ])('%s: "%s" asks within the click', (name, label, index) => {
    const { actions } = renderPopup(visits[name]);
    // No await: the browser takes a request only while the click is being handled.
    screen.getByRole('button', { name: label }).click();
    expect(actions.allow).toHaveBeenCalledExactlyOnceWith(grantsAbove('none')[index]);
  });

  it('the line on top leads to what could not be seen', async () => {
    const { user } = renderPopup(visits.pageOnly);
    await user.click(screen.getByRole('button', { name: '8 things could not be seen' }));
    expect(screen.getByRole('heading', { name: 'What could not be seen' })).toHaveFocus();
  });

  it.each(['results', 'asleep', 'failed-noAnswer'])('%s can be looked at again', async (name) => {
    const { user, actions } = renderPopup(visits[name]);
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(actions.lookAgain).toHaveBeenCalledOnce();
  });

  it('the technical detail of a failure is one level down', async () => {
    const { user } = renderPopup(visits['failed-noAnswer']);
    const detail = screen.getByText(/no answer in 5000 ms/);
    expect(detail.closest('details')).not.toHaveAttribute('open');
    await user.click(screen.getByText('Technical detail'));
    expect(detail.closest('details')).toHaveAttribute('open');
  });
});

describe('consent', () => {
  it('opens to what each mechanism says', async () => {
    const { user } = renderPopup(visits.results);
    await user.click(screen.getByRole('button', { name: /^Your choice was recorded/ }));
    expect(await screen.findByText('the cookie CookieConsent', {}, { timeout: 4000 })).toBeVisible();
    expect(screen.getByText('Consent method')).toBeVisible();
    expect(screen.getByText('explicit')).toBeVisible();
    expect(screen.getByText("your browser's wish")).toBeVisible();
  });

  it('says when only a part was agreed to', async () => {
    const { user } = renderPopup(visits.disagreement);
    await user.click(screen.getByRole('button', { name: /^These say different things/ }));
    expect(await screen.findByText('only in part', {}, { timeout: 4000 })).toBeVisible();
  });
});

describe('the side panel', () => {
  it('is one click away where the browser has one', async () => {
    const openSidePanel = vi.fn();
    const { user } = renderPopup(visits.results, { openSidePanel });
    await user.click(screen.getByRole('button', { name: 'Open in the side panel' }));
    expect(openSidePanel).toHaveBeenCalledOnce();
  });

  it('is not offered where there is none', () => {
    renderPopup(visits.results);
    expect(screen.queryByRole('button', { name: /side panel/ })).toBeNull();
  });
});
