import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, OpenPage, Popup } from '../../cli/driver.ts';
import type { ClassifiedItem, CoverageEntry, Report } from '../../lib/types.ts';
import { type HostilePages, startHostilePages } from '../hostile-pages/serve.ts';
import { browsers, reportOf, startBrowser } from './browsers.ts';

let pages: HostilePages;
beforeAll(async () => {
  pages = await startHostilePages();
});
afterAll(() => pages?.close());

const ALWAYS: CoverageEntry[] = [{ code: 'writersUnseen', closedBy: 'watch' }];
const STRANGE = [
  ...['', ' ', '__proto__', 'constructor', 'line\nbreak', 'right \u202e to left', '<img src=x onerror=alert(1)>'],
  ...['croissant 🥐', 'n'.repeat(2048)],
];

/** Each state has a host of its own: what one page holds open is in nobody's way. */
const originOf = (host: string) => `http://${host}.localhost:${pages.port}`;
const addressOf = (state: string, host = state) => `${originOf(host)}/stores?state=${state}`;
const kept = (items: readonly ClassifiedItem[]) => items.map(({ store, name, contents }) => [store, name, contents]);
const namesIn = (report: Report, store: string) =>
  report.items.filter((item) => item.store === store).map((item) => item.name);
const isDone = `new Promise((resolve) => {
  const look = () => { const { textContent } = document.getElementById('done'); textContent ? resolve(textContent) : setTimeout(look, 50); };
  look();
})`;

describe.each(browsers)('six stores in %s', (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await startBrowser({ browser, grant: 'all' });
  });
  afterAll(() => driver?.close());

  async function open(state: string, host = state): Promise<OpenPage> {
    const page = await driver.open(addressOf(state, host), 100);
    expect(await page.evaluate<string>(isDone)).toBe(state);
    return page;
  }
  async function read(state: string, host?: string): Promise<Report> {
    const popup = await (await open(state, host)).openPopup();
    const report = reportOf(await popup.visit());
    await popup.close();
    return report;
  }

  it('are listed with what they hold, and known keys are known', async () => {
    const report = await read('plain');
    expect(kept(report.items)).toEqual([
      [
        'indexedDB',
        'firebaseLocalStorageDb',
        { version: 1, objectStores: [{ name: 'firebaseLocalStorage', count: 1 }] },
      ],
      ['indexedDB', 'from a worker', { version: 1, objectStores: [{ name: 'notes', count: 1 }] }],
      [
        'indexedDB',
        'shop',
        {
          version: 3,
          objectStores: [
            { name: 'cart', count: 2 },
            { name: 'recently seen', count: 0 },
          ],
        },
      ],
      ['indexedDB', 'without stores', { version: 1, objectStores: [] }],
      ['cacheStorage', 'shop-v1', { entries: 3 }],
      ['cacheStorage', 'empty', { entries: 0 }],
      ['serviceWorker', '/shop/', { script: `${originOf('plain')}/stores-service-worker.js`, state: 'activated' }],
    ]);
    expect(report.items.map((item) => item.matches[0]?.vendorName)).toEqual(['Firebase', ...Array(6).fill(undefined)]);
    for (const item of report.items) {
      expect(item).toMatchObject({ shape: 'container', origin: originOf('plain'), party: 'first', frameId: 0 });
      expect(item.size ?? item.valueHash ?? item.partitionKey).toBeUndefined();
    }
    expect(report.coverage).toEqual(ALWAYS);
    expect(report.page.cookieStore).toEqual({ id: browser === 'firefox' ? 'firefox-default' : '0', kind: 'default' });
  });

  it('nothing kept is nothing listed', async () => {
    const report = await read('none');
    expect(report.items).toEqual([]);
    expect(report.coverage).toEqual(ALWAYS);
  });

  it('more than are listed are counted', async () => {
    const report = await read('many');
    const count = (store: string) => namesIn(report, store).length;
    expect([count('indexedDB'), count('cacheStorage'), count('serviceWorker')]).toEqual([50, 100, 50]);
    const capped = report.coverage.filter(({ code }) => code === 'itemsCapped');
    expect(capped.filter(({ subject }) => subject === originOf('many')).map((entry) => entry.count)).toEqual([
      151, 5, 5,
    ]);
    const thousand = report.items.find((item) => item.name === 'thousand');
    if (thousand?.contents?.entries !== null) expect(thousand?.contents).toEqual({ entries: 1000 }); // null on a machine too busy for it
  });

  it('strange names arrive exactly, and none becomes an element of the popup', async () => {
    const popup = await (await open('names')).openPopup();
    const report = reportOf(await popup.visit());
    for (const store of ['indexedDB', 'cacheStorage'])
      expect(namesIn(report, store)).toEqual(expect.arrayContaining(STRANGE));
    const long = report.items.filter((item) => item.nameLength !== undefined);
    expect(new Set(long.map((item) => item.nameLength))).toEqual(new Set([3000, 1_000_000]));
    if (browser === 'chromium')
      expect(report.items.filter((item) => item.name === 'lone \ud800 surrogate')).toHaveLength(2);
    await popup.evaluate(`document.querySelectorAll('button[aria-expanded="false"]').forEach((one) => one.click())`);
    expect(await popup.evaluate(`document.querySelectorAll('script:not([src]), img[onerror], [onerror]').length`)).toBe(
      0,
    );
    await popup.close();
  });

  it.each(['blocked', 'upgrading'])('an upgrade that is %s is waited for no longer than is fit', async (state) => {
    const report = await read(state);
    const held = state === 'blocked' ? 'held' : 'upgrading';
    expect(kept(report.items)).toContainEqual([
      'indexedDB',
      'free',
      { version: 1, objectStores: [{ name: 'a', count: 1 }] },
    ]);
    // Firefox does not list a database that is just being made.
    if (state === 'upgrading' && browser === 'firefox') return expect(namesIn(report, 'indexedDB')).toEqual(['free']);
    expect(kept(report.items)).toContainEqual(['indexedDB', held, { version: 1, objectStores: null }]);
    expect(report.coverage).toEqual([{ code: 'contentsUncounted', subject: held }, ...ALWAYS]);
  });

  it('a page that changes everything meanwhile never has to wait for us, and nothing comes back', async () => {
    const page = await open('changing');
    const popup = await page.openPopup();
    const readings = await readAgain(popup, addressOf('changing'), 40);
    expect(readings.filter(({ containers }) => !Object.values(containers).every((list) => list.ok))).toEqual([]);
    expect(Math.max(...readings.map(({ containers }) => containers.indexedDB?.total ?? 0))).toBeGreaterThan(0); // it was there to be met
    const changes = await page.evaluate<{ rounds: number; blocked: number }>(
      `(globalThis.isEnough = true, changing.then(() => changes))`,
    );
    expect(changes.rounds).toBeGreaterThan(3);
    expect(changes.blocked).toBe(0);
    expect(await page.evaluate(`Promise.all([indexedDB.databases(), caches.keys()])`)).toEqual([[], []]);
    await popup.close();
  });

  it('a page that deletes a large database while it is counted need not wait', async () => {
    const page = await open('big');
    const popup = await page.openPopup();
    const reading = readAgain(popup, addressOf('big'), 30);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const outcome = await page.evaluate<{ blocked: number }>(`new Promise((resolve, reject) => {
      let blocked = 0;
      const request = indexedDB.deleteDatabase('big');
      request.onblocked = () => { blocked += 1; };
      request.onsuccess = () => resolve({ blocked });
      request.onerror = () => reject(request.error);
    })`);
    expect(outcome.blocked).toBe(0);
    await reading;
    expect(await page.evaluate(`indexedDB.databases()`)).toEqual([]);
    await popup.close();
  });
});

interface Reading {
  containers: Record<string, { ok: boolean; total: number }>;
}

/** Has the observer read a page over and over, as the background does. */
function readAgain(popup: Popup, url: string, times: number): Promise<Reading[]> {
  const options = {
    salt: 's',
    records: { names: [], prefixes: [], patterns: [], markers: [], shapes: [] },
    elements: [],
    skipTop: false,
  };
  return popup.evaluate<Reading[]>(`(async () => {
    const api = globalThis.browser?.scripting ? browser : chrome;
    const tab = (await api.tabs.query({})).find((one) => one.url === ${JSON.stringify(url)});
    const world = { target: { tabId: tab.id, frameIds: [0] }, injectImmediately: true };
    await api.scripting.executeScript({ ...world, files: ['value-look.js', 'observer.js'] });
    const readings = [];
    for (let round = 0; round < ${times}; round++) {
      const [{ result }] = await api.scripting.executeScript({
        ...world,
        func: (given) => globalThis.crumbscopeObserver.read(given),
        args: [${JSON.stringify(options)}],
      });
      readings.push(JSON.parse(result));
    }
    return readings;
  })()`);
}
