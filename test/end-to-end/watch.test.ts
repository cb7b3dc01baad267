import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../../cli/driver.ts';
import type { ClassifiedItem, Report } from '../../lib/types.ts';
import { startWatchPages, type WatchPages } from '../watch-pages/serve.ts';
import { browsers, SHORT_QUIET_MS, startBrowser } from './browsers.ts';
import { itemOf, look, readLogs, watchSite } from './watching.ts';

const SITE = 'watch.localhost';
const untilDone = `new Promise((resolve) => { const look = () => (document.title === 'done' ? resolve() : setTimeout(look, 50)); look(); })`;

describe.each(browsers)('watching in %s', (browser) => {
  let pages: WatchPages;
  let driver: Driver;

  beforeAll(async () => {
    pages = await startWatchPages();
    driver = await startBrowser({ browser, grant: 'all', canWatch: true, quietMs: SHORT_QUIET_MS });
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  const writersOf = (report: Report, name: string) =>
    itemOf(report, name).clock?.writers.map(({ via, scripts, source, frameUrl }) =>
      [via, scripts?.[0] ?? source ?? '', frameUrl ?? ''].map((text) => text.replaceAll(/:\d{4,5}/g, '')).join(' '),
    );
  const asked = (report: Report, name: string) => {
    const { askedLifetimeDays, keptLifetimeDays } = itemOf(report, name).clock ?? {};
    return [askedLifetimeDays, keptLifetimeDays];
  };

  it('says nothing of who wrote while nothing is watched', async () => {
    const report = await look(await driver.open(pages.url));
    expect(report.watch).toBeUndefined();
    expect(report.items.filter(({ clock }) => clock)).toEqual([]);
    expect(report.coverage).toContainEqual({ code: 'writersUnseen', closedBy: 'watch' });
  });

  it('names every writer, from the first moment and in all frames', async () => {
    const quiet = await driver.open(`${pages.url}quiet`);
    await quiet.evaluate(`(localStorage.clear(), sessionStorage.clear())`);
    await watchSite(driver, quiet, SITE);
    const page = await driver.open(pages.url);
    const report = await look(page);
    const home = 'http://watch.localhost/';
    const script = `${home}writer.js`;
    expect(writersOf(report, 'inline')).toEqual([`storage ${home} ${home}`]);
    expect(writersOf(report, 'by script')).toEqual([`storage ${script} ${home}`]);
    expect(writersOf(report, 'by-script')).toEqual([`document.cookie ${script} ${home}`]);
    expect(writersOf(report, 'by-store')).toEqual([`cookieStore ${script} ${home}`]);
    expect(writersOf(report, 'database')).toEqual([`indexedDB ${script} ${home}`]);
    expect(writersOf(report, 'cache')).toEqual([`caches ${script} ${home}`]);
    expect(writersOf(report, 'by-header')).toEqual([`header ${home} `]);
    expect(writersOf(report, 'by-header-hidden')).toEqual([`header ${home} `]);
    expect(writersOf(report, 'by-fetch')).toEqual([`header ${home}set `]);
    expect(writersOf(report, 'in frame')).toEqual([
      'storage http://embed.localhost/in-frame.js http://embed.localhost/frame',
    ]);
    expect(writersOf(report, 'in srcdoc')).toEqual(['storage  about:srcdoc']);
    expect(writersOf(report, 'in blob')?.[0]).toMatch(/^storage blob:http:\/\/watch\.localhost blob:/);
    // A property has no setter to be heard: found by reading again.
    expect(writersOf(report, 'session property')?.[0]).toMatch(/^reread/);
    expect(asked(report, 'by-script')).toEqual([7, 7]);
    expect(asked(report, 'by-header')).toEqual([1, 1]);
    expect(asked(report, 'by-header-hidden')).toEqual(['session', 'session']);
    const seen = report.items.filter(({ clock }) => clock?.writes === 1).length;
    expect(seen).toBeGreaterThan(12);
    expect(report.watch?.watchedSince).toBeLessThan(1000);
    expect(report.coverage.map(({ code }) => code)).not.toContain('watchedLate');
    expect(JSON.stringify(report)).not.toContain('visitor=secret');
    // A sandboxed frame has no storage; that is said, and it counts as watched.
    const sandboxed = report.coverage.filter(({ code }) => code === 'frameOpaque' || code === 'frameUnwatched');
    expect(sandboxed.map(({ code, subject }) => `${code} ${subject?.replace(/:\d+/, '')}`)).toEqual([
      'frameOpaque http://embed.localhost/sandboxed',
    ]);
  });

  it('tells what was left over from what is written now', async () => {
    const report = await look(await driver.open(`${pages.url}quiet`));
    expect(itemOf(report, 'by script').clock).toMatchObject({ phase: 'leftOver', writes: 0, wasThere: true });
    expect(itemOf(report, 'by-script').clock).toMatchObject({ phase: 'leftOver', writes: 0 });
    // The same name, set again by this page's own response.
    expect(itemOf(report, 'by-header').clock).toMatchObject({ writes: 1, wasThere: true });
    expect(itemOf(report, 'by-header').clock?.phase).not.toBe('leftOver');
  });

  it('counts writes that come later, each once', async () => {
    const page = await driver.open(pages.url);
    await look(page);
    await page.evaluate(`['later', 'later', 'later', 'other'].forEach((name) => writeLater(name))`);
    await page.evaluate(`new Promise((resolve) => setTimeout(resolve, 800))`);
    await page.evaluate(`writeLater('later')`);
    const report = await look(page);
    expect(itemOf(report, 'later').clock).toMatchObject({ writes: 4 });
    expect(itemOf(report, 'other').clock).toMatchObject({ writes: 1 });
    const again = await look(page);
    expect(itemOf(again, 'later').clock).toMatchObject({ writes: 4 });
  });

  it('keeps a page of 100,000 keys within bounds, and says what was left out', async () => {
    const page = await driver.open(`${pages.url}huge`);
    expect(await page.evaluate('document.title')).toBe('written');
    const report = await look(page);
    const dropped = report.coverage.find(({ code }) => code === 'writesDropped');
    expect(dropped?.count).toBeGreaterThan(90_000);
    const [document] = (await readLogs(page)).documents;
    expect(document?.writes.length).toBeLessThanOrEqual(10_000);
    await page.evaluate('localStorage.clear()');
  });

  it('takes names of a megabyte and stacks of a thousand frames', async () => {
    const report = await look(await driver.open(`${pages.url}long`));
    expect(itemOf(report, 'n'.repeat(2048)).clock).toMatchObject({ writes: 1 });
    expect(writersOf(report, 'from the deep')?.[0]).toMatch(/^storage http:\/\/watch\.localhost\/long/);
  });

  it('goes by its own clock and its own tools, whatever a page does to its', async () => {
    const report = await look(await driver.open(`${pages.url}clocks`));
    for (const name of ['out of time', 'out of tools']) {
      expect(writersOf(report, name)?.[0]).toMatch(/^storage http:\/\/watch\.localhost\/clocks/);
      expect(itemOf(report, name).clock?.firstWriteAt).toBeGreaterThan(0);
      expect(itemOf(report, name).clock?.firstWriteAt).toBeLessThan(15_000);
    }
  });

  it('loses nothing to frames that go while they report', async () => {
    let left: ClassifiedItem[] = [];
    // How many get to write before they go depends on how busy the machine is.
    for (let round = 0; round < 5 && left.length <= 2; round += 1) {
      await (await driver.open(`${pages.url}quiet`)).evaluate('localStorage.clear()');
      const page = await driver.open(`${pages.url}leaving`);
      await page.evaluate(untilDone);
      await sleep(600); // the last frames have gone
      left = (await look(page)).items.filter(({ name }) => name.startsWith('leaving '));
    }
    expect(left.length).toBeGreaterThan(2);
    // Heard by the frame itself, or by the page that shares its storage.
    expect(left.filter(({ clock }) => clock?.writes !== 1)).toEqual([]);
  });

  it('believes no page that forges its messages', async () => {
    const page = await driver.open(`${pages.url}forging`);
    const log = await readLogs(page);
    expect(JSON.stringify(log)).not.toContain('forged');
    expect(log.documents).toHaveLength(1);
  });

  it('says that workers write unwatched', async () => {
    const page = await driver.open(`${pages.url}workers`);
    await page.evaluate(untilDone);
    const report = await look(page);
    expect(itemOf(report, 'of the worker').clock).toMatchObject({ phase: 'unknown', writes: 0 });
    expect(report.coverage.map(({ code }) => code)).toContain('workersUnwatched');
  });

  it('forgets a tab that is closed, while it is still writing', async () => {
    const page = await driver.open(`${pages.url}busy?n=5000`, 500);
    const popup = await page.openPopup();
    const tabId = await popup.evaluate<number>(`(globalThis.browser ?? chrome).tabs
      .query({ active: true, currentWindow: true })
      .then(([tab]) => Number(new URLSearchParams(location.search).get('tab')) || tab.id)`);
    await popup.close();
    const other = await (await driver.open(`${pages.url}quiet`)).openPopup();
    const kept = () =>
      other.evaluate<string[]>(`(globalThis.browser ?? chrome).storage.session.get(null)
        .then((all) => Object.keys(all).filter((key) => key.startsWith('log:${tabId}')))`);
    expect(await kept()).not.toEqual([]);
    await other.evaluate(`(globalThis.browser ?? chrome).tabs.remove(${tabId})`);
    for (let round = 0; round < 50 && (await kept()).length > 0; round += 1) await sleep(100);
    await sleep(500); // and nothing that was still on its way comes back
    expect(await kept()).toEqual([]);
    await other.close();
  });

  it('off puts nothing into pages, and forgets', async () => {
    const page = await driver.open(`${pages.url}quiet`);
    await watchSite(driver, page, SITE, false);
    const later = await driver.open(pages.url);
    const report = await look(later);
    expect(report.watch).toBeUndefined();
    const popup = await later.openPopup();
    const state = await popup.evaluate<{ scripts: number; stored: string[]; canHear: boolean; worlds: unknown[] }>(
      `(async (api) => {
        const [tab] = await api.tabs.query({ active: true, currentWindow: true });
        const tabId = Number(new URLSearchParams(location.search).get('tab')) || tab.id;
        const worlds = await api.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => typeof globalThis.crumbscopeRelay });
        return {
          scripts: (await api.scripting.getRegisteredContentScripts()).length,
          stored: Object.keys(await api.storage.session.get(null)).filter((key) => key.startsWith('log')),
          worlds: worlds.map(({ result }) => result),
        };
      })(globalThis.browser ?? chrome)`,
    );
    await popup.close();
    expect(state.scripts).toBe(0);
    expect(state.stored).toEqual(['logs']);
    expect(new Set(state.worlds)).toEqual(new Set(['undefined']));
  });
});
