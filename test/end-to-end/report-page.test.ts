import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumDriver, startChromium } from '../../cli/chromium.ts';
import type { Driver, Popup } from '../../cli/driver.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { type HostilePages, startHostilePages } from '../hostile-pages/serve.ts';
import { browsers, startBrowser } from './browsers.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let shop: Shop;
let pages: HostilePages;
beforeAll(async () => {
  [shop, pages] = await Promise.all([startShop(), startHostilePages()]);
});
afterAll(() => Promise.all([shop?.close(), pages?.close()]));

const shows = (words: string) => `document.querySelector('main')?.innerText.includes(${JSON.stringify(words)})`;
const rejectAll = `(async () => {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Reject all' && one.offsetParent);
  if (!button) throw new Error('no visible button Reject all');
  button.click();
  await new Promise((resolve) => setTimeout(resolve, 3000));
})()`;
const choose = (value: string) => `(() => {
  const select = document.querySelector('.verdict-form select');
  select.value = ${JSON.stringify(value)};
  select.dispatchEvent(new Event('change', { bubbles: true }));
})()`;
const comment = (words: string) => `(() => {
  const field = document.querySelector('.verdict-form textarea');
  field.value = ${JSON.stringify(words)};
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
})()`;
/** The id of the tab that is looked at: Chromium's popup is of the tab in front, Firefox has it in a tab of its own, which names the tab it is of. */
const findTabId = `(new URLSearchParams(location.search).get('tab')
  ?? chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => String(tab.id)))`;

/** Waits until an expression is true in the page, also across loads. @throws Error that shows the page's words after 15 s */
async function until(page: Pick<Popup, 'evaluate'>, expression: string): Promise<void> {
  const ask = <T>(what: string) => page.evaluate<T>(what).catch(() => undefined); // between two pages there is none to ask
  for (let round = 0; round < 150; round += 1) {
    if (await ask<boolean>(`Boolean(${expression})`)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Never true: ${expression}\n${await ask('location.href + "\\n" + document.body.innerText')}`);
}

/** A visit of the shop that was watched from its first moment, and refused; then the report of it in the place of the popup. */
async function openReport(driver: Driver): Promise<Popup> {
  await driver.watch('shop.localhost');
  const page = await driver.open(`${shop.url}?consent=ignored`);
  await page.evaluate(rejectAll);
  const popup = await page.openPopup();
  const tabId = await popup.evaluate<string>(findTabId);
  // The popup's page becomes the report: an extension's pages cannot be opened from outside in every browser.
  await popup.evaluate(`void setTimeout(() => location.assign('report.html?tab=${tabId}'))`);
  await until(popup, shows('How this was found'));
  return popup;
}

describe.each(browsers)('the report page in %s', (browser) => {
  let driver: Driver;
  afterEach(() => driver?.close());

  it('shows a watched visit, keeps a verdict with it, and shows it again after a reload', async () => {
    driver = await startBrowser({ browser, grant: 'all', canWatch: true });
    const report = await openReport(driver);
    for (const words of ['Report on shop.localhost', 'written after a refusal', 'SL_C_23361dd035530_VID', 'Smartlook'])
      expect(await report.evaluate(shows(words)), words).toBe(true);
    expect(
      await report.evaluate(`document.querySelectorAll('.report-picture svg[role=img] .glyph').length`),
    ).toBeGreaterThan(5);
    expect(await report.evaluate(`document.querySelectorAll('.finding').length`)).toBeGreaterThan(0);

    await report.evaluate(choose('problem'));
    await until(report, `/^\\?saved=[0-9a-f-]{36}$/.test(location.search)`);
    await until(report, shows('Verdict: Problem.'));
    await report.evaluate(comment('Seen in the demo shop.'));
    await until(report, `document.querySelector('.finding-comment')?.textContent === 'Seen in the demo shop.'`);

    await report.evaluate('void setTimeout(() => location.reload())');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await until(report, `document.querySelector('.finding-comment')?.textContent === 'Seen in the demo shop.'`);
    expect(await report.evaluate(shows('Verdict: Problem.'))).toBe(true);
    expect(await report.evaluate(shows('Saved on'))).toBe(true);
  });
});

describe('the report page in real Chromium', () => {
  let driver: ChromiumDriver;
  beforeAll(async () => {
    driver = await startChromium({ browser: 'chromium', grant: 'all', canWatch: true });
  });
  afterAll(() => driver?.close());

  async function open(search: string): Promise<Page> {
    const page = await driver.puppeteer.newPage();
    await page.goto(`chrome-extension://${driver.extensionId}/report.html${search}`);
    await page.waitForSelector('.report-visit, .report-missing');
    return page;
  }

  it('prints every row whole, fits any width, and has no accessibility violation that axe can find', async () => {
    const popup = await openReport(driver);
    await popup.evaluate(choose('accepted'));
    await until(popup, `location.search.startsWith('?saved=')`);
    const search = await popup.evaluate<string>('location.search');
    await popup.close();
    const page = await open(search);

    for (const width of [320, 700, 1400]) {
      await page.setViewport({ width, height: 800 });
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect([width, Number(wide) > 0]).toEqual([width, false]);
    }
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await page.evaluate(AXE);
      const found = (await page.evaluate(
        `axe.run(document).then(({ violations, passes }) => [violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), passes.length])`,
      )) as [unknown[], number]; // as the expression builds it
      expect([value, found[0]]).toEqual([value, []]);
      expect(found[1]).toBeGreaterThan(15);
    }

    await page.setViewport({ width: 400, height: 800 }); // the width of the screen is none of the paper's
    const [rows, seen] = (await page.evaluate(`(() => {
      const seen = {};
      const rows = document.querySelectorAll('.report-chunk tbody tr').length;
      addEventListener('afterprint', () => { globalThis.printed = seen; });
      matchMedia('print').addEventListener('change', ({ matches }) => {
        if (!matches) return;
        const all = (selector, property) => [...new Set([...document.querySelectorAll(selector)].map((one) => getComputedStyle(one)[property]))];
        seen.rows = document.querySelectorAll('.report-chunk tbody tr').length;
        seen.tables = document.querySelectorAll('.report-chunk').length;
        seen.whole = all('tr, .finding', 'breakInside');
        seen.heads = all('thead', 'display');
        seen.controls = all('.verdict-form, .report-filter, .report-tools, .report-bar', 'display');
        seen.page = getComputedStyle(document.documentElement).backgroundColor;
      });
      return [rows, seen];
    })()`)) as [number, object]; // as the expression builds it
    expect(seen).toEqual({});
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(await page.evaluate('globalThis.printed')).toEqual({
      rows,
      tables: 1,
      whole: ['avoid'],
      heads: ['table-header-group'],
      controls: ['none'],
      page: 'rgb(255, 255, 255)',
    });
    expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(5);
  });

  it('has all of 5,000 items, and finds one of them', async () => {
    const popup = await (await driver.open(`${pages.url}many?n=5000`)).openPopup();
    const tabId = await popup.evaluate<string>(findTabId);
    await popup.close();
    const page = await open(`?tab=${tabId}`);
    await page.waitForFunction(`document.querySelectorAll('.report-chunk tbody tr').length >= 5000`, {
      timeout: 30_000,
    });
    const name = await page.evaluate(
      `document.querySelector('.report-chunk:last-child tr:last-child code').textContent`,
    );
    await page.type('input[type="search"]', String(name));
    await page.waitForFunction(`document.querySelectorAll('.report-chunk tbody tr').length < 20`);
    expect(await page.evaluate(`document.querySelector('.report-chunk code').textContent`)).toBe(name);
  });

  it.each([
    ['', 'The address of this page names no visit.'],
    ['?saved=00000000-0000-4000-8000-000000000000', 'This visit is not saved in this browser.'],
    ['?tab=999999', 'There is no report of this tab yet.'],
  ])('says why it shows nothing: %s', async (search, words) => {
    const page = await open(search);
    expect(await page.evaluate(shows(words))).toBe(true);
  });
});
