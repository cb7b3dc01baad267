import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Extension, type Page } from 'puppeteer-core';
import type { Visit } from '../lib/types.ts';
import { blockCookies, prepareExtension } from './chromium-folder.ts';
import { openPanelPage } from './chromium-panel.ts';
import { describeUnreachable } from './describe-unreachable.ts';
import {
  type Driver,
  type DriverOptions,
  type OpenPage,
  PageUnreachableError,
  type Popup,
  parseStored,
  QUIET_MS,
  SETTLED_PHASES,
} from './driver.ts';
import { findProgram } from './find-program.mjs';
import { requestWatch } from './request-watch.ts';

const LOAD_MS = 15_000;
const SETTLE_MS = 10_000;
const LOOK_MS = 40_000;
/** What the popup asks for. Headless Chromium opens popups at a size of its own, 420 × 510, and lets nobody change it. */
const POPUP_SIZE = { width: 400, height: 600 };

/** With puppeteer's own browser, for what only Chromium can do. */
export interface ChromiumDriver extends Driver {
  readonly puppeteer: Browser;
  /** Kills the background as Chromium may do at any moment; the next event starts it anew. */
  stopBackground(): Promise<void>;
  /** The popup that the extension opened by itself. @throws Error when there is none within 15 s */
  reopenedPopup(): Promise<Popup>;
}

/** `folder`: holds profile and extension and stays when the browser is closed, so that the next start goes on with it. Default: none stays. */
export interface ChromiumOptions extends DriverOptions {
  folder?: string;
}

/** Starts Chromium with the built extension in a fresh profile, or a kept one. @throws Error with one sentence when it does not start */
export async function startChromium(options: ChromiumOptions): Promise<ChromiumDriver> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'crumbscope-chromium-')));
  const extension = await prepareExtension(folder, options);
  if (options.storageOff) await blockCookies(join(folder, 'profile'));
  const browser = await puppeteer.launch({
    executablePath: await findChromium(),
    headless: !options.headful,
    pipe: true,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    enableExtensions: [extension],
    userDataDir: join(folder, 'profile'),
    defaultViewport: null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...[
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
      ...['--disable-dev-shm-usage', '--disable-gpu', '--window-size=1100,860', '--lang=en-US'],
      ...(options.netLog ? [`--log-net-log=${options.netLog}`] : []),
      ...(options.resolve ? [`--host-resolver-rules=${options.resolve}`] : []),
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : []),
    ],
  });
  // Ctrl+C ends the browser (puppeteer sees to it) and this process: the profile goes too.
  const forget = () => {
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', forget);
  const close = async () => {
    await browser.close();
    forget();
    process.off('exit', forget);
  };
  try {
    const { extensionId, installed } = await findExtension(browser);
    const { colorScheme, quietMs = QUIET_MS } = options;
    const running: Running = { browser, installed, extensionId, colorScheme, quietMs };
    return {
      browser: { name: 'Chromium', version: (await browser.version()).replace(/^.*\//, '') },
      extensionId,
      puppeteer: browser,
      stopBackground: () => stopBackground(browser, extensionId),
      reopenedPopup: () => attachPopup(running),
      open: (url, waitMs) => open(running, url, waitMs),
      watch: (site) => watch(browser, extensionId, site),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The extension, as soon as its background has started. */
async function findExtension(browser: Browser): Promise<{ extensionId: string; installed: Extension }> {
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().endsWith('/background.js'),
    { timeout: LOAD_MS },
  );
  const extensionId = new URL(worker.url()).hostname;
  const installed = (await browser.extensions()).get(extensionId);
  if (!installed) throw new Error('Chromium started without the extension.');
  return { extensionId, installed };
}

/** By the protocol itself: puppeteer 25.16 keeps a dead worker's session and throws at the second time. */
async function stopBackground(browser: Browser, extensionId: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    for (const { type, url, targetId } of targetInfos)
      if (type === 'service_worker' && url.includes(extensionId)) await closeTarget(session, targetId);
  } finally {
    await session.detach();
  }
}

const closeTarget = (session: CDPSession, targetId: string) =>
  session.send('Target.closeTarget', { targetId }).then(() => undefined, forgiveGone);

/** A popup closes by itself when another window or tab takes the front. */
const closePage = (page: Page) => (page.isClosed() ? Promise.resolve() : page.close().catch(forgiveGone));

/** What has ended by itself meanwhile, as a worker or a popup may at any moment, is what was wanted. @throws any other error */
function forgiveGone(error: unknown): void {
  if (!(error instanceof Error && error.message.includes('No target with given id'))) throw error;
}

async function findChromium(): Promise<string> {
  const path = await findProgram('chromium');
  if (!path)
    throw new Error(
      'Chromium was not found. Install it (Debian: apt install chromium) or set CRUMBSCOPE_CHROMIUM to its path.',
    );
  return path;
}

interface Running {
  browser: Browser;
  installed: Extension;
  extensionId: string;
  colorScheme: DriverOptions['colorScheme'];
  quietMs: number;
}

async function open(running: Running, url: string, waitMs: number | undefined): Promise<OpenPage> {
  const page = await findFreePage(running.browser);
  try {
    await page.goto(url, { waitUntil: waitMs === undefined ? 'load' : 'domcontentloaded', timeout: LOAD_MS });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const isSlow = error instanceof Error && error.name === 'TimeoutError';
    // Chromium reports a PDF, which its viewer takes over, and a download as an aborted navigation.
    if (!isSlow && !words.includes('net::ERR_ABORTED')) throw new PageUnreachableError(describeUnreachable(url, words));
  }
  if (page.url() === 'about:blank' && !/^about:blank/.test(url))
    throw new PageUnreachableError(`${url} could not be opened: the browser stayed on an empty page.`);
  await (waitMs === undefined
    ? settlePage(page, running.quietMs)
    : new Promise((resolve) => setTimeout(resolve, waitMs)));
  return {
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>, // the caller knows what its expression gives
    openPopup: () => openPopup(running, page),
    openPanel: () => openPanelPage(running.browser, running.extensionId, page),
    close: () => closePage(page),
  };
}

async function watch(browser: Browser, extensionId: string, site: string): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto(`chrome-extension://${extensionId}/lookup.html`);
    await requestWatch(<T>(expression: string) => page.evaluate(expression) as Promise<T>, site); // the caller knows what its expression gives
  } finally {
    await page.close();
  }
}

/** The empty tab a new browser starts with, so that nobody wonders what it is for; else a new one. */
async function findFreePage(browser: Browser): Promise<Page> {
  const [first, ...others] = await browser.pages();
  return first && others.length === 0 && first.url() === 'about:blank' ? first : browser.newPage();
}

/** Until the network has been quiet for a moment; a page that never is gets looked at as it stands. */
async function settlePage(page: Page, quietMs: number): Promise<void> {
  try {
    await page.waitForNetworkIdle({ idleTime: quietMs, timeout: SETTLE_MS });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
  }
}

async function openPopup(running: Running, page: Page): Promise<Popup> {
  await page.bringToFront();
  const appears = attachPopup(running);
  await running.installed.triggerAction(page);
  return appears;
}

async function attachPopup({ browser, extensionId, colorScheme }: Running): Promise<Popup> {
  const address = `chrome-extension://${extensionId}/popup.html`;
  const target = await browser.waitForTarget((one) => one.url().startsWith(address), { timeout: LOAD_MS });
  const popup = await target.asPage();
  if (colorScheme) await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
  const evaluate = <T>(expression: string) => popup.evaluate(expression) as Promise<T>; // the caller knows what its expression gives
  const visit = async (): Promise<Visit> => {
    const stored = await evaluate<string | null>(
      `chrome.tabs.query({active: true, currentWindow: true}).then(([tab]) => chrome.storage.session.get('visit:' + tab.id)).then((found) => Object.values(found)[0] ?? null)`,
    );
    return parseStored(stored);
  };
  // What the page shows may be older than what is stored: a look that has just begun is waited for as well.
  const settled = async () => {
    const end = performance.now() + LOOK_MS;
    for (;;) {
      await popup.waitForFunction(
        `${JSON.stringify(SETTLED_PHASES)}.includes(document.documentElement.dataset.phase)`,
        { timeout: LOOK_MS },
      );
      const seen = await visit();
      if (seen.phase !== 'looking' || performance.now() > end) return seen;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await settled();
  return {
    evaluate,
    visit,
    settled,
    close: () => closePage(popup),
    screenshot: async (path) => {
      const height = Math.min(POPUP_SIZE.height, await evaluate<number>('innerHeight'));
      const clip = { x: 0, y: 0, width: POPUP_SIZE.width, height };
      await popup.screenshot({ path: path as `${string}.png`, clip }); // puppeteer's type asks for the ending
    },
  };
}
