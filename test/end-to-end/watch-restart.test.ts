import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumDriver, startChromium } from '../../cli/chromium.ts';
import { startWatchPages, type WatchPages } from '../watch-pages/serve.ts';
import { itemOf, look, watchSite } from './watching.ts';

const SITE = 'watch.localhost';

// Only Chromium's driver keeps its profile; Firefox forgets an extension that was loaded for a session, and what was registered with it.
describe('the switch of a site', () => {
  let pages: WatchPages;
  let folder: string;
  let driver: ChromiumDriver | undefined;

  const start = async () => {
    driver = await startChromium({ browser: 'chromium', grant: 'all', canWatch: true, folder });
    return driver;
  };
  // To Chromium, loading the extension for a test is an update, which forgets what was registered: it is back within a moment.
  const waitForRegistrations = async ({ puppeteer, extensionId }: ChromiumDriver) => {
    const page = await puppeteer.newPage();
    await page.goto(`chrome-extension://${extensionId}/lookup.html`);
    await page.waitForFunction(
      `chrome.scripting.getRegisteredContentScripts().then((found) => found.some(({ id }) => id === 'relay'))`,
      { timeout: 5000 },
    );
    await page.close();
  };
  const stop = async () => {
    await driver?.close();
    driver = undefined;
  };

  beforeAll(async () => {
    pages = await startWatchPages();
    folder = await mkdtemp(join(tmpdir(), 'crumbscope-kept-'));
    const first = await start();
    await watchSite(first, await first.open(`${pages.url}quiet`), SITE);
    await stop();
  });
  afterAll(async () => {
    await stop();
    await pages?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('stays on when the browser is started again: the first page is watched from its first moment', async () => {
    const second = await start();
    await waitForRegistrations(second);
    const report = await look(await second.open(pages.url));
    expect(report.watch?.watchedSince).toBeLessThan(1000);
    expect(report.coverage.map(({ code }) => code)).not.toContain('watchedLate');
    expect(itemOf(report, 'inline').clock?.writers[0]).toMatchObject({ via: 'storage' });
    expect(itemOf(report, 'by-header-hidden').clock?.writers[0]).toMatchObject({ via: 'header' });
    expect(itemOf(report, 'in frame').clock?.writers[0]).toMatchObject({ via: 'storage' });
  });

  it('stays off when it was switched off before', async () => {
    const second = driver ?? (await start());
    await watchSite(second, await second.open(`${pages.url}quiet`), SITE, false);
    await stop();
    const report = await look(await (await start()).open(pages.url));
    expect(report.watch).toBeUndefined();
    expect(report.coverage).toContainEqual({ code: 'writersUnseen', closedBy: 'watch' });
  });
});
