import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Popup } from '../../cli/driver.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { cookiebotHtml } from '../made-lists.ts';
import { browsers, startBrowser } from './browsers.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop?.close());

const acceptAll = `(async () => {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Accept all' && one.offsetParent);
  if (!button) throw new Error('no visible button Accept all');
  button.click();
  await new Promise((resolve) => setTimeout(resolve, 3000));
})()`;
/** The id of the tab that was looked at last, as the extension's own storage names it. */
const findTabId = `(globalThis.browser ?? chrome).storage.session.get(null).then((stored) =>
  Object.keys(stored).find((key) => key.startsWith('visit:')).slice('visit:'.length))`;
const part = (heading: string) => `document.querySelector('#${heading}').closest('section')`;
const shows = (heading: string, words: string) => `${part(heading)}?.innerText.includes(${JSON.stringify(words)})`;
const press = (heading: string, name: string) =>
  `[...${part(heading)}.querySelectorAll('button, label')].find((one) => one.textContent.trim() === ${JSON.stringify(name)}).click()`;
const paste = (heading: string, text: string) => `(async () => {
  ${press(heading, 'I paste it')};
  await new Promise((resolve) => setTimeout(resolve, 200));
  const field = ${part(heading)}.querySelector('textarea');
  field.value = ${JSON.stringify(text)};
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  ${press(heading, 'Read the text')};
})()`;
const headings = `[...document.querySelectorAll('.overview-gaps h4')].map((one) => one.firstChild.textContent.trim())`;

/** Waits until an expression is true in the page, also across loads. @throws Error that shows the page's words after 15 s */
async function until(page: Pick<Popup, 'evaluate'>, expression: string): Promise<void> {
  const ask = <T>(what: string) => page.evaluate<T>(what).catch(() => undefined); // between two pages there is none to ask
  for (let round = 0; round < 150; round += 1) {
    if (await ask<boolean>(`Boolean(${expression})`)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Never true: ${expression}\n${await ask('location.href + "\\n" + document.body.innerText')}`);
}

describe.each(browsers)('the page "Check the site\'s own list" in %s', (browser) => {
  let driver: Driver;
  afterEach(() => driver?.close());

  it('holds the shop’s own list and policy against what the shop keeps', async () => {
    driver = await startBrowser({ browser, grant: 'all' });
    const page = await driver.open(shop.url);
    await page.evaluate(acceptAll);
    const popup = await page.openPopup();
    const tabId = await popup.evaluate<string>(findTabId);
    // The popup's page becomes this one: an extension's pages cannot be opened from outside in every browser.
    await popup.evaluate(`void setTimeout(() => location.assign('overview.html?tab=${tabId}'))`);
    await until(popup, shows('overview-list', 'Where is the list?'));

    await page.evaluate(`void setTimeout(() => location.assign('/cookies'))`);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await popup.evaluate(press('overview-list', 'Read the page'));
    await until(popup, shows('overview-list', 'What came of it'));
    const said = await popup.evaluate<string>(`${part('overview-list')}.innerText`);
    expect(said).toContain('Understood: 4 tables');
    const [, named, found] = /The list names (\d+) of (\d+) keys/.exec(said) ?? [];
    expect(Number(found)).toBeGreaterThan(15);
    expect([named, said]).toEqual([found, said]);
    // It says that nothing else is kept, and that is so.
    expect(await popup.evaluate(headings)).toEqual([]);
    expect(said).toContain('Nothing differs between the list and this visit.');

    await page.evaluate(`void setTimeout(() => location.assign('/privacy'))`);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await popup.evaluate(press('overview-policy', 'Read the page'));
    await until(popup, shows('overview-policy', 'Vendors that were found'));
    const vendors = await popup.evaluate<string[]>(
      `[...document.querySelectorAll('#overview-vendors ~ .overview-keys > li')].map((one) => one.innerText.replaceAll('\\n', ' '))`,
    );
    for (const vendor of ['Smartsupp', 'Smartlook', 'PostHog', 'Sentry', 'OpenReplay'])
      expect(vendors.find((line) => line.startsWith(vendor))).toContain('Named');

    // A pasted list that lacks most of it, with a script that must not run.
    const hostile = cookiebotHtml.replace('</body>', '<img src=x onerror="globalThis.isRun = true"></body>');
    await popup.evaluate(paste('overview-list', hostile));
    await until(popup, shows('overview-list', 'Understood: 3 tables, 6 rows'));
    expect(await popup.evaluate(headings)).toContain('Found, and not in the list');
    expect(await popup.evaluate('[typeof isRun, document.images.length]')).toEqual(['undefined', 0]);

    if (browser !== 'chromium') return;
    await popup.evaluate(AXE);
    const violations = await popup.evaluate(
      `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
    );
    expect(violations).toEqual([]);
  });
});
