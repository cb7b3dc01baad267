import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumDriver, startChromium } from '../../cli/chromium.ts';
import type { Driver, OpenPage, Popup } from '../../cli/driver.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { browsers, startBrowser } from './browsers.ts';
import { until } from './until.ts';
import { forgetVisitor, watchSite } from './watching.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SITE = 'shop.localhost';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop?.close());

/** Clicks a button of the shop's banner by its words. */
const choose = (page: OpenPage, words: string) =>
  page.evaluate(
    `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(words)}).click()`,
  );

/** Names of the keys with a mark of this kind, of those that are listed. */
const marked = (panel: Popup, change: string) =>
  panel.evaluate<string[]>(
    `[...document.querySelectorAll('.key.is-${change} .key-name')].map((one) => one.title || one.textContent)`,
  );
/** Groups and rows in their order, without those that are marked. */
const order = (panel: Popup) =>
  panel.evaluate<string[]>(
    `[...document.querySelectorAll('.group-name, .key:not(.is-new) .key-name')].map((one) => one.title || one.textContent)`,
  );

describe.each(browsers)('the side panel in %s', (browser) => {
  let driver: Driver;
  let opened: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    driver = await startBrowser({ browser, grant: 'all', canWatch: true });
  });
  afterAll(() => driver?.close());
  // A visitor who was never there, each time.
  afterEach(async () => {
    const empty = await driver.open(`${shop.url}nowhere`, 0);
    for (const each of opened.reverse()) await each.close();
    opened = [];
    await forgetVisitor(empty);
  });
  const open = async (query: string) => {
    const page = await driver.open(`${shop.url}${query}`);
    opened.push(page);
    return page;
  };
  const openPanel = async (page: OpenPage) => {
    const panel = await page.openPanel();
    opened.push(panel);
    return panel;
  };

  it('begins anew with the next page', async () => {
    const page = await open('?consent=ignored');
    const panel = await openPanel(page);
    await page.evaluate(`localStorage.setItem('fresh', '1')`);
    await panel.evaluate(`document.querySelector('[aria-label="Look again"]').click()`);
    await until(panel, `document.querySelector('.live-bar').innerText.includes('1 new')`);
    await page.evaluate(`void setTimeout(() => location.reload(), 50)`);
    await until(panel, `document.querySelector('.live-bar')?.innerText.includes('No change since')`);
    expect(await marked(panel, 'new')).toEqual([]);
  });

  it('marks what a click in the banner brings, and moves nothing', async () => {
    await watchSite(driver, await open('?consent=respected'), SITE);
    const page = await open('?consent=respected');
    const panel = await openPanel(page);
    await until(panel, `document.querySelector('.live-bar')?.innerText.includes('No change since')`);
    // Everything stands open, one row too; the reader is somewhere below, with the focus in a row.
    await panel.evaluate(
      `document.querySelectorAll('.group-head[aria-expanded="false"]').forEach((one) => one.click())`,
    );
    await panel.evaluate(`document.querySelector('[title="ssupp.vid"]').closest('button').click()`);
    await sleep(300);
    const before = await order(panel);
    await panel.evaluate(`(() => {
      const row = document.querySelector('[title="ssupp.vid"]').closest('button');
      row.scrollIntoView({ block: 'center' });
      row.focus();
      globalThis.kept = { row, top: Math.round(row.getBoundingClientRect().top) };
    })()`);

    await choose(page, 'Accept all');
    await until(panel, `document.querySelectorAll('.key.is-new').length > 5`);
    await sleep(2500); // whatever else comes

    const fresh = await marked(panel, 'new');
    expect(fresh).toContain('cc_cookie');
    expect(fresh).toContain('ssupp.visits');
    expect(fresh).not.toContain('ssupp.vid');
    expect(await panel.evaluate(`document.querySelector('.key.is-new .change').textContent`)).toBe('new');
    expect((await order(panel)).filter((name) => before.includes(name))).toEqual(before);
    const kept = await panel.evaluate(`(() => {
      const { row, top } = globalThis.kept;
      const moved = Math.abs(Math.round(row.getBoundingClientRect().top) - top);
      return { isThere: row.isConnected, isFocused: document.activeElement === row, isOpen: row.getAttribute('aria-expanded'), moved };
    })()`);
    expect(kept).toEqual({ isThere: true, isFocused: true, isOpen: 'true', moved: 0 });
    expect(await panel.evaluate(`document.querySelector('.live-bar [role=status]').textContent`)).toMatch(
      /\d+ new keys/,
    );
  });

  it('marks what is changed and gone, and stays calm when nothing happens', async () => {
    await watchSite(driver, await open('?consent=respected'), SITE);
    const page = await open('?consent=respected');
    const panel = await openPanel(page);
    await panel.evaluate(
      `document.querySelectorAll('.group-head[aria-expanded="false"]').forEach((one) => one.click())`,
    );
    await page.evaluate(
      `(localStorage.setItem('_ss.enableSounds', 'another value'), (document.cookie = 'ssupp.vid=; max-age=0; path=/'))`,
    );
    await until(panel, `document.querySelector('.key.is-gone') && document.querySelector('.key.is-changed')`);
    expect(await marked(panel, 'gone')).toEqual(['ssupp.vid']);
    expect(await marked(panel, 'changed')).toEqual(['_ss.enableSounds']);
    const readTime = async () => /"capturedAt":(\d+)/.exec(JSON.stringify(await panel.visit()))?.[1];
    let last: string | undefined;
    do {
      last = await readTime();
      await sleep(1500);
    } while ((await readTime()) !== last); // until all that was written has been looked at
    // No polling: nobody writes, nobody looks.
    await sleep(5000);
    expect(last).toBeDefined();
    expect(await readTime()).toBe(last);
  });
});

describe('the side panel in real Chromium', () => {
  let driver: ChromiumDriver;
  afterEach(() => driver?.close());

  it('is opened from the popup, and follows the tab in front', async () => {
    driver = await startChromium({ browser: 'chromium', grant: 'all' });
    const first = await driver.open(`${shop.url}?consent=ignored`);
    await first.openPopup();
    const address = `chrome-extension://${driver.extensionId}/sidepanel.html`;
    const appears = driver.puppeteer.waitForTarget((one) => one.url().startsWith(address), { timeout: 15_000 });
    const [target] = await Promise.all([appears, clickInPopup(driver)]);
    const panel = await target.asPage();
    const shows = (expression: string) => panel.waitForFunction(expression, { timeout: 15_000 });
    await shows(`document.body.innerText.includes('Smartsupp')`);
    await driver.open('data:text/html,<title>elsewhere</title>', 500);
    await shows(`document.documentElement.dataset.phase === 'closed'`);
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation that axe can find (%s)', async (colorScheme) => {
    driver = await startChromium({ browser: 'chromium', grant: 'all', canWatch: true, colorScheme });
    await watchSite(driver, await driver.open(`${shop.url}?consent=respected`), SITE);
    const page = await driver.open(`${shop.url}?consent=respected`);
    const panel = await page.openPanel();
    await page.evaluate(
      `((document.cookie = 'ssupp.vid=; max-age=0; path=/'), localStorage.setItem('_ss.enableSounds', '2'))`,
    );
    await choose(page, 'Accept all');
    await until(panel, `['new', 'changed', 'gone'].every((change) => document.querySelector('.is-' + change))`);
    await sleep(2000); // the marks' colours have come to rest
    await panel.evaluate(AXE);
    const violations = await panel.evaluate(
      `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })))`,
    );
    expect(violations).toEqual([]);
  });
});

/** A click as a person makes it: only within one the browser opens the panel. */
async function clickInPopup({ puppeteer, extensionId }: ChromiumDriver): Promise<void> {
  const address = `chrome-extension://${extensionId}/popup.html`;
  const popup = await (await puppeteer.waitForTarget((one) => one.url().startsWith(address))).asPage();
  await popup.click('[aria-label="Open in the side panel"]');
}
