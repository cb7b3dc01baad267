import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { doneGpc, madeGpc } from '../../test/made-reports/made-gpc.ts';
import { makeReport } from '../../test/made-reports/make-report.ts';
import { watch } from '../../test/made-reports/make-watch.ts';
import { renderPopup, visits } from '../../test/made-reports/render-popup.tsx';

const heading = 'What Global Privacy Control changes here';
const watched = { isOn: true };

/** The table's rows as `name | without | with`. */
async function readRows(): Promise<string[]> {
  const table = await screen.findByRole('table', { name: 'What was seen in which load' });
  const rows = within(table).getAllByRole('row').slice(1);
  return rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join(' | '));
}

function show(name: string, watching: { isOn: boolean } | undefined = watched) {
  const gpc = madeGpc[name];
  if (!gpc) throw new Error(`no made state ${name}`);
  return renderPopup(visits.watched ?? visits.results, {}, watching, gpc);
}

describe('what Global Privacy Control changes', () => {
  it.each([[{ isOn: false }], [undefined]])('is not offered where nothing is watched: %o', (watching) => {
    renderPopup(visits.results, {}, watching, madeGpc.gpcIdle);
    expect(screen.queryByRole('button', { name: heading })).toBeNull();
  });

  it('is not offered before it is known where comparing stands', () => {
    renderPopup(visits.results, {}, watched);
    expect(screen.queryByRole('button', { name: heading })).toBeNull();
  });

  it('is closed at first; opened, it says what it does and does it', async () => {
    const { user, actions } = show('gpcIdle');
    const button = screen.getByRole('button', { name: heading });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(await screen.findByText(/^Loads this page twice/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Load twice and compare' }));
    expect(actions.compareGpc).toHaveBeenCalledOnce();
  });

  it('waits while another tab is compared', async () => {
    const { user } = show('gpcBusyElsewhere');
    await user.click(screen.getByRole('button', { name: heading }));
    expect(await screen.findByText(/^Another tab is being compared/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /compare/ })).toBeNull();
  });

  it.each([
    ['gpcFirst', /^Load 1 of 2, without/],
    ['gpcSecond', /^Load 2 of 2, with/],
  ])('%s says how far it is, and cannot be begun twice', async (name, words) => {
    show(name);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText(words).closest('[role="status"]')).not.toBeNull();
    expect(screen.queryByRole('button', { name: /ompare/ })).toBeNull();
  });

  it('a failure says why, and may be tried again', async () => {
    const { user, actions } = show('gpcAlreadyOn');
    expect(await screen.findByText(/already sends Global Privacy Control here/)).toBeVisible();
    expect(screen.queryByText('Technical detail')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Compare again' }));
    expect(actions.compareGpc).toHaveBeenCalledOnce();
  });

  it('the browser’s own words are one level down', async () => {
    show('gpcFailed');
    expect(await screen.findByText('Technical detail')).toBeVisible();
    expect(screen.getByText('Error: the browser’s own words')).toBeInTheDocument();
  });

  it('an open one can be closed', async () => {
    const { user } = show('gpcFirst');
    await screen.findByText(/^Load 1 of 2/);
    await user.click(screen.getByRole('button', { name: heading }));
    expect(screen.queryByText(/^Load 1 of 2/)).toBeNull();
  });
});

describe('the outcome', () => {
  it('says what differs, vendor by vendor, what is the same on demand', async () => {
    const { user } = show('gpcDiffers');
    expect(
      await screen.findByText(
        '3 keys were written only without Global Privacy Control. 1 key was written only with it. The recorded consent is not the same.',
      ),
    ).toBeVisible();
    expect(await readRows()).toEqual([
      'Consent, all mechanisms together',
      'Marketing | Granted | Denied',
      'Cookiebot, its record',
      'Functional | Granted | Denied',
      'Marketing | Granted | Denied',
      'IAB GPP (US national), its record',
      'Necessary | No record | Granted',
      'Functional | No record | Granted',
      'Analytics | No record | Granted',
      'Marketing | No record | Denied',
      'Microsoft Clarity',
      '_clckCookie | seen | not seen',
      '_cltksessionStorage | seen | not seen',
      'Hotjar',
      expect.stringMatching(/^_hjSessionUser_1234567.*Cookie \| seen \| not seen$/),
      'its script | seen | not seen',
      'Not in the catalogue',
      expect.stringMatching(/^gpc-optout-recorded-at-.*localStorage \| not seen \| seen$/),
      'Other sites asked for something',
      'static.hotjar.com | seen | not seen',
      expect.stringMatching(/^a-very-long-name.*:8443 \| seen \| not seen$/),
      'optout.privacy.example | not seen | seen',
    ]);
    await user.click(screen.getByRole('button', { name: '5 things seen in both loads' }));
    expect(await readRows()).toContain('_clskCookie | seen | seen');
    expect(await readRows()).toContain('CookieConsentCookie | seen | seen');
  });

  it('without a difference says so, and no more than that', async () => {
    const { user } = show('gpcSame');
    expect(await screen.findByText('No difference seen: both loads wrote the same keys.')).toBeVisible();
    expect(screen.getByText(/^One pair of loads, .*, proves little/)).toBeVisible();
    expect(screen.queryByRole('table', { name: 'What was seen in which load' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '1 thing seen in both loads' }));
    expect(await readRows()).toEqual(['Cookiebot', 'CookieConsentCookie | seen | seen']);
  });

  it('without anything written has no table', async () => {
    renderPopup(visits.results, {}, watched, doneGpc({}));
    expect(await screen.findByText(/^No difference seen/)).toBeVisible();
    expect(screen.queryByRole('table', { name: 'What was seen in which load' })).toBeNull();
  });

  it('says its limits', async () => {
    show('gpcLimits');
    expect(await screen.findByText('Frames whose scripts could not be told: 3.')).toBeVisible();
    expect(screen.getByText(/asked with the header alone/)).toBeVisible();
    expect(screen.getByText('Hosts that you have not allowed were not told.')).toBeVisible();
    expect(screen.getByText(/^More was written than could be noted/)).toBeVisible();
    expect(screen.getByText('What the site stored in either load stays.')).toBeVisible();
    expect(screen.queryByText(/still the one loaded with/)).toBeNull();
    expect(screen.queryByText(/another page of the site/)).toBeNull();
  });

  it('offers to load the page again while it is still the one with it', async () => {
    const report = { ...makeReport({}), watch: watch({ hasGpc: true }) };
    const { user, actions } = renderPopup({ phase: 'done', report }, {}, watched, madeGpc.gpcSame);
    const stays = await screen.findByText(/still the one loaded with Global Privacy Control/);
    await user.click(within(stays).getByRole('button', { name: 'Load the page again' }));
    expect(actions.reload).toHaveBeenCalledOnce();
  });

  it('names the page when the tab shows another one of the site', async () => {
    const report = makeReport({});
    const page = { ...report.page, url: 'https://shop.example/cart' };
    renderPopup({ phase: 'done', report: { ...report, page } }, {}, watched, madeGpc.gpcSame);
    expect(await screen.findByText('https://shop.example/products/chair')).toBeVisible();
    expect(screen.getByText(/another page of the site/)).toBeVisible();
  });

  it('of very many keys counts what is left out', async () => {
    show('gpcMany');
    expect(await screen.findByText('137 more are not listed.')).toBeVisible();
    expect(await readRows()).toHaveLength(40 * 9);
  });
});
