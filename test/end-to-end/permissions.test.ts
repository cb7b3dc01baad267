import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumDriver, startChromium } from '../../cli/chromium.ts';
import { startDisplay, type XDisplay } from '../../cli/x-display.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { browsers, inspect, reportOf, startBrowser } from './browsers.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop?.close());

describe.each(browsers)('the ladder of access in %s', (browser) => {
  it('with the click alone reads the page and says what it could not see', async () => {
    const driver = await startBrowser({ browser, grant: 'page' });
    try {
      const { page, items, coverage, grants } = await inspect(driver, `${shop.url}?consent=ignored`);
      expect(page.rung).toBe('page');
      expect(items.filter((item) => item.httpOnly || item.party === 'third')).toEqual([]);
      expect(items.some((item) => item.store === 'cookie' && item.name === 'ssupp.vid')).toBe(true);
      expect(items.some((item) => item.store === 'localStorage' && item.name === '_ss.enableSounds')).toBe(true);
      expect(coverage).toContainEqual({
        code: 'cookiesScriptVisibleOnly',
        subject: 'shop.localhost',
        closedBy: 'site',
      });
      expect(coverage).toContainEqual({ code: 'frameNoAccess', subject: 'chat.localhost', closedBy: 'hosts' });
      expect(coverage).toContainEqual({ code: 'hostCookiesUnseen', subject: 'chat.localhost', closedBy: 'hosts' });
      expect(grants).toEqual([
        { rung: 'site', origins: ['*://*.shop.localhost/*'] },
        { rung: 'hosts', origins: ['*://*.shop.localhost/*', '*://*.chat.localhost/*'] },
        { rung: 'all', origins: ['<all_urls>'] },
      ]);
    } finally {
      await driver.close();
    }
  });

  it('with the site allowed sees its HttpOnly cookies and not yet the frame', async () => {
    const driver = await startBrowser({ browser, grant: 'site', origins: ['*://*.shop.localhost/*'] });
    try {
      const { page, items, coverage, grants } = await inspect(driver, `${shop.url}?consent=ignored`);
      expect(page.rung).toBe('site');
      expect(items.find((item) => item.name === 'shop_session')).toMatchObject({ httpOnly: true });
      expect(items.filter((item) => item.party === 'third')).toEqual([]);
      expect(coverage.map((entry) => `${entry.code} ${entry.subject ?? ''}`.trim())).toEqual([
        'hostCookiesUnseen chat.localhost',
        'frameNoAccess chat.localhost',
        'writersUnseen',
      ]);
      expect(grants.map((grant) => grant.rung)).toEqual(['hosts', 'all']);
    } finally {
      await driver.close();
    }
  });
});

describe('the real prompt in Chromium', () => {
  let display: XDisplay;
  let driver: ChromiumDriver;
  beforeAll(async () => {
    display = await startDisplay();
    driver = await startChromium({ browser: 'chromium', grant: 'page', headful: true, display: display.name });
  });
  afterAll(async () => {
    await driver?.close();
    display?.close();
  });

  const granted = (popup: { evaluate<T>(expression: string): Promise<T> }) =>
    popup.evaluate<{ origins: string[] }>('chrome.permissions.getAll()').then(({ origins }) => origins);

  it('asks for the site only when its button is pressed, and goes on by itself after the answer', async () => {
    const page = await driver.open(`${shop.url}?consent=ignored`);
    const popup = await page.openPopup();
    expect(await granted(popup)).toEqual([]);
    expect(reportOf(await popup.visit()).page.rung).toBe('page');
    await popup.evaluate(
      // Later: the prompt may close the popup before it has answered.
      `void setTimeout(() => [...document.querySelectorAll('button')].find((one) => /^Allow on shop\\.localhost/.test(one.textContent.trim())).click())`,
    );
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await display.press('Tab', 'Return');
    // The prompt has closed the popup; it comes back by itself, with what can be seen now.
    const again = await driver.reopenedPopup();
    expect(await granted(again)).toEqual(['*://*.shop.localhost/*']);
    const report = reportOf(await again.visit());
    expect(report.page.rung).toBe('site');
    expect(report.items.find((item) => item.name === 'shop_session')).toMatchObject({ httpOnly: true });
  });
});
