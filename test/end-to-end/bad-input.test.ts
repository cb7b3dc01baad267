import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../../cli/driver.ts';
import type { ConsentState, Report } from '../../lib/types.ts';
import { type HostilePages, startHostilePages } from '../hostile-pages/serve.ts';
import { browsers, inspect, lines, reportOf, SHORT_QUIET_MS, startBrowser, visit } from './browsers.ts';

let pages: HostilePages;
beforeAll(async () => {
  pages = await startHostilePages();
});
afterAll(() => pages?.close());

/** The names that the page /names stores in both storages. */
const STRANGE_NAMES = [
  ...[
    '',
    ' ',
    'line\nbreak',
    'tab\tand\u0000null',
    'croissant 🥐 crumb',
    'lone \ud800 surrogate',
    'right \u202e to left',
  ],
  ...['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '__proto__', 'constructor', 'toString'],
  ...['hasOwnProperty', 'length', 'key', 'getItem', 'clear', 'n'.repeat(2048)],
].sort();
const ALWAYS = ['writersUnseen'];

const namesIn = (report: Report, store: string) =>
  report.items
    .filter((item) => item.store === store)
    .map((item) => item.name)
    .sort();
const codes = (report: Report) => report.coverage.map((entry) => entry.code);

describe.each(browsers)('hostile pages in %s', (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await startBrowser({ browser, grant: 'all', quietMs: SHORT_QUIET_MS });
  });
  afterAll(() => driver?.close());

  it('strange names arrive exactly, and none becomes an element of the popup', async () => {
    const page = await driver.open(`${pages.url}names`);
    const popup = await page.openPopup();
    const report = reportOf(await popup.visit());
    expect(namesIn(report, 'localStorage')).toEqual(STRANGE_NAMES);
    expect(namesIn(report, 'sessionStorage')).toEqual(STRANGE_NAMES);
    expect(report.items.find((item) => item.store === 'localStorage' && item.name.startsWith('nnn'))?.nameLength).toBe(
      3000,
    );
    await popup.evaluate(`document.querySelectorAll('button[aria-expanded="false"]').forEach((one) => one.click())`);
    expect(await popup.evaluate(`document.querySelectorAll('script:not([src]), img[onerror], [onerror]').length`)).toBe(
      0,
    );
    expect(await popup.evaluate(`document.body.innerText.includes('<img src=x onerror=alert(1)>')`)).toBe(true);
    await popup.close();
  });

  it('strange cookies arrive, and bytes that are no text are said to be just that', async () => {
    const report = await inspect(driver, `${pages.url}names`);
    const cookies = report.items.filter((item) => item.store === 'cookie');
    const names = cookies.map((item) => item.name);
    expect(names).toEqual(
      expect.arrayContaining(['no-value', '<script>alert(1)</script>', '__proto__', 'constructor', 'croissant-🥐']),
    );
    if (browser === 'chromium') expect(cookies.find((item) => item.name === '')).toMatchObject({ size: 6 }); // Firefox refuses cookies without a name
    const foreign = cookies.filter((item) => item.shape === 'not-utf8');
    expect(foreign.map((item) => item.name).sort()).toEqual(['bytes-in-value', '\ufffd\ufffd-in-name'].sort());
    expect(foreign.every((item) => item.valueHash === undefined)).toBe(true);
    expect(report.coverage).toContainEqual({ code: 'nonUtf8', subject: 'hostile.localhost', count: 2 });
  });

  it('10,000 items are all read', async () => {
    const report = await inspect(driver, `${pages.url}many`);
    expect(report.items).toHaveLength(10_000);
    expect(new Set(report.items.map((item) => item.id)).size).toBe(10_000);
    expect(codes(report)).toEqual(ALWAYS);
  });

  it('more items than are listed are counted', async () => {
    const report = await inspect(driver, `${pages.url}many?n=12345`);
    expect(report.items).toHaveLength(12_000);
    expect(report.coverage).toContainEqual({ code: 'itemsCapped', subject: pages.url.replace(/\/$/, ''), count: 345 });
  });

  it('values of megabytes are measured, and can be shown', async () => {
    const page = await driver.open(`${pages.url}huge`, 3000);
    await page.evaluate(
      `new Promise((resolve) => { const wait = () => (document.getElementById('done').textContent ? resolve() : setTimeout(wait, 200)); wait(); })`,
    );
    const popup = await page.openPopup();
    const { items } = reportOf(await popup.visit());
    expect(items.map((item) => item.store)).toEqual(['localStorage', 'sessionStorage']);
    for (const item of items) expect(item.size).toBeGreaterThan(4_000_000);
    await popup.close();
  });

  it('a page that replaced everything is read all the same', async () => {
    const report = await inspect(driver, `${pages.url}tampered`);
    expect(lines(report.items)).toEqual([
      'cookie ssupp.vid functional',
      'localStorage _ss.enableSounds functional',
      'sessionStorage sentryReplaySession analytics',
    ]);
    expect(report.consent.categories.marketing).toBe('unknown');
    expect(report.consent.signals.filter((signal) => signal.scope === 'site')).toEqual([]);
    expect(report.consent.signals.filter((signal) => signal.states.marketing === 'denied')).toEqual([]); // its own privacy control is not the browser's
  });

  it('frames without storage are named, the others are read', async () => {
    const report = await inspect(driver, `${pages.url}sandboxed`);
    expect(lines(report.items)).toEqual([
      'localStorage around-the-frames unclassified',
      'sessionStorage from-blob unclassified',
      'sessionStorage from-srcdoc unclassified',
    ]);
    expect(report.coverage).toContainEqual({ code: 'frameOpaque', subject: `${pages.url}sandboxed-inner` });
  });

  it.each(['slow', 'slow-frame'])('a page that never finishes loading is read: %s', async (path) => {
    const report = await inspect(driver, `${pages.url}${path}`, 500);
    expect(report.items.length).toBeGreaterThan(0);
    if (path === 'slow-frame')
      expect(report.coverage).toContainEqual({ code: 'frameUnreached', subject: `hostile.localhost:${pages.port}` });
  });

  it('an empty page keeps nothing, and that is said with what could not be seen', async () => {
    const report = await inspect(driver, `${pages.url}empty`);
    expect(report.items).toEqual([]);
    expect(codes(report)).toEqual(ALWAYS);
    expect(report.consent.categories).toEqual({
      necessary: 'unknown',
      functional: 'unknown',
      analytics: 'unknown',
      marketing: 'unknown',
    });
  });

  it.each<[path: string, marketing: ConsentState, mechanism: string | undefined]>([
    ['tcf?state=accepted', 'granted', 'iab-tcf'],
    ['tcf?state=rejected', 'denied', 'iab-tcf'],
    ['tcf?state=unset', 'unset', 'iab-tcf'],
    ['tcf?state=silent', 'unknown', undefined],
    ['tcf?state=throws', 'unknown', undefined],
    ['cookiebot?state=accepted', 'granted', 'cookiebot'],
    ['cookiebot?state=rejected', 'denied', 'cookiebot'],
    ['cookiebot?state=unset', 'unset', 'cookiebot'],
    ['onetrust?state=accepted', 'granted', 'onetrust'],
    ['onetrust?state=rejected', 'denied', 'onetrust'],
    ['onetrust?state=unset', 'unset', 'onetrust'],
  ])('consent of %s is %s', async (path, marketing, mechanism) => {
    const report = await inspect(driver, `${pages.url}${path}`);
    expect(report.consent.categories.marketing).toBe(marketing);
    expect(report.consent.signals.find((signal) => signal.scope === 'site')?.mechanism).toBe(mechanism);
    if (mechanism === undefined)
      expect(report.coverage).toContainEqual({ code: 'consentApiSilent', subject: '__tcfapi' });
  });

  it('a page that lies in its consent interface spoils nothing else', async () => {
    const report = await inspect(driver, `${pages.url}tcf?state=lies`);
    expect(report.page.url).toBe(`${pages.url}tcf?state=lies`);
    expect(report.consent.categories.marketing).toBe('unknown');
  });

  it('a page that moves on while it is read is never mixed with the next one', async () => {
    const page = await driver.open(`${pages.url}navigates?ms=60000`);
    const popup = await page.openPopup();
    await page.evaluate(`void setTimeout(() => location.assign('/names?after'), 50)`);
    const isThere = async () => JSON.stringify(await popup.visit()).includes('names?after');
    for (let round = 0; round < 100 && !(await isThere()); round += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const report = reportOf(await popup.settled());
    expect(report.page.url).toBe(`${pages.url}names?after`);
    expect(namesIn(report, 'localStorage')).toEqual(STRANGE_NAMES);
    await popup.close();
  });

  it('pages closed to extensions say what they are', () => expectClosed(driver, 'all'));
});

describe.each(browsers)('pages closed to extensions in %s', (browser) => {
  it('say what they are without any access, too', async () => {
    const driver = await startBrowser({ browser, grant: 'page' });
    try {
      await expectClosed(driver, 'page');
    } finally {
      await driver.close();
    }
  });
});

/** Opens each kind of page that no extension gets into. Chromium hides the addresses of most from extensions; Firefox tells them. */
async function expectClosed(driver: Driver, grant: 'page' | 'all'): Promise<void> {
  const isChromium = driver.browser.name === 'Chromium';
  const kinds: [address: string, chromium: string, firefox: string][] = [
    ['about:blank', 'hidden', 'blank'],
    ['data:text/html,<title>x</title>', 'hidden', 'data'],
    ['file:///etc/hostname', 'file', 'file'],
    [isChromium ? 'chrome://version/' : 'about:support', 'browser', 'browser'],
    [`view-source:${pages.url}empty`, 'hidden', 'viewSource'],
  ];
  for (const [address, chromium, firefox] of kinds)
    expect(await visit(driver, address, 300), address).toMatchObject({
      phase: 'closed',
      kind: isChromium ? chromium : firefox,
    });
  const pdf = await visit(driver, `${pages.url}pdf`, 800);
  if (isChromium) expect(pdf).toMatchObject({ phase: 'closed', kind: 'pdf' });
  else expect(pdf).toMatchObject(grant === 'all' ? { phase: 'closed', kind: 'refused' } : { phase: 'noAccess' });
}
