import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ChromiumDriver, startChromium } from '../../cli/chromium.ts';
import type { Driver, OpenPage, Popup } from '../../cli/driver.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { type HostilePages, startHostilePages } from '../hostile-pages/serve.ts';
import { browsers, reportOf, startBrowser } from './browsers.ts';
import { until } from './until.ts';

/** The parts of Chromium's network log that are looked at. */
interface NetLog {
  events: { params?: { url?: string; initiator?: string } }[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let shop: Shop;
let pages: HostilePages;
beforeAll(async () => {
  shop = await startShop();
  pages = await startHostilePages();
});
afterAll(async () => {
  await shop?.close();
  await pages?.close();
});

/** Evaluates an expression in a page of puppeteer's. */
const evaluateIn = <T>(page: Page, expression: string) => page.evaluate(expression) as Promise<T>; // the caller knows what its expression gives

const button = (words: string) =>
  `[...document.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(${JSON.stringify(words)}))`;
const shows = (words: string) => `document.body.innerText.includes(${JSON.stringify(words)})`;

describe.each(browsers)('the popup in %s', (browser) => {
  let driver: Driver;
  let page: OpenPage;
  let popup: Popup;
  beforeAll(async () => {
    driver = await startBrowser({ browser, grant: 'all' });
    await driver.open(`${shop.url}nowhere`, 0); // browsers end with their last tab
  });
  afterAll(() => driver?.close());
  beforeEach(async () => {
    page = await driver.open(`${shop.url}?consent=ignored`);
    popup = await page.openPopup();
  });
  afterEach(async () => {
    await popup?.close();
    await page?.close();
  });

  it('shows site, consent, categories and vendors, and finds a key by its purpose', async () => {
    for (const words of [
      'shop.localhost',
      '31 items found',
      'Not chosen yet',
      'vanilla-cookieconsent shows a banner',
      'Smartsupp',
      'in 6 months',
    ])
      expect(await popup.evaluate(shows(words)), words).toBe(true);
    await until(popup, shows('Recognises you')); // the details have been loaded
    await popup.evaluate(`(() => {
      const field = document.querySelector('input[type="search"]');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'recording');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await until(popup, `${shows('Smartlook')} && !${shows('_ss.enableSounds')}`);
  });

  it('reads a value when asked, shows it as text and keeps it nowhere', async () => {
    const visitor = await page.evaluate<string>(`document.cookie.match(/ssupp\\.vid=([^;]+)/)[1]`);
    expect(await popup.evaluate(shows(visitor))).toBe(false);
    await popup.evaluate(
      `[...document.querySelectorAll('button')].find((one) => one.textContent.includes('ssupp.vid')).click()`,
    );
    await until(popup, button('Show value'));
    await popup.evaluate(`${button('Show value')}.click()`);
    await until(popup, shows(visitor));
    expect(
      await popup.evaluate<string>(`(globalThis.browser ?? chrome).storage.session.get(null).then(JSON.stringify)`),
    ).not.toContain(visitor);
  });

  it('reads HttpOnly cookies, partitioned ones and storage of other sites’ frames when asked', async () => {
    const report = reportOf(await popup.visit());
    const tabId = await popup.evaluate<number>(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => Number(new URLSearchParams(location.search).get('tab')) || tab.id)`,
    );
    for (const name of ['shop_session', 'chat_visitor', 'counter-profile', 'counter-tab']) {
      const item = report.items.find((one) => one.name === name);
      const message = JSON.stringify({ command: 'readValue', argument: { tabId, itemId: item?.id } });
      const reply = await popup.evaluate<{ ok: boolean; value: string }>(
        `(globalThis.browser ?? chrome).runtime.sendMessage(${message})`,
      );
      expect(reply, name).toMatchObject({ ok: true });
      expect(new TextEncoder().encode(JSON.parse(reply.value)).length, name).toBe(item?.size);
    }
  });

  it('says that a value is gone when the page has removed it', async () => {
    await page.evaluate(`localStorage.removeItem('_ss.enableSounds')`);
    await popup.evaluate(
      `[...document.querySelectorAll('button')].find((one) => one.textContent.includes('_ss.enableSounds')).click()`,
    );
    await until(popup, button('Show value'));
    await popup.evaluate(`${button('Show value')}.click()`);
    await until(popup, shows('It is not there any more'));
  });
});

describe('the popup in real Chromium', () => {
  let driver: ChromiumDriver;
  afterEach(() => driver?.close());

  it.each(['light', 'dark'] as const)('has no accessibility violation that axe can find (%s)', async (colorScheme) => {
    driver = await startChromium({ browser: 'chromium', grant: 'page', colorScheme });
    const popup = await (await driver.open(`${shop.url}?consent=ignored`)).openPopup();
    await popup.evaluate(`document.querySelectorAll('button[aria-expanded="false"]').forEach((one) => one.click())`);
    await until(popup, button('Show value'));
    await popup.evaluate(AXE);
    const { violations, passes } = await popup.evaluate<{
      violations: { id: string; nodes: { html: string }[] }[];
      passes: unknown[];
    }>(
      `axe.run(document).then(({ violations, passes }) => ({ violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })), passes }))`,
    );
    expect(violations).toEqual([]);
    expect(passes.length).toBeGreaterThan(15);
  });

  it('goes on when the background was killed', async () => {
    driver = await startChromium({ browser: 'chromium', grant: 'all' });
    const popup = await (await driver.open(`${shop.url}?consent=ignored`)).openPopup();
    const before = reportOf(await popup.visit());
    await driver.stopBackground();
    expect(reportOf(await popup.visit())).toEqual(before); // nothing was lost
    await popup.evaluate(`document.querySelector('[aria-label="Look again"], [title="Look again"]').click()`);
    for (
      let round = 0;
      round < 100 && reportOf(await popup.settled()).page.capturedAt === before.page.capturedAt;
      round += 1
    )
      await new Promise((resolve) => setTimeout(resolve, 100));
    const after = reportOf(await popup.settled());
    expect(after.page.capturedAt).toBeGreaterThan(before.page.capturedAt);
    expect(after.items.map((item) => item.id).sort()).toEqual(before.items.map((item) => item.id).sort());
    // The salt outlived the worker too: equal values still have equal hashes.
    const hashOf = (report: typeof before) => report.items.find((item) => item.name === 'ssupp.vid')?.valueHash;
    expect(hashOf(after)).toBe(hashOf(before));
  });

  it('goes on when the background is killed while it looks', async () => {
    driver = await startChromium({ browser: 'chromium', grant: 'all' });
    const popup = await (await driver.open(`${pages.url}many`)).openPopup();
    const before = reportOf(await popup.visit());
    let lastAt = before.page.capturedAt;
    for (const delayMs of [0, 30, 100, 250]) {
      await popup.evaluate(`document.querySelector('[aria-label="Look again"], [title="Look again"]').click()`);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      await driver.stopBackground();
      let after = reportOf(await popup.settled());
      for (let round = 0; round < 150 && after.page.capturedAt === lastAt; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        after = reportOf(await popup.settled());
      }
      expect(after.page.capturedAt, `killed after ${delayMs} ms`).toBeGreaterThan(lastAt);
      expect(after.items.length, `killed after ${delayMs} ms`).toBe(before.items.length);
      lastAt = after.page.capturedAt;
    }
  });

  it('asks the network for nothing: not the popup, not the background', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crumbscope-netlog-'));
    const netLog = join(folder, 'log.json');
    driver = await startChromium({ browser: 'chromium', grant: 'all', netLog });
    const popup = await (await driver.open(`${shop.url}?consent=ignored`)).openPopup();
    await until(popup, shows('Recognises you'));
    // Where it would try, the browser would refuse: promise 1 does not rest on our word.
    expect(
      await popup.evaluate(`fetch(${JSON.stringify(pages.url)}).then(() => 'answered', (error) => error.name)`),
    ).toBe('TypeError');
    await driver.close();
    const { events } = JSON.parse(await readFile(netLog, 'utf8')) as NetLog;
    await rm(folder, { recursive: true });
    const requests = events.flatMap(({ params }) =>
      params?.url && params.initiator ? [`${params.initiator} ${params.url}`] : [],
    );
    expect(requests.some((request) => request.startsWith(shop.url.replace(/\/$/, ' ')))).toBe(true); // the log sees the shop's own
    expect(requests.filter((request) => request.startsWith('chrome-extension:'))).toEqual([]);
  });

  it('asks for access where the click does not count: a tab of its own, a tab that sleeps, a tab that is gone', async () => {
    driver = await startChromium({ browser: 'chromium', grant: 'page' });
    await driver.open(`${pages.url}empty`);
    const own = await driver.puppeteer.newPage();
    const open = async (tab: number) => {
      await own.goto(`chrome-extension://${driver.extensionId}/popup.html?tab=${tab}`);
      await own.waitForFunction(
        `!['looking'].includes(document.documentElement.dataset.phase) && document.documentElement.dataset.phase`,
      );
      return own.evaluate(() => document.documentElement.dataset.phase);
    };
    await own.goto(`chrome-extension://${driver.extensionId}/popup.html?tab=999999`);
    const tabs = await evaluateIn<number[]>(own, 'chrome.tabs.query({}).then((all) => all.map((one) => one.id))');
    const [shown = -1] = tabs;
    expect(await open(shown)).toBe('noAccess');
    await own.evaluate(`chrome.tabs.discard(${shown})`);
    const [asleep = -1] = await evaluateIn<number[]>(
      own,
      'chrome.tabs.query({discarded: true}).then((all) => all.map((one) => one.id))',
    );
    expect(await open(asleep)).toBe('asleep');
    expect(await open(999_999)).toBe('failed');
    expect(await own.evaluate(() => document.body.innerText)).toContain('The tab was closed');
  });

  it('says so when the tab closes while it is read', async () => {
    driver = await startChromium({ browser: 'chromium', grant: 'all' });
    await driver.open(`${pages.url}many`);
    const own = await driver.puppeteer.newPage();
    await own.goto(`chrome-extension://${driver.extensionId}/popup.html?tab=999999`);
    const tabId = await evaluateIn<number>(own, `chrome.tabs.query({ url: '${pages.url}*' }).then(([tab]) => tab.id)`);
    // Asked and closed in one breath: the reading of ten thousand items has only begun.
    await own.evaluate(`(async () => {
      const looks = chrome.runtime.sendMessage({ command: 'inspect', argument: { tabId: ${tabId}, clicked: false } });
      await new Promise((resolve) => setTimeout(resolve, 40));
      await chrome.tabs.remove(${tabId});
      await looks;
    })()`);
    const stored = await evaluateIn<string>(
      own,
      `chrome.storage.session.get('visit:${tabId}').then((found) => found['visit:${tabId}'] ?? 'null')`,
    );
    // Forgotten with the tab, or the last word on it; never a report of half a page.
    expect([null, 'failed']).toContain(JSON.parse(stored)?.phase ?? null);
    await own.goto(`chrome-extension://${driver.extensionId}/popup.html?tab=${tabId}`);
    await own.waitForFunction(`document.documentElement.dataset.phase === 'failed'`);
    expect(await own.evaluate(() => document.body.innerText)).toContain('The tab was closed');
  });
});
