import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumDriver, startChromium } from '../../cli/chromium.ts';
import type { OpenPage } from '../../cli/driver.ts';
import { startWatchPages, type WatchPages } from '../watch-pages/serve.ts';
import { SHORT_QUIET_MS } from './browsers.ts';
import { itemOf, look, readLogs, watchSite } from './watching.ts';

const SITE = 'watch.localhost';
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until the tab shows that page, loaded and come to rest: what it says of itself is this. */
async function untilAt(page: OpenPage, expression: string, expected: string): Promise<void> {
  const isThere = `document.readyState === 'complete' && ${expression} === ${JSON.stringify(expected)}`;
  for (let round = 0; round < 100; round += 1) {
    const isHere = await page.evaluate<boolean>(isThere).catch(() => false); // between two pages there is none to ask
    await wait(isHere ? 500 : 100);
    if (isHere) return;
  }
  throw new Error(`The tab never came to ${expected}.`);
}

// What only Chromium's driver can do: stop the background at any moment, go back, prerender.
describe('what was observed is kept', () => {
  let pages: WatchPages;
  let driver: ChromiumDriver;
  let first: OpenPage;

  beforeAll(async () => {
    pages = await startWatchPages();
    driver = await startChromium({ browser: 'chromium', grant: 'all', canWatch: true, quietMs: SHORT_QUIET_MS });
    first = await driver.open(`${pages.url}quiet`);
    await watchSite(driver, first, SITE);
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  it('when the background is stopped at twenty moments of a busy load: each write once, and what was missed is said', async () => {
    const count = 400;
    const page = await driver.open(`${pages.url}busy?n=${count}`, 0);
    for (let time = 0; time < 20; time += 1) {
      await wait(Math.random() * 400);
      await driver.stopBackground();
    }
    await page.evaluate(
      `new Promise((resolve) => { const look = () => (document.title === '${count}' ? resolve() : setTimeout(look, 50)); look(); })`,
    );
    await wait(1000);
    const report = await look(page);
    const written = report.items.filter(({ store, name }) => store === 'localStorage' && name.startsWith('busy '));
    expect(written).toHaveLength(count);
    // The page's own writes are sent again until they are kept.
    expect(written.filter(({ clock }) => clock?.writes !== 1 || clock.writers[0]?.via !== 'storage')).toEqual([]);
    const log = await readLogs(page);
    const names = log.documents.flatMap(({ writes }) => writes.map(({ name, via }) => `${via} ${name}`));
    expect(new Set(names).size).toBe(names.length);
    // What a response set while nobody listened has no writer, and the ledger says why.
    const cookies = report.items.filter(({ name }) => name.startsWith('busy-'));
    expect(cookies).toHaveLength(count / 10);
    const unheard = cookies.filter(({ clock }) => clock?.writers[0]?.via !== 'header');
    const said = report.coverage.find(({ code }) => code === 'watchInterrupted');
    if (unheard.length > 0) expect(said?.count).toBeGreaterThan(0);
    for (const { clock } of cookies) expect(clock?.writes).toBeLessThanOrEqual(1);
  });

  it('when the page comes back from the back/forward cache', async () => {
    const page = await driver.open(pages.url);
    const before = await look(page);
    await page.evaluate(`(globalThis.writeLater('before leaving'), (location.href = '/quiet'), undefined)`);
    await untilAt(page, 'location.pathname', '/quiet');
    expect((await look(page)).page.url).toContain('/quiet');
    await page.evaluate(`(history.back(), undefined)`);
    await untilAt(page, 'location.pathname', '/');
    const after = await look(page);
    expect(after.page.url).toBe(before.page.url);
    const isRestored = await page.evaluate<boolean>(
      `performance.getEntriesByType('navigation')[0].type !== 'back_forward'`,
    );
    if (isRestored) {
      expect(after.watch?.isRestored).toBe(true);
      expect(after.coverage.map(({ code }) => code)).toContain('pageRestored');
      expect(itemOf(after, 'by script').clock).toMatchObject({ writes: 1 });
      expect(itemOf(after, 'before leaving').clock).toMatchObject({ writes: 1 });
    } else expect(itemOf(after, 'by script').clock?.writes).toBe(1);
  });

  it('when the page was prerendered before it was shown', async () => {
    const page = await driver.open(`${pages.url}quiet`);
    await page.evaluate(`(() => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: ['/?prerendered'] }] });
      document.head.append(rules);
    })()`);
    await wait(1500);
    // Not a visit yet: what is shown is still the quiet page.
    expect((await look(page)).page.url).toContain('/quiet');
    await page.evaluate(`(location.href = '/?prerendered', undefined)`);
    await untilAt(page, 'location.search', '?prerendered');
    const report = await look(page);
    expect(report.page.url).toContain('prerendered');
    expect(itemOf(report, 'by script').clock).toMatchObject({ writes: 1 });
    expect(itemOf(report, 'by-script').clock?.writers[0]).toMatchObject({ via: 'document.cookie' });
  });

  it('when an answer has no page: the one that is there goes on', async () => {
    const page = await driver.open(pages.url);
    await page.evaluate(`(location.href = '/empty', undefined)`);
    await wait(700);
    await page.evaluate(`fetch('/set?name=after-nothing').then(() => undefined)`);
    await wait(500);
    const report = await look(page);
    expect(itemOf(report, 'of-nothing').clock?.writers[0]).toMatchObject({ via: 'header' });
    expect(itemOf(report, 'after-nothing').clock?.writers[0]).toMatchObject({ via: 'header' });
  });

  it('until another site is shown in the tab', async () => {
    const page = await driver.open(pages.url);
    await page.evaluate(`(location.href = 'http://embed.localhost:${pages.port}/quiet', undefined)`);
    await untilAt(page, 'location.hostname', 'embed.localhost');
    const report = await look(page);
    expect(report.watch).toBeUndefined();
    expect(report.page.url).toContain('embed.localhost');
  });
});
