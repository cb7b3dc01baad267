import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumDriver, startChromium } from '../../cli/chromium.ts';
import type { VendorFile } from '../../lib/types.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { makeRules } from '../made-rules.ts';
import { reportOf } from './browsers.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A person's word on a key that the catalogue has from Smartsupp. */
const ours = makeRules('our-chat', ['ssupp.vid', 'our_own_*'], { name: 'Our chat' });
const other = makeRules('other');

let shop: Shop;
let folder: string;
beforeAll(async () => {
  shop = await startShop();
  folder = await mkdtemp(join(tmpdir(), 'crumbscope-rules-'));
});
afterAll(async () => {
  await shop?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the page of a person’s own rules in real Chromium', () => {
  let driver: ChromiumDriver;
  let page: Page;
  let errors: string[];
  let opened: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    driver = await startChromium({ browser: 'chromium', grant: 'all' });
    await driver.open(`${shop.url}nowhere`, 0); // browsers end with their last tab
  });
  afterAll(() => driver?.close());
  // Everybody begins without rules.
  afterEach(async () => {
    await page.evaluate('chrome.storage.local.clear()');
    for (const each of opened) await each.close();
    opened = [];
  });

  async function open(): Promise<void> {
    page = await openRules();
  }
  async function openRules(): Promise<Page> {
    const made = await driver.puppeteer.newPage();
    opened.push(made);
    errors = [];
    made.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    made.on('pageerror', (error) => errors.push(String(error)));
    // What its policy stops is in no console that could be heard.
    await made.evaluateOnNewDocument(
      `globalThis.stopped = []; document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => stopped.push(violatedDirective));`,
    );
    await made.goto(`chrome-extension://${driver.extensionId}/options.html`);
    await made.waitForSelector('main:not([aria-busy])');
    return made;
  }
  /** Gives the page a file through its own field, and waits for the words. */
  async function choose(content: string | VendorFile[], words: string, name = 'rules.json'): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    const field = await page.$('input[type="file"]');
    if (!field) throw new Error('The page has no file field.');
    await (field as typeof field & { uploadFile(path: string): Promise<void> }).uploadFile(path); // it is an input
    await shows(words);
  }
  const shows = (words: string) =>
    page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 10_000 }, words);
  const click = (words: string) =>
    page.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      const found = buttons.findLast((one) => (one.ariaLabel ?? one.textContent).trim().startsWith(wanted));
      if (!found) throw new Error(`no button ${wanted}`);
      found.click();
    }, words);
  const vendors = () => page.$$eval('.group-name', (names) => names.map((one) => one.textContent));
  const stored = () => page.evaluate(`chrome.storage.local.get('rules').then(({ rules }) => rules ?? null)`);

  it('takes a file, keeps it over a reload, and a look then goes by it', async () => {
    await open();
    await shows('No rules yet');
    await choose([ours, other], '2 vendors added');
    expect(await vendors()).toEqual(['Our chat', 'Other']);
    await click('Our chat');
    await shows('our_own_*');
    await page.reload();
    await shows('2 vendors');
    expect(await vendors()).toEqual(['Our chat', 'Other']);
    await choose([{ ...other, name: 'Another' }], '1 replaced');
    expect(await vendors()).toEqual(['Our chat', 'Another']);

    const shown = await driver.open(`${shop.url}?consent=ignored`);
    const popup = await shown.openPopup();
    opened.push(popup, shown);
    const item = reportOf(await popup.visit()).items.find(({ name }) => name === 'ssupp.vid');
    expect(item?.matches[0]).toMatchObject({ layer: 'user', vendorId: 'our-chat', vendorName: 'Our chat' });
    expect(errors).toEqual([]);
    expect(await page.evaluate('stopped')).toEqual([]);
  });

  it('refuses a bad file with the place and the reason, and the rules stay', async () => {
    await open();
    await choose([ours], '1 vendor added');
    const before = await stored();
    await choose([other, { ...ours, keys: [{ ...ours.keys[0], store: 'cookies' }] } as never], 'Nothing was changed');
    await shows('[1].keys[0].store');
    await shows('has to be one of "cookie"');
    await choose('{\n  "id": acme\n}', 'line 2, column 9');
    await choose('x'.repeat(10_000_000), 'this has 10 MB; at most 1 MB can be read');
    await choose(`${'['.repeat(90_000)}`, 'more than 20 levels deep');
    expect(await stored()).toBe(before);
    expect(await vendors()).toEqual(['Our chat']);
    // The message is read: it has the focus.
    expect(await page.evaluate(() => document.activeElement?.classList.contains('outcome'))).toBe(true);
    expect(errors).toEqual([]);
  });

  it('saves a file that is read as the same, removes, puts back, and asks before it removes all', async () => {
    await open();
    await choose([ours, other], '2 vendors added');
    const before = await stored();
    const session = await driver.puppeteer.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await click('Save as a file');
    const saved = await readSoon(join(folder, 'crumbscope-rules.json'));

    await click('Remove Our chat');
    await shows('Our chat was removed.');
    expect(await vendors()).toEqual(['Other']);
    await click('Put it back');
    await shows('Our chat is back.');
    expect(await stored()).toBe(before);

    await click('Remove all');
    await shows('Remove the rules of 2 vendors?');
    expect(await stored()).toBe(before);
    await click('Remove all');
    await shows('No rules yet');
    expect(await stored()).toBeNull();
    await choose(saved, '2 vendors added', 'again.json');
    expect(await stored()).toBe(before);
  });

  it('follows what another page of it changes', async () => {
    await open();
    const first = page;
    page = await openRules();
    await choose([ours], '1 vendor added');
    page = first;
    await shows('1 vendor');
    expect(await vendors()).toEqual(['Our chat']);
  });

  it('says when what is stored is broken, and begins anew', async () => {
    await open();
    await page.evaluate(`chrome.storage.local.set({ rules: '{"version":1,' })`);
    await shows('Your rules cannot be used');
    expect(await page.$('input[type="file"]')).toBeNull();
    await click('Remove all');
    await click('Remove all');
    await shows('No rules yet');
    await choose([ours], '1 vendor added');
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation that axe can find (%s)', async (colorScheme) => {
    await open();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    await page.evaluate(AXE);
    const check = async () => {
      const found = (await page.evaluate(
        `axe.run(document).then(({ violations, passes }) => ({ violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })), passes: passes.length }))`,
      )) as { violations: unknown[]; passes: number };
      expect(found.violations).toEqual([]);
      expect(found.passes).toBeGreaterThan(15);
    };
    await check();
    await choose([ours, other], '2 vendors added');
    await click('Our chat');
    await click('Remove all');
    await check();
    await choose('{', 'Nothing was changed');
    await check();
    await page.evaluate(`chrome.storage.local.set({ rules: '{' })`);
    await shows('Your rules cannot be used');
    await check();
  });
});

/** The text of a file that is on its way. */
async function readSoon(path: string): Promise<string> {
  for (let round = 0; round < 100; round += 1) {
    const text = await readFile(path, 'utf8').catch(() => ''); // not there yet
    if (text !== '') return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${path} was not saved.`);
}
