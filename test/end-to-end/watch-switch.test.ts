import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ChromiumDriver, startChromium } from '../../cli/chromium.ts';
import type { Driver, OpenPage, Popup } from '../../cli/driver.ts';
import { startDisplay, type XDisplay } from '../../cli/x-display.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { reportOf, startBrowser } from './browsers.ts';
import { itemOf, look } from './watching.ts';

const SITE_PATTERN = '*://*.shop.localhost/*';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop?.close());

/** What the extension may do beyond its install, and whether the switch stands on. */
const readState = (popup: Popup) =>
  popup.evaluate<{ origins: string[]; permissions: string[]; isOn: string; sentence: string }>(
    `(globalThis.browser ?? chrome).permissions.getAll().then(({ origins, permissions }) => ({
      origins,
      permissions: permissions.filter((one) => one === 'webRequest'),
      isOn: document.querySelector('[role=switch]').getAttribute('aria-checked'),
      sentence: document.querySelector('#watch-sentence').textContent,
    }))`,
  );
const pressSwitch = (popup: Popup) => popup.evaluate(`document.querySelector('[role=switch]').click()`);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until the switch stands so. @throws Error that shows the state after 10 s */
async function waitUntil(popup: Popup, isOn: boolean): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    if ((await readState(popup)).isOn === String(isOn)) return;
    await sleep(100);
  }
  throw new Error(`The switch never stood ${isOn ? 'on' : 'off'}: ${JSON.stringify(await readState(popup))}`);
}

/** Loads the page again by the button beside the switch, and waits for the new look. */
async function reloadBySwitch(popup: Popup): Promise<void> {
  await popup.evaluate(`document.querySelector('.watch-band .button').click()`);
  for (let round = 0; round < 100; round += 1) {
    const visit = await popup.visit();
    if (visit.phase === 'done' && visit.report.watch) return;
    await sleep(100);
  }
  throw new Error(`Not watched after the page was loaded again: ${JSON.stringify(await popup.visit()).slice(0, 500)}`);
}

async function expectWatched(page: OpenPage): Promise<void> {
  const report = await look(page);
  expect(report.page.rung).toBe('site');
  expect(report.coverage.map(({ code }) => code)).not.toContain('watchedLate');
  expect(itemOf(report, 'shop_session').clock).toMatchObject({ phase: 'leftOver', wasThere: true });
  expect(itemOf(report, '_ss.enableSounds').clock).toMatchObject({ phase: 'beforeChoice', writes: 1 });
}

/** Switches off, and sees that what was asked for watching alone is given back. */
async function expectGivenBack(page: OpenPage, driver: Driver): Promise<void> {
  const popup = await page.openPopup();
  await pressSwitch(popup);
  await waitUntil(popup, false);
  for (let round = 0; round < 50 && (await readState(popup)).permissions.length > 0; round += 1) await sleep(100);
  expect(await readState(popup)).toMatchObject({ permissions: [], origins: [SITE_PATTERN] });
  const registered = await popup.evaluate<string[]>(
    `(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id))`,
  );
  expect(registered).toEqual([]);
  await popup.close();
  const report = await look(await driver.open(`${shop.url}?consent=respected&off`));
  expect(report.watch).toBeUndefined();
}

describe('the switch in Chromium, with the real prompt', () => {
  let display: XDisplay;
  let driver: ChromiumDriver;
  beforeAll(async () => {
    display = await startDisplay();
  });
  beforeEach(async () => {
    driver = await startChromium({ browser: 'chromium', grant: 'page', headful: true, display: display.name });
  });
  afterEach(() => driver?.close());
  afterAll(() => display?.close());

  const openShop = async () => {
    const page = await driver.open(`${shop.url}?consent=respected`);
    const popup = await page.openPopup();
    expect(await readState(popup)).toMatchObject({ origins: [], permissions: [], isOn: 'false' });
    // Later: the prompt may close the popup before it has answered.
    await popup.evaluate(`void setTimeout(() => document.querySelector('[role=switch]').click())`);
    await sleep(1500);
    return page;
  };

  it('asks, watches from the next load on, and gives back what it needed', async () => {
    const page = await openShop();
    await display.press('Tab', 'Return');
    // The prompt has closed the popup; it comes back by itself with the switch on.
    const popup = await driver.reopenedPopup();
    await waitUntil(popup, true);
    expect(await readState(popup)).toMatchObject({ origins: [SITE_PATTERN], permissions: ['webRequest'] });
    expect(reportOf(await popup.visit()).watch).toBeUndefined(); // this load was not watched
    await page.evaluate('localStorage.clear()'); // so that the page has something to write
    await reloadBySwitch(popup);
    await popup.close();
    await expectWatched(page);
    await expectGivenBack(page, driver);
  });

  it('stays off when the answer is no', async () => {
    const page = await openShop();
    await display.press('Escape');
    await sleep(500);
    const popup = await page.openPopup();
    expect(await readState(popup)).toMatchObject({ origins: [], permissions: [], isOn: 'false' });
  });
});

describe('the switch in Firefox', () => {
  let driver: Driver;
  afterEach(() => driver?.close());

  it('watches from the next load on, and gives back what it needed', async () => {
    driver = await startBrowser({ browser: 'firefox', grant: 'page' });
    const page = await driver.open(`${shop.url}?consent=respected`);
    const popup = await page.openPopup();
    expect(await readState(popup)).toMatchObject({ origins: [], permissions: [], isOn: 'false' });
    await pressSwitch(popup); // Firefox's prompts are answered by a preference: with yes
    await waitUntil(popup, true);
    expect(await readState(popup)).toMatchObject({ origins: [SITE_PATTERN], permissions: ['webRequest'] });
    await page.evaluate('localStorage.clear()'); // so that the page has something to write
    await reloadBySwitch(popup);
    await popup.close();
    await expectWatched(page);
    await expectGivenBack(page, driver);
  });
});
