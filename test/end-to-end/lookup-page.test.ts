import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumDriver, startChromium } from '../../cli/chromium.ts';
import type { Driver, Popup } from '../../cli/driver.ts';
import { type HostilePages, startHostilePages } from '../hostile-pages/serve.ts';
import { browsers, SHORT_QUIET_MS, startBrowser } from './browsers.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const REAL_NAME = 'ssupp_8fde5e5a0b5beef908e268b0f2dab6b97c538dd9vid';

let pages: HostilePages;
beforeAll(async () => {
  pages = await startHostilePages();
});
afterAll(() => pages?.close());

const shows = (words: string) => `document.querySelector('main')?.innerText.includes(${JSON.stringify(words)})`;
const link = (words: string) =>
  `[...document.querySelectorAll('main a')].find((one) => one.textContent.includes(${JSON.stringify(words)}))`;
const type = (text: string) => `(() => {
  const field = document.querySelector('input[type="search"]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(text)});
  field.dispatchEvent(new Event('input', { bubbles: true }));
})()`;

/** Waits until an expression is true in the page, also across loads. @throws Error that shows the page's words after 10 s */
async function until(page: Pick<Popup, 'evaluate'>, expression: string): Promise<void> {
  const ask = <T>(what: string) => page.evaluate<T>(what).catch(() => undefined); // between two pages there is none to ask
  for (let round = 0; round < 100; round += 1) {
    if (await ask<boolean>(`Boolean(${expression})`)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Never true: ${expression}\n${await ask('location.href + "\\n" + document.body.innerText')}`);
}

describe.each(browsers)('the page "Look up a key" in %s', (browser) => {
  let driver: Driver;
  afterEach(() => driver?.close());

  it('finds a real name, shows claims and sources, and its address holds through reload, back and forward', async () => {
    driver = await startBrowser({ browser, grant: 'page' });
    const page = await (await driver.open(`${pages.url}empty`)).openPopup();
    // The popup's page becomes the lookup page: an extension's pages cannot be opened from outside in every browser.
    await page.evaluate(`void setTimeout(() => location.assign('lookup.html?q=${REAL_NAME}'))`);
    await until(page, shows('Keys with exactly this name'));
    expect(await page.evaluate(`document.querySelectorAll('main .key-row').length`)).toBe(1);
    expect(await page.evaluate(shows('CHAT_KEY = 40 hex digits'))).toBe(true);
    expect(await page.evaluate('document.activeElement.value')).toBe(REAL_NAME);

    await page.evaluate(`${link('ssupp_<CHAT_KEY>vid')}.click()`);
    await until(page, shows('What the documents say'));
    expect(await page.evaluate('location.search')).toBe(
      '?vendor=smartsupp&key=ssupp_%3CCHAT_KEY%3Evid&store=localStorage',
    );
    expect(await page.evaluate('document.title')).toBe('ssupp_<CHAT_KEY>vid, Smartsupp - Look up a key - Crumbscope');
    for (const words of ['Smartsupp', '2022', 'high', 'Functional', 'first party'])
      expect(await page.evaluate(shows(words)), words).toBe(true);

    await page.evaluate('void setTimeout(() => location.reload())');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await until(page, shows('What the documents say'));
    expect(await page.evaluate(`document.querySelector('h2').textContent`)).toBe('ssupp_<CHAT_KEY>vid');

    await page.evaluate('history.back()');
    await until(page, shows('Keys with exactly this name'));
    await page.evaluate('history.forward()');
    await until(page, shows('What the documents say'));

    await page.evaluate(type('gladly'));
    await until(page, shows('Vendors'));
    await page.evaluate(`${link('Gladly')}.click()`);
    await until(page, shows('What was looked for'));
  });
});

describe('the page "Look up a key" in real Chromium', () => {
  let driver: ChromiumDriver;
  let opened: Page[] = [];
  beforeAll(async () => {
    driver = await startChromium({ browser: 'chromium', grant: 'page', quietMs: SHORT_QUIET_MS });
    await driver.open(`${pages.url}empty`, 0); // browsers end with their last tab
  });
  afterAll(() => driver?.close());
  afterEach(async () => {
    for (const page of opened) if (!page.isClosed()) await page.close();
    opened = [];
  });

  /** The page in a tab of its own. */
  async function open(search: string, { puppeteer, extensionId } = driver): Promise<Page> {
    const page = await puppeteer.newPage();
    opened.push(page);
    await page.goto(`chrome-extension://${extensionId}/lookup.html${search}`);
    await page.waitForSelector('main :is(section, article, .nothing)');
    return page;
  }

  it.each(['light', 'dark'] as const)('has no accessibility violation that axe can find (%s)', async (colorScheme) => {
    for (const search of ['', '?q=ssupp', '?q=nobody_knows_it', '?vendor=smartsupp', '?vendor=hotjar&key=_hjid']) {
      const page = await open(search);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
      await page.evaluate(AXE);
      const found = (await page.evaluate(
        `axe.run(document).then(({ violations, passes }) => [violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), passes.length])`,
      )) as [unknown[], number]; // as the expression builds it
      expect([search, found[0]]).toEqual([search, []]);
      expect(found[1]).toBeGreaterThan(15);
      await page.close();
    }
  });

  it('typing leaves no trail, and stands in the address when it rests', async () => {
    const page = await open('');
    const before = await page.evaluate(() => history.length);
    await page.type('input[type="search"]', 'hotjar');
    await page.waitForFunction(() => location.search === '?q=hotjar');
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search === '?vendor=hotjar');
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => location.search === '?q=hotjar');
  });

  it.each([
    '?vendor=nobody',
    '?vendor=constructor&key=x',
    '?store=attic&layer=%ff',
    '?key=ssupp.vid&store=attic',
    '?%',
  ])('shows the plain search for %s', async (search) => {
    const page = await open(search);
    expect(await page.evaluate(() => document.querySelector('h2')?.textContent)).toBe('What is in the catalogue');
  });

  it('is reached from the popup', async () => {
    const popup = await (await driver.open(`${pages.url}empty`)).openPopup();
    const appears = driver.puppeteer.waitForTarget((target) => target.url().includes('/lookup.html'));
    // The click closes the popup, and with it whoever waits for an answer from it.
    await popup.evaluate(
      `void setTimeout(() => [...document.querySelectorAll('a')].find((one) => one.textContent === 'Look up a key').click(), 50)`,
    );
    const reached = await appears;
    expect(reached.url()).toBe(`chrome-extension://${driver.extensionId}/lookup.html`);
    opened.push(await reached.asPage());
  });

  it('fits any width', async () => {
    const long = 'x'.repeat(900);
    for (const search of [
      '',
      '?q=s',
      `?q=${long}`,
      '?vendor=intercom',
      '?vendor=smartsupp&key=ssupp_%3CCHAT_KEY%3Evid',
    ]) {
      const page = await open(search);
      for (const width of [320, 800, 1280]) {
        await page.setViewport({ width, height: 700 });
        const wide = await page.evaluate(() => {
          const { scrollWidth = -1, clientWidth = 0 } = document.querySelector('.lookup') ?? {};
          return scrollWidth - clientWidth;
        });
        expect([search.slice(0, 40), width, wide]).toEqual([search.slice(0, 40), width, 0]);
      }
    }
  });

  it('asks the network for nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crumbscope-netlog-'));
    const netLog = join(folder, 'log.json');
    const logged = await startChromium({ browser: 'chromium', grant: 'page', netLog });
    try {
      await logged.open(`${pages.url}empty`);
      const page = await open(`?q=${REAL_NAME}`, logged);
      await page.goto(`chrome-extension://${logged.extensionId}/lookup.html?vendor=smartsupp`);
      await page.waitForSelector('main article');
    } finally {
      await logged.close();
    }
    const { events } = JSON.parse(await readFile(netLog, 'utf8')) as {
      events: { params?: { url?: string; initiator?: string } }[];
    };
    await rm(folder, { recursive: true });
    const urls = events.flatMap(({ params }) => params?.url ?? []);
    expect(urls).toContain(`${pages.url}empty`); // the log sees what is asked for
    const requests = events.flatMap(({ params }) => (params?.url && params.initiator ? [params.initiator] : []));
    expect(requests.filter((initiator) => initiator.startsWith('chrome-extension:'))).toEqual([]);
    expect(urls.filter((url) => url.includes('smartsupp'))).toEqual([]);
  });
});
