// Makes the README's pictures from the real popup in real Chromium, on the demo shop: npm run screenshots
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startShop } from '../test/demo-shop/serve.ts';
import { type ChromiumDriver, startChromium } from './chromium.ts';
import type { DriverOptions, Popup } from './driver.ts';
import { startDisplay } from './x-display.ts';

/** Until the tools that were allowed have written what they write. */
const WRITING_MS = 5000;
const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

interface Picture {
  file: string;
  options: Pick<DriverOptions, 'grant' | 'colorScheme' | 'canWatch'>;
  query: string;
  /** Button of the shop's banner: the shop is watched from its first moment, and this is clicked. */
  choose?: string;
  /** Default: popup. report: the whole page of the visit, in a tab. */
  view?: 'panel' | 'report';
  /** Run in the popup before the picture is taken. */
  prepare?: string;
}

/** Scrolls to the first heading or button whose words begin so. */
const scrollTo = (words: string) =>
  `[...document.querySelectorAll('h2, button')].find((one) => one.textContent.trim().startsWith(${JSON.stringify(words)}))?.scrollIntoView({block: 'start'});`;

const PICTURES: Picture[] = [
  { file: 'popup-light.png', options: { grant: 'all', colorScheme: 'light' }, query: '?consent=ignored' },
  { file: 'popup-dark.png', options: { grant: 'all', colorScheme: 'dark' }, query: '?consent=ignored' },
  {
    file: 'popup-key.png',
    options: { grant: 'all', colorScheme: 'light' },
    query: '?consent=ignored',
    // Below the header, which stays in place.
    prepare: `const row = document.querySelector('[title^="ssupp_"]').closest('button'); row.click(); row.style.scrollMarginTop = '148px'; row.scrollIntoView({block: 'start'});`,
  },
  {
    file: 'popup-first-click.png',
    options: { grant: 'page', colorScheme: 'light' },
    query: '?consent=ignored',
    prepare: scrollTo('What could not be seen'),
  },
  {
    file: 'watched-light.png',
    options: { grant: 'all', canWatch: true, colorScheme: 'light' },
    query: '?consent=respected',
    choose: 'Accept all',
    view: 'panel',
  },
  {
    file: 'watched-key.png',
    options: { grant: 'all', canWatch: true, colorScheme: 'light' },
    query: '?consent=respected',
    choose: 'Reject all',
    prepare: `const row = document.querySelector('[title="ssupp.vid"]').closest('button'); row.click(); setTimeout(() => { const clock = document.querySelector('.clock'); clock.style.scrollMarginTop = '176px'; clock.scrollIntoView({block: 'start'}); }, 300);`,
  },
  {
    file: 'findings.png',
    options: { grant: 'all', canWatch: true, colorScheme: 'light' },
    query: '?consent=ignored',
    choose: 'Reject all',
    prepare: `const line = [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith('What stands out')); line.click(); setTimeout(() => { line.style.scrollMarginTop = '64px'; line.scrollIntoView({block: 'start'}); document.querySelector('.finding .text-button').click(); }, 300);`,
  },
  {
    file: 'report.png',
    options: { grant: 'all', canWatch: true, colorScheme: 'light' },
    query: '?consent=ignored',
    choose: 'Reject all',
    view: 'report',
  },
];

await mkdir(FOLDER, { recursive: true });
const shop = await startShop();
// With a window, on a display of our own: only then the popup has the size that people see.
const display = await startDisplay();
try {
  for (const picture of PICTURES) await take(picture);
} finally {
  display.close();
  await shop.close();
}

async function take({ file, options, query, choose, view, prepare }: Picture): Promise<void> {
  const driver = await startChromium({ browser: 'chromium', headful: true, display: display.name, ...options });
  try {
    if (choose) await driver.watch('shop.localhost');
    const page = await driver.open(`${shop.url}${query}`);
    const panel = view === 'panel' ? await page.openPanel() : undefined;
    if (choose) {
      await page.evaluate(
        `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(choose)}).click()`,
      );
      await new Promise((resolve) => setTimeout(resolve, WRITING_MS));
    }
    const popup = panel ?? (await page.openPopup());
    await rest(popup);
    if (view === 'report') {
      await takeReport(driver, popup, file);
      return;
    }
    if (prepare) {
      await popup.evaluate(`(() => { ${prepare} })()`);
      await rest(popup);
    }
    await popup.screenshot(join(FOLDER, file));
    console.log(join('docs/pictures', file));
  } finally {
    await driver.close();
  }
}

/** The report page as wide as people have it on a desk. */
async function takeReport(driver: ChromiumDriver, popup: Popup, file: string): Promise<void> {
  const tabId = await popup.evaluate<string>(
    `chrome.storage.session.get(null).then((all) => Object.keys(all).find((key) => key.startsWith('visit:')).slice('visit:'.length))`,
  );
  await popup.close();
  const report = await driver.puppeteer.newPage();
  await report.setViewport({ width: 1100, height: 900 });
  await report.goto(`chrome-extension://${driver.extensionId}/report.html?tab=${tabId}`);
  await report.waitForSelector('.report-visit');
  await report.screenshot({ path: join(FOLDER, file) });
  console.log(join('docs/pictures', file));
}

/** Until the catalogue's details, which are loaded when the popup has nothing else to do, are shown. */
function rest(popup: Popup): Promise<unknown> {
  return popup.evaluate('new Promise((resolve) => setTimeout(resolve, 800))');
}
