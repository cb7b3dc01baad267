// The demo shop in a real browser with the extension: npm run demo
import { buildOrigins } from '../lib/capture/build-origins.ts';
import { startShop } from '../test/demo-shop/serve.ts';
import { startChromium } from './chromium.ts';
import { findWatchedSite, inspectPage } from './inspect-page.ts';
import { printReport } from './print-report.ts';

const FOLDER = 'out/demo';

const shop = await startShop();
try {
  await (hasDisplay() ? showWindow() : printInspection());
} finally {
  await shop.close();
}

/** Whether a window can be shown. On X11 and Wayland a variable says so; other systems always have one. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function showWindow(): Promise<void> {
  const url = `${shop.url}?consent=ignored`;
  const site = findWatchedSite(url) ?? '';
  const driver = await startChromium({
    browser: 'chromium',
    grant: 'site',
    origins: buildOrigins(site),
    canWatch: true,
    headful: true,
  });
  await driver.watch(site);
  await driver.open(url, 500);
  console.log(`The demo shop is open in ${driver.browser.name} ${driver.browser.version}.`);
  console.log('Click the puzzle piece in the toolbar, then Crumbscope, and read what the shop keeps.');
  console.log('The shop is allowed and watched from its first moment, so that each key says who wrote it and when.');
  console.log(`A shop that waits for your choice: ${shop.url}?consent=respected`);
  console.log('Close the browser window or press Ctrl+C here to end.');
  const closed = new Promise<void>((resolve) => driver.puppeteer.once('disconnected', () => resolve()));
  const stopped = new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  await Promise.race([closed, stopped]);
  await driver.close();
}

async function printInspection(): Promise<void> {
  console.log('There is no display here, so the shop is inspected without a window.\n');
  const url = `${shop.url}?consent=ignored`;
  const report = await inspectPage({ url, browser: 'chromium', grant: 'all', watch: true, out: FOLDER });
  process.stdout.write(printReport(report));
  console.log(`\nThe popup's picture is ${FOLDER}/popup.png, the whole report is ${FOLDER}/report.json`);
}
