import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.ts';
import { type Driver, type DriverOptions, type OpenPage, QUIET_MS, SETTLED_PHASES } from './driver.ts';
import { Bidi, evaluateIn } from './firefox-bidi.ts';
import { withExtensionTab } from './firefox-extension-tab.ts';
import { openAddress } from './firefox-page.ts';
import { openPopupTab } from './firefox-popup.ts';
import { choosePreferences, EXTENSION_HOST } from './firefox-preferences.ts';
import { type FirefoxProcess, launchFirefox } from './firefox-process.ts';
import { FirefoxWindow } from './firefox-window.ts';
import { requestWatch } from './request-watch.ts';

const CLOSE_TIMEOUT_MS = 5_000;

/**
 * Starts Firefox with the built extension in a fresh profile. One thing at a time: a tab is known by being the one in front.
 * @throws Error with one sentence when it does not start
 */
export async function startFirefox(options: DriverOptions): Promise<Driver> {
  const build = await ensureBuild('firefox');
  const extensionId = readExtensionId(build);
  const firefox = await launchFirefox(options.headful ?? false, choosePreferences(options, extensionId));
  try {
    return await connect(options, build, extensionId, firefox);
  } catch (error) {
    await firefox.stop(0);
    throw error;
  }
}

async function connect(
  options: DriverOptions,
  build: string,
  extensionId: string,
  firefox: FirefoxProcess,
): Promise<Driver> {
  const bidi = await Bidi.connect(`${firefox.address}/session`);
  type Session = { capabilities: { browserVersion: string } };
  const { capabilities } = await bidi.send<Session>('session.new', {
    capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'dismiss', beforeUnload: 'accept' } } },
  });
  // A copy: a later build must not change what is running.
  const path = join(firefox.folder, 'extension');
  cpSync(build, path, { recursive: true });
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path } });
  const window = await FirefoxWindow.find(bidi, extensionId);
  await window.waitForBackground();
  const origins = options.grant === 'all' ? ['<all_urls>'] : options.grant === 'page' ? [] : (options.origins ?? []);
  if (origins.length > 0) await window.grant(options.canWatch ? ['webRequest'] : [], origins);
  return {
    browser: { name: 'Firefox', version: capabilities.browserVersion },
    extensionId,
    open: (url, waitMs) => open(bidi, window, options, url, waitMs),
    watch: (site) =>
      withExtensionTab(bidi, window, `moz-extension://${EXTENSION_HOST}/lookup.html`, (evaluate) =>
        requestWatch(evaluate, site),
      ),
    async close() {
      // Firefox may be gone already, which is what is wanted; `stop` sees to it otherwise.
      await bidi.send('browser.close', {}, CLOSE_TIMEOUT_MS).catch(() => undefined);
      bidi.close();
      await firefox.stop(CLOSE_TIMEOUT_MS);
    },
  };
}

async function open(
  bidi: Bidi,
  window: FirefoxWindow,
  { grant, quietMs = QUIET_MS }: DriverOptions,
  url: string,
  waitMs: number | undefined,
): Promise<OpenPage> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  const tabId = await window.readFrontTabId();
  try {
    await openAddress(bidi, context, url, { waitMs, quietMs });
  } catch (error) {
    await bidi.send('browsingContext.close', { context });
    throw error;
  }
  return {
    evaluate: (expression) => evaluateIn(bidi, context, expression),
    async openPopup() {
      await window.bringToFront(tabId);
      // What the click grants is held for every site already, and the popup in the panel would look once more than is needed.
      if (grant !== 'all' || !/^https?:/i.test(url)) await window.clickAction(SETTLED_PHASES);
      return openPopupTab(bidi, window, `moz-extension://${EXTENSION_HOST}/popup.html`, tabId);
    },
    openPanel: () => openPopupTab(bidi, window, `moz-extension://${EXTENSION_HOST}/sidepanel.html`, tabId),
    close: async () => void (await bidi.send('browsingContext.close', { context })),
  };
}

function readExtensionId(build: string): string {
  type Manifest = { browser_specific_settings: { gecko: { id: string } } };
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Manifest; // made by wxt.config.ts
  return manifest.browser_specific_settings.gecko.id;
}
