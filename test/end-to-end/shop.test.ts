import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, OpenPage } from '../../cli/driver.ts';
import type { Report } from '../../lib/types.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { browsers, lines, reportOf, startBrowser } from './browsers.ts';
import { forgetVisitor, look } from './watching.ts';

const KEY = 'ssupp_7d1f0c94be8a52e36f4b07a9c21d85e0f36ab948';
/** What the vendors' documents say, by hand: the functional keys of basic chat, which need no consent. */
const BASIC_CHAT = [
  `cookie ssupp.vid functional`,
  `localStorage _ss.enableSounds functional`,
  `localStorage ${KEY} functional+marketing`,
  `localStorage ${KEY}_cards functional`,
  `localStorage ${KEY}message functional`,
  `localStorage ${KEY}opened functional`,
  `localStorage ${KEY}vid functional`,
];
const MARKETING_CHAT = ['cookie ssupp.visits marketing', `localStorage ${KEY}visits marketing`];
const RECORDING = ['KEY', 'SID', 'VID'].map((end) => `cookie SL_C_23361dd035530_${end} analytics`);
const LEGACY = ['barclicked', 'chatid', 'group', 'message', 'opened', 'position', 'unreaded'].map(
  (end) => `cookie ssupp.${end} functional`,
);

const ofVendor = (report: Report, id: string) => lines(report.items.filter((item) => item.matches[0]?.vendorId === id));
const withName = (report: Report, name: string) => report.items.filter((item) => item.name === name);

/** Clicks a button of the banner by its words and waits until the shop has done what it does then. */
async function click(page: OpenPage, words: string): Promise<void> {
  await page.evaluate(
    `(async () => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(words)} && one.offsetParent);
      if (!button) throw new Error('no visible button ${words}');
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 2500));
    })()`,
  );
}

describe.each(browsers)('the demo shop in %s', (browser) => {
  let shop: Shop;
  let driver: Driver;
  let empty: OpenPage;
  let page: OpenPage | undefined;

  beforeAll(async () => {
    shop = await startShop();
    driver = await startBrowser({ browser, grant: 'all' });
    empty = await driver.open(`${shop.url}nowhere`, 0);
  });
  afterAll(async () => {
    await driver?.close();
    await shop?.close();
  });
  // A visitor who was never there, each time.
  afterEach(async () => {
    await page?.close();
    page = undefined;
    await forgetVisitor(empty);
  });

  const open = async (query: string) => {
    page = await driver.open(`${shop.url}${query}`);
    return page;
  };
  const inspect = async (query: string) => look(await open(query));

  it('that respects consent keeps only basic chat before the choice', async () => {
    const report = await inspect('?consent=respected');
    expect(ofVendor(report, 'smartsupp')).toEqual([...BASIC_CHAT].sort());
    expect(ofVendor(report, 'smartlook')).toEqual([]);
    expect(report.consent.categories).toEqual({
      necessary: 'granted',
      functional: 'unset',
      analytics: 'unset',
      marketing: 'unset',
    });
    expect(report.consent.reasons.marketing).toEqual({ code: 'noChoiceYet', mechanisms: ['orestbida-cookieconsent'] });
  });

  it('that respects consent keeps to a refusal, and its record is read', async () => {
    const page = await open('?consent=respected');
    await click(page, 'Reject all');
    const popup = await page.openPopup();
    const report = reportOf(await popup.visit());
    await popup.close();
    expect(report.consent.categories).toEqual({
      necessary: 'granted',
      functional: 'denied',
      analytics: 'denied',
      marketing: 'denied',
    });
    expect(ofVendor(report, 'smartlook')).toEqual([]);
    expect(ofVendor(report, 'posthog')).toEqual([]);
    expect(ofVendor(report, 'smartsupp').filter((line) => line.endsWith(' marketing'))).toEqual([]);
    const [record] = withName(report, 'cc_cookie');
    expect(record).toMatchObject({ store: 'cookie', categories: ['necessary'], session: false });
    const [signal] = report.consent.signals.filter((one) => one.mechanism === 'orestbida-cookieconsent');
    expect(Math.abs((signal?.decidedAt ?? 0) - Date.now())).toBeLessThan(120_000);
  });

  it('that ignores consent keeps every key of the documents before any choice', async () => {
    const report = await inspect('?consent=ignored&legacy=1');
    expect(report.consent.categories.marketing).toBe('unset');
    expect(ofVendor(report, 'smartsupp')).toEqual([...BASIC_CHAT, ...MARKETING_CHAT, ...LEGACY].sort());
    expect(ofVendor(report, 'smartlook')).toEqual([...RECORDING].sort());
    for (const vendor of ['posthog', 'sentry', 'openreplay']) expect(ofVendor(report, vendor), vendor).not.toEqual([]);
    for (const item of report.items.filter((one) => one.name.startsWith('SL_C_'))) {
      expect(item.lifetimeDays).toBeGreaterThan(390); // two years asked for; browsers keep 400 days at most
      expect(item.lifetimeDays).toBeLessThanOrEqual(400);
    }
  });

  it('shows cookies that scripts cannot see, other sites’ frames and their partitions', async () => {
    const report = await inspect('?consent=ignored');
    expect(withName(report, 'shop_session')).toMatchObject([
      {
        store: 'cookie',
        httpOnly: true,
        sameSite: 'lax',
        session: true,
        party: 'first',
        categories: ['unclassified'],
        matches: [],
      },
    ]);
    const chat = report.items.filter((item) => item.party === 'third');
    expect(lines(chat)).toEqual([
      'cookie chat_visitor unclassified',
      'localStorage counter-profile unclassified',
      'sessionStorage counter-tab unclassified',
    ]);
    expect(chat.every((item) => new URL(item.frameUrl).hostname === 'chat.localhost')).toBe(true);
    const [cookie] = withName(report, 'chat_visitor');
    expect(cookie).toMatchObject({
      secure: true,
      sameSite: 'none',
      partitionKey: { topLevelSite: 'http://shop.localhost' },
    });
    expect(report.page).toMatchObject({ site: 'shop.localhost', rung: 'all' });
    expect(report.coverage.map((entry) => entry.code)).toEqual(['writersUnseen']);
  });

  it('tells by equal hashes which keys hold the same identifier, and holds no value', async () => {
    const page = await open('?consent=ignored');
    const visitor = await page.evaluate<string>(`localStorage.getItem('${KEY}vid')`);
    const popup = await page.openPopup();
    const report = reportOf(await popup.visit());
    const [cookie] = withName(report, 'ssupp.vid');
    const [twin] = withName(report, `${KEY}vid`);
    expect(twin?.valueHash).toMatch(/^[0-9a-f]{16}$/);
    expect(twin?.valueHash).toBe(cookie?.valueHash);
    expect(visitor.length).toBeGreaterThan(8);
    const kept = await popup.evaluate<string>(
      `(globalThis.browser ?? chrome).storage.session.get(null).then(JSON.stringify)`,
    );
    const local = await popup.evaluate<string>(
      `(globalThis.browser ?? chrome).storage.local.get(null).then(JSON.stringify)`,
    );
    expect(kept).toContain('ssupp.vid');
    expect(kept).not.toContain(visitor);
    expect(local).toBe('{}');
    await popup.close();
  });
});
