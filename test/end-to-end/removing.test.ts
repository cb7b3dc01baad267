import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../cli/chromium.ts';
import type { Driver, OpenPage, Popup } from '../../cli/driver.ts';
import { startDisplay } from '../../cli/x-display.ts';
import type { RemovalOutcome, RemovalTarget } from '../../lib/removal-types.ts';
import type { ClassifiedItem, Report } from '../../lib/types.ts';
import { type RemovingPages, startRemovingPages } from '../removing-pages/serve.ts';
import { browsers, reportOf, startBrowser } from './browsers.ts';

let pages: RemovingPages;
beforeAll(async () => {
  pages = await startRemovingPages();
});
afterAll(() => pages?.close());

const originOf = (host: string) => `http://${host}.localhost:${pages.port}`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const keys = (items: readonly ClassifiedItem[]) =>
  items.map(({ store, name, path }) => [store, name, path].join(' ').trim());

/** What a page of that site finds, seen from a document of its own. */
const READ = `(async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookie: document.cookie,
  databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
}))()`;
const NOTHING = { local: [], session: [], cookie: '', databases: [], caches: [], workers: 0 };

/** Chromium's popup is of the tab in front; Firefox has it in a tab of its own, which names the tab it is of. */
const FIND_TAB = `(new URLSearchParams(location.search).has('tab') ? Promise.resolve(Number(new URLSearchParams(location.search).get('tab')))
  : chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id))`;

async function remove(popup: Popup, what: RemovalTarget): Promise<RemovalOutcome> {
  const command = `${FIND_TAB}.then((tabId) => chrome.runtime.sendMessage({ command: 'remove', argument: { tabId, what: ${JSON.stringify(what)} } }))`;
  const reply = await popup.evaluate<{ ok: true; value: RemovalOutcome } | { ok: false; error: string }>(command);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

describe.each(browsers)('removing in %s', (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await startBrowser({ browser, grant: 'all' });
  });
  afterAll(() => driver?.close());

  async function open(host: string, path: string, waitMs = 700): Promise<OpenPage> {
    return driver.open(`${originOf(host)}${path}`, waitMs);
  }
  async function look(page: OpenPage): Promise<{ popup: Popup; report: Report }> {
    const popup = await page.openPopup();
    return { popup, report: reportOf(await popup.visit()) };
  }
  const idsOf = (report: Report, isMeant: (item: ClassifiedItem) => boolean) =>
    report.items.filter(isMeant).map(({ id }) => id);

  it('everything a site keeps goes, although every document of it writes back', async () => {
    const neighbour = await open('other', '/plain');
    const asFirst = await open('third', '/plain');
    const page = await open('keep', '/', 2500);
    const { popup, report } = await look(page);
    const before = keys(report.items);
    for (const wanted of [
      'cookie session /',
      'cookie twice /',
      'cookie twice /shop',
      'localStorage local timer',
      'serviceWorker /',
      'cacheStorage cache of the worker',
      'indexedDB database first',
    ])
      expect(before).toContain(wanted);
    const apart = report.items.filter(({ party, partitionKey }) => party === 'third' && partitionKey);
    expect(new Set(apart.map(({ store }) => store))).toEqual(
      new Set(['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage']),
    );
    expect(report.items.some(({ origin, party }) => party === 'first' && origin.includes('sub.keep'))).toBe(true);

    const outcome = await remove(popup, { kind: 'site', isFresh: false });
    expect(outcome.left).toEqual([]);
    expect(outcome.removed).toBeGreaterThan(20);
    expect(outcome).toMatchObject({ isStill: true });

    await pause(1500);
    expect(await page.evaluate(READ)).toEqual(NOTHING);
    await popup.close();
    const again = await look(page);
    const inScope = again.report.items.filter(({ party, partitionKey }) => party === 'first' || partitionKey);
    expect(keys(inScope)).toEqual([]);
    expect(again.report.removals?.length).toBe(outcome.removed);
    await again.popup.close();
    // Nothing else was touched.
    expect(await neighbour.evaluate(READ)).toMatchObject({
      local: ['goes', 'stays'],
      databases: ['shop'],
      cookie: expect.stringMatching(/^(?=.*seen=1)(?=.*seen=2)(?=.*plain=1)/),
    });
    expect(await asFirst.evaluate(READ)).toMatchObject({ local: ['goes', 'stays'], databases: ['shop'] });
    for (const one of [neighbour, asFirst, page]) await one.close();
  });

  it('one key goes and no other: of two of one name, out of reach of scripts, or a whole database', async () => {
    const page = await open('one', '/plain');
    const { popup, report } = await look(page);
    const isMeant = ({ store, name, path }: ClassifiedItem) =>
      name === 'hidden' ||
      (name === 'seen' && path === '/plain') ||
      (store === 'localStorage' && name === 'goes') ||
      name === 'shop';
    const itemIds = idsOf(report, isMeant);
    expect(itemIds).toHaveLength(4);
    const outcome = await remove(popup, { kind: 'items', itemIds });
    expect(outcome).toMatchObject({ removed: 4, left: [], others: 0, isStill: false });
    await popup.close();
    const { popup: again, report: after } = await look(page);
    expect(after.removals?.map(({ itemId }) => itemId).sort()).toEqual([...itemIds].sort());
    expect(keys(after.items).sort()).toEqual([
      'cookie plain /',
      'cookie seen /',
      'localStorage stays',
      'sessionStorage of the tab',
    ]);
    await again.close();
    await page.close();
  });

  it('as a new visitor the page is loaded anew, and what it writes then is all there is', async () => {
    const page = await open('fresh', '/plain');
    await page.evaluate(`localStorage.setItem('old', '1')`);
    const { popup } = await look(page);
    const outcome = await remove(popup, { kind: 'site', isFresh: true });
    expect(outcome).toMatchObject({ left: [], isStill: false });
    await pause(500);
    expect(await page.evaluate(READ)).toMatchObject({
      local: ['goes', 'stays'],
      session: ['of the tab'],
      databases: ['shop'],
    });
    await popup.close();
    const again = await look(page);
    expect(again.report.page.visitStartedAt).toBe(outcome.visitStartedAt);
    // That it came back is known.
    const removed = new Set(again.report.removals?.map(({ itemId }) => itemId));
    expect(keys(again.report.items.filter(({ id }) => removed.has(id)))).toContain('localStorage stays');
    await again.popup.close();
    await page.close();
  });

  // Browsers let timers of a tab in the background wait; events come at once.
  it.each([
    ['a database that another tab holds', 'held', '/held', '', 'indexedDB held blocked'],
    [
      'what another tab writes again',
      'writes',
      '/plain',
      `(localStorage.setItem('held', '1'), addEventListener('storage', () => localStorage.setItem('held', '1')))`,
      'localStorage held writtenAgain',
    ],
  ])('what cannot be removed is named with its reason: %s', async (_, host, path, does, left) => {
    const holder = await open(host, path);
    const page = await open(host, '/plain');
    await holder.evaluate(does || '0');
    const { popup } = await look(page);
    const outcome = await remove(popup, { kind: 'site', isFresh: false });
    expect(outcome.left.map(({ store, name, reason }) => [store, name, reason].join(' '))).toEqual([left]);
    expect(outcome.otherTabs).toBe(1);
    await popup.close();
    for (const one of [holder, page]) await one.close();
  });
});

describe('in Chromium, by its buttons alone', () => {
  it('asks for the site within the same click, and goes on when the prompt has closed the popup', async () => {
    const display = await startDisplay();
    const driver = await startChromium({ browser: 'chromium', grant: 'page', headful: true, display: display.name });
    try {
      const page = await driver.open(`${originOf('asked')}/plain`, 700);
      const popup = await page.openPopup();
      const click = (name: string) =>
        popup.evaluate(`new Promise((resolve) => {
          const look = () => {
            const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim().startsWith('${name}'));
            if (button) resolve(button.click()); else setTimeout(look, 50);
          };
          look();
        })`);
      await click('Delete what this site keeps');
      await click('Delete everything');
      // The prompt may close the popup before it has answered.
      await popup.evaluate(`void setTimeout(() => document.querySelector('.remove-question .is-danger').click())`);
      await pause(1500);
      expect(await page.evaluate(READ)).toMatchObject({ local: ['goes', 'stays'] }); // nothing before the answer
      await display.press('Tab', 'Return');
      const again = await driver.reopenedPopup();
      const notice = await again.evaluate<string>(`new Promise((resolve) => {
        const look = () => {
          const text = document.querySelector('.remove-notice')?.textContent ?? '';
          text.includes('deleted.') ? resolve(text) : setTimeout(look, 100);
        };
        look();
      })`);
      // The HttpOnly cookie too.
      expect(notice).toContain('8 keys were deleted. Read again: nothing of it is left.');
      expect(await page.evaluate(READ)).toEqual(NOTHING);
    } finally {
      await driver.close();
      display.close();
    }
  });
});

describe.each(browsers)('removing in %s with the click alone', (browser) => {
  it('takes what scripts can reach, and refuses the whole site without access to it', async () => {
    const driver = await startBrowser({ browser, grant: 'page' });
    try {
      const page = await driver.open(`${originOf('click')}/plain`, 700);
      const popup = await page.openPopup();
      const report = reportOf(await popup.visit());
      expect(report.items.some(({ name }) => name === 'hidden')).toBe(false);
      const isTwin = ({ name }: ClassifiedItem) => name === 'seen';
      const itemIds = report.items
        .filter((item) => isTwin(item) || ['plain', 'goes'].includes(item.name))
        .map(({ id }) => id);
      const outcome = await remove(popup, { kind: 'items', itemIds });
      const twins = outcome.left.map(({ name, reason }) => `${name} ${reason}`);
      // Chromium tells scripts the paths, Firefox 153 only the names.
      expect(twins).toEqual(browser === 'chromium' ? [] : ['seen ambiguous', 'seen ambiguous']);
      expect(outcome.removed).toBe(browser === 'chromium' ? 4 : 2);
      await expect(remove(popup, { kind: 'site', isFresh: false })).rejects.toThrow('removeFailure_noAccess');
    } finally {
      await driver.close();
    }
  });
});
