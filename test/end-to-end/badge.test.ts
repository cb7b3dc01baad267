import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, OpenPage, Popup } from '../../cli/driver.ts';
import { countWithoutConsent } from '../../lib/clock/count-without-consent.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { browsers, reportOf, startBrowser } from './browsers.ts';
import { forgetVisitor, look, watchSite } from './watching.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop?.close());

const api = '(globalThis.browser ?? chrome)';

describe.each(browsers)('the number on the toolbar button in %s', (browser) => {
  let driver: Driver;
  let opened: OpenPage[] = [];
  beforeAll(async () => {
    driver = await startBrowser({ browser, grant: 'all', canWatch: true });
  });
  afterAll(() => driver?.close());
  // A visitor who was never there, each time.
  afterEach(async () => {
    const empty = await driver.open(`${shop.url}nowhere`, 0);
    for (const page of opened) await page.close();
    opened = [];
    await forgetVisitor(empty);
  });
  const open = async (query: string) => {
    const page = await driver.open(`${shop.url}${query}`);
    opened.push(page);
    return page;
  };

  /** A page of the extension that looks at another tab: asking there changes nothing here. */
  const openElsewhere = async () => (await driver.open(`http://127.0.0.1:${shop.port}/nowhere`, 300)).openPopup();
  /** Text and tooltip in the tab that shows the shop's page with this query. */
  const badgeOf = (popup: Popup, query: string) =>
    popup.evaluate<[text: string, title: string]>(
      `(async () => {
        const all = await ${api}.tabs.query({});
        const tab = all.find(({ url = '' }) => url.startsWith(${JSON.stringify(shop.url)}) && url.endsWith(${JSON.stringify(query)}));
        if (!tab) return ['no such tab', ''];
        return [await ${api}.action.getBadgeText({ tabId: tab.id }), await ${api}.action.getTitle({ tabId: tab.id })];
      })()`,
    );
  /** The number, once it is another than before. */
  const until = async (popup: Popup, query: string, isMeant: (text: string) => boolean): Promise<[string, string]> => {
    for (let round = 0; round < 60; round += 1) {
      const found = await badgeOf(popup, query);
      if (isMeant(found[0])) return found;
      await sleep(200);
    }
    throw new Error(`The badge stayed ${await badgeOf(popup, query)}`);
  };

  it('is that of the look where nothing is watched, and goes with the page', async () => {
    const page = await open('?consent=respected');
    const own = await page.openPopup();
    const report = reportOf(await own.visit());
    await own.close();
    const popup = await openElsewhere();
    const [text] = await badgeOf(popup, 'respected');
    expect(text).toBe(String(countWithoutConsent(report)));
    expect(Number(text)).toBeGreaterThan(3);
    await page.evaluate(`void setTimeout(() => { location.href = '?next' }, 20)`);
    await until(popup, 'next', (found) => found === '');
    expect((await badgeOf(popup, 'next'))[1]).toBe('Crumbscope');
    await popup.close();
  });

  it('is there for a watched page that nobody looked at, and the same after a look', async () => {
    await watchSite(driver, await open('?consent=respected'), 'shop.localhost');
    const page = await open('?consent=ignored');
    const popup = await openElsewhere();
    const [text, title] = await until(popup, 'ignored', (found) => found !== '');
    await popup.close();
    const report = await look(page);
    const count = countWithoutConsent(report) ?? 0;
    expect(count).toBeGreaterThan(15);
    expect(report.items.filter(({ clock }) => clock?.phase === 'beforeChoice').length).toBeGreaterThan(10);
    expect(text).toBe(String(count));
    expect(title).toContain(`${count} keys`);
    const after = await openElsewhere();
    expect((await badgeOf(after, 'ignored'))[0]).toBe(String(count));
    await after.close();
  });
});
