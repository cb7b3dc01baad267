import { fileURLToPath } from 'node:url';
import type { Page, Target } from 'puppeteer-core';
import { startBenchPage } from '../test/bench/serve.ts';
import { startHostilePages } from '../test/hostile-pages/serve.ts';
import { makePageItems, readTable } from './bench-names.ts';
import { type ChromiumDriver, startChromium } from './chromium.ts';

const EMPTY_EXTENSION = fileURLToPath(new URL('../test/bench/empty-extension/', import.meta.url));
const CLOSE_MS = 10_000;
const APPEAR_MS = 15_000;

/** Chromium with the built extension and, beside it, one whose popup is a single word; and pages to look at. */
export interface BenchBrowser {
  driver: ChromiumDriver;
  ours: string;
  empty: string;
  /** 150 cookies and 150 storage entries. */
  pageUrl: string;
  /** So many entries of localStorage. */
  manyUrl(count: number): string;
  /** Opens an address in a new tab. */
  open(url: string): Promise<Page>;
  /** Clicks the toolbar button of an extension and gives its popup. */
  click(extensionId: string, page: Page): Promise<Page>;
  /** The background of our extension, started when it is asleep. */
  background(): Promise<Target>;
  close(): Promise<void>;
}

/** Starts all that the benchmarks in the browser need. Closing never takes longer than 10 s: the browser is ended then. */
export async function startBenchBrowser(): Promise<BenchBrowser> {
  const page = await startBenchPage(makePageItems(readTable()));
  const hostile = await startHostilePages();
  const closeServers = () => Promise.all([page.close(), hostile.close()]);
  try {
    const driver = await startChromium({ browser: 'chromium', grant: 'all' });
    const { puppeteer, extensionId: ours } = driver;
    const close = async () => {
      const timer = setTimeout(() => puppeteer.process()?.kill('SIGKILL'), CLOSE_MS);
      await driver.close().finally(() => clearTimeout(timer));
      await closeServers();
    };
    return {
      driver,
      ours,
      empty: await puppeteer.installExtension(EMPTY_EXTENSION).catch(async (error: unknown) => {
        await driver.close();
        throw error;
      }),
      pageUrl: page.url,
      manyUrl: (count) => `${hostile.url}many?n=${count}`,
      open: async (url) => {
        const tab = await puppeteer.newPage();
        await tab.goto(url, { waitUntil: 'load', timeout: APPEAR_MS });
        return tab;
      },
      click: (id, tab) => click(driver, id, tab),
      background: () => puppeteer.waitForTarget(isBackgroundOf(ours), { timeout: APPEAR_MS }),
      close,
    };
  } catch (error) {
    await closeServers();
    throw error;
  }
}

function isBackgroundOf(id: string) {
  return (target: Target) => target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);
}

async function click({ puppeteer }: ChromiumDriver, id: string, tab: Page): Promise<Page> {
  const extension = (await puppeteer.extensions()).get(id);
  if (!extension) throw new Error(`Chromium has no extension ${id}.`);
  const isPopup = (target: Target) => target.url().startsWith(`chrome-extension://${id}/popup.html`);
  if (puppeteer.targets().some(isPopup)) throw new Error('A popup is open already.');
  await tab.bringToFront();
  const appears = puppeteer.waitForTarget(isPopup, { timeout: APPEAR_MS });
  await Promise.all([appears, extension.triggerAction(tab)]);
  return (await appears).asPage();
}
