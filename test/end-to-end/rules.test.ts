import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../../cli/driver.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { makeRules } from '../made-rules.ts';
import { browsers, reportOf, startBrowser } from './browsers.ts';

/** A person's word on a key that the catalogue has from Smartsupp. */
const ours = makeRules('our-chat', ['ssupp.vid', 'our_own_*'], { name: 'Our chat' });

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop?.close());

describe.each(browsers)('a person’s own rules in %s', (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await startBrowser({ browser, grant: 'all' });
  });
  afterAll(() => driver?.close());

  it('rank above the catalogue and are shown as theirs; what is broken breaks no look', async () => {
    const page = await driver.open(`${shop.url}?consent=ignored`);
    const store = async (text: string) => {
      const popup = await page.openPopup();
      await popup.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ rules: ${JSON.stringify(text)} })`);
      await popup.close();
    };
    await store(JSON.stringify({ formatVersion: 1, files: [ours] }));
    const popup = await page.openPopup();
    const report = reportOf(await popup.visit());
    const item = report.items.find(({ name }) => name === 'ssupp.vid');
    expect(item?.matches.map(({ layer, vendorId }) => `${layer} ${vendorId}`)).toEqual([
      'user our-chat',
      'vendor smartsupp',
    ]);
    expect(report.coverage.map(({ code }) => code)).not.toContain('rulesUnread');
    // Its details come later; then its purpose stands there, under the person's vendor, and the bundled one after it.
    const words = await popup.evaluate<string>(`(async () => {
      const group = [...document.querySelectorAll('.group')].find((one) => one.querySelector('.group-name').textContent === 'Our chat');
      group.querySelector('.group-head').click();
      for (let round = 0; round < 100 && !group.textContent.includes('Recognises you'); round += 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
      group.querySelector('.key-row').click();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return group.innerText;
    })()`);
    expect(words).toMatch(/^Our chat\s+your own rules\s[\s\S]*\sssupp\.vid\s[\s\S]*\sRecognises you\s/);
    expect(words).toContain('Our list, 2026-11');
    expect(words).toContain('It could also be: Smartsupp');
    await popup.close();

    await store('{"version":1,');
    const next = await page.openPopup();
    const without = reportOf(await next.visit());
    expect(without.items.find(({ name }) => name === 'ssupp.vid')?.matches[0]).toMatchObject({ layer: 'vendor' });
    expect(without.items).toHaveLength(report.items.length);
    expect(without.coverage.map(({ code }) => code)).toContain('rulesUnread');
    expect(await next.evaluate('document.body.innerText')).toContain('Your own rules could not be used.');
    await next.close();
  });

  const title = 'are given to their page as a file through its field, listed and removed';
  // Chromium's page has a test file of its own.
  if (browser === 'firefox')
    it(title, async () => {
      // The popup stands in a tab of its own there, which can go on to another page of the extension.
      const page = await (await driver.open(shop.url)).openPopup();
      await page.evaluate(`browser.storage.local.clear()`);
      await page.evaluate(`location.assign('options.html')`);
      const until = (expression: string) =>
        page.evaluate<boolean>(`(async () => {
        for (let round = 0; round < 100; round += 1) {
          if (${expression}) return true;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        return document.body.innerText;
      })()`);
      await new Promise((resolve) => setTimeout(resolve, 1000)); // until the popup is gone
      expect(await until(`document.querySelector('input[type="file"]')`)).toBe(true);
      await page.evaluate(`(() => {
      const field = document.querySelector('input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(JSON.stringify([ours]))}], 'rules.json'));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
      expect(await until(`document.body.innerText.includes('1 vendor added')`)).toBe(true);
      expect(await page.evaluate(`document.querySelector('.group-name').textContent`)).toBe('Our chat');
      await page.evaluate(`document.querySelector('.rule-remove').click()`);
      expect(await until(`document.body.innerText.includes('Our chat was removed.')`)).toBe(true);
      expect(await page.evaluate(`browser.storage.local.get(null).then(JSON.stringify)`)).toBe('{}');
    });
});
