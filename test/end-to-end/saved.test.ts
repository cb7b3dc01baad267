import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Popup } from '../../cli/driver.ts';
import { buildVisitFile } from '../../lib/evidence/visit-file-form.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { madeAfter, madeBefore, madeExpectation } from '../made-saved-pages.ts';
import { browsers, startBrowser } from './browsers.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const visitFile = (record: typeof madeBefore) => JSON.stringify(buildVisitFile(record));

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop?.close());

describe.each(browsers)('saved visits in %s', (browser) => {
  let driver: Driver;
  let page: Popup;
  beforeAll(async () => {
    driver = await startBrowser({ browser, grant: 'all' });
    page = await (await driver.open(shop.url)).openPanel();
    await go('saved.html');
  });
  afterAll(() => driver?.close());

  /** Leads the tab to another page of the extension, and waits until it has drawn. */
  async function go(path: string): Promise<void> {
    await page.evaluate(
      `void (document.documentElement.dataset.old = '', setTimeout(() => location.assign('/${path}')))`,
    );
    const isThere = `!('old' in document.documentElement.dataset) && location.href.endsWith(${JSON.stringify(path)}) && document.readyState === 'complete' && document.querySelector('main:not([aria-busy])') !== null`;
    await until(async () => (await page.evaluate<boolean>(isThere).catch(() => false)) || undefined); // it is between two pages
  }
  const shown = () => page.evaluate<string>('document.body.innerText');
  const shows = (words: string) => until(async () => ((await shown()).includes(words) ? true : undefined), words);
  /** Gives the page files through its own field. */
  const give = (files: Record<string, string>) =>
    page.evaluate(`(() => {
      const data = new DataTransfer();
      for (const [name, text] of Object.entries(${JSON.stringify(files)})) data.items.add(new File([text], name));
      const field = document.querySelector('input[type="file"]');
      field.files = data.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
  const click = (words: string) =>
    page.evaluate(`(() => {
      const found = [...document.querySelectorAll('button, a, input[type="checkbox"]')]
        .find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === ${JSON.stringify(words)});
      if (!found) throw new Error('nothing to click: ' + ${JSON.stringify(words)});
      found.click();
    })()`);
  const names = () =>
    page.evaluate<string[]>(`[...document.querySelectorAll('a.saved-name')].map((one) => one.textContent)`);
  /** Works on the database itself, as nothing of the extension does. */
  const inDatabase = (mode: string, work: string) =>
    page.evaluate<unknown>(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('crumbscope');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction(['visits', 'summaries'], '${mode}');
        let made;
        transaction.oncomplete = () => { database.close(); resolve(made); };
        const keep = (request) => { request.onsuccess = () => { made = JSON.stringify(request.result); }; };
        ${work}
      };
    })`);
  const stored = () => inDatabase('readonly', `keep(transaction.objectStore('visits').getAll());`);

  it('are taken from files, each with what it came to, and stay over a reload', async () => {
    await shows('No saved visits yet');
    await give({
      'before.json': visitFile(madeBefore),
      'after.json': visitFile(madeAfter),
      'report.json': JSON.stringify(madeBefore.report),
      'truncated.json': visitFile(madeBefore).slice(0, 2000),
      'page.html': '<!doctype html><script>alert(1)</script>',
      'expected.json': JSON.stringify(madeExpectation.parsed.ok ? madeExpectation.parsed.expectation : {}),
      'expected-wrong.json':
        '{"format":"crumbscope-expectation","formatVersion":1,"name":"x","allow":[{"name":1}],"others":"ignore"}',
    });
    await shows('The expectation “As it should be” is kept.');
    const text = await shown();
    expect(text).toContain('The visit “Before the change” is saved.');
    expect(text).toContain('allow[0].name');
    expect(text).toMatch(/truncated\.json\s+\S/);
    await go('saved.html?');
    await shows('3 visits');
    // Headless Chromium does not promise to keep them, and Firefox is not asked unbidden: either way it is said.
    expect(await shown()).toContain('The browser has not promised to keep saved visits');
    expect((await names()).sort()).toEqual(['After <b>the</b> change\\u{202e}', 'Before the change', 'shop.example']);
  });

  it('one that is there already is asked about, and nothing is lost', async () => {
    await give({ 'again.json': visitFile(madeBefore) });
    await shows('is saved already');
    expect(await names()).toHaveLength(3);
    await click('Keep both');
    await shows('4 visits');
    await click('Choose Before the change');
    await click('Delete');
    await shows('1 visit was deleted.');
    const left = await stored();
    await click('Put back');
    await shows('1 visit is back.');
    expect(await stored()).not.toBe(left);
    expect(await names()).toHaveLength(4);
  });

  it('what another page has deleted meanwhile is not put back as something broken', async () => {
    const before = await stored();
    const id = '22222222-2222-4222-8222-222222222222';
    const add = `visits.put({ id: '${id}', text: '{}' }); summaries.put({ id: '${id}', name: 'Twice', site: 's.example', url: '', capturedAt: 1, savedAt: 1, browserName: '', isWatched: false, hasScreenshot: false, counts: { items: 0, vendors: 0, problem: 0, look: 0, note: 0 } });`;
    const stores = `const [visits, summaries] = ['visits', 'summaries'].map((name) => transaction.objectStore(name));`;
    await inDatabase('readwrite', stores + add);
    await go('saved.html?twice');
    await shows('5 visits');
    await click('Choose Twice');
    await inDatabase('readwrite', `${stores} visits.delete('${id}'); summaries.delete('${id}');`);
    await click('Delete');
    await shows('4 visits');
    expect(await shown()).not.toContain('Put back');
    expect(await stored()).toBe(before);
  });

  it('are checked, and compared', async () => {
    await click('Choose After <b>the</b> change\\u{202e}');
    await click('Check');
    await shows('things are not as expected.');
    expect(await shown()).toContain('“new” (cookie) of cdn.other.example, a key of Luigi, is not expected');
    await go(`saved.html?compare=${madeBefore.id},${madeAfter.id}`);
    await shows('kept: 13.1 months → 3 months');
    expect(await shown()).toContain('Different things were allowed to be seen');
    await go(`saved.html?compare=${madeBefore.id},nobody`);
    await shows('This visit is not saved in this browser.');
    await go('saved.html');
  });

  it('a storage that is full in the midst of saving changes nothing, and it is said', async () => {
    const before = await stored();
    await page.evaluate(`(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        if (this.name === 'summaries') throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, given);
      };
    })()`);
    await give({ 'another.json': visitFile({ ...madeBefore, id: '11111111-1111-4111-8111-111111111111' }) });
    await shows('The browser has no room left for this.');
    expect(await stored()).toBe(before);
    await go('saved.html?full');
    expect(await stored()).toBe(before);
  });

  it('one that is broken says so, and is put back as it was', async () => {
    await inDatabase('readwrite', `transaction.objectStore('visits').put({ id: 'broken', text: '{"id":"bro' });`);
    await go('saved.html?broken');
    await shows('is broken and cannot be read');
    const before = await stored();
    await click('Choose broken');
    await click('Delete');
    await shows('1 visit was deleted.');
    await click('Put back');
    await shows('1 visit is back.');
    expect(await stored()).toBe(before);
    await go('saved.html?compare=broken,broken');
    await shows('is broken and cannot be read');
  });

  it('500 are listed, and what another page changes is seen with the focus', async () => {
    await go('saved.html');
    await inDatabase(
      'readwrite',
      `const [visits, summaries] = ['visits', 'summaries'].map((name) => transaction.objectStore(name));
       visits.delete('broken');
       const first = summaries.get('${madeBefore.id}');
       first.onsuccess = () => {
         for (let at = 0; at < 500; at += 1) {
           const id = 'many-' + at;
           visits.put({ id, text: '{}' });
           summaries.put({ ...first.result, id, name: 'Visit ' + at, site: 'site' + (at % 40) + '.example' });
         }
       };`,
    );
    await page.evaluate(`void dispatchEvent(new Event('focus'))`);
    await shows('504 visits');
    expect(await names()).toHaveLength(504);
  });

  it('axe finds no violation', async () => {
    for (const path of ['saved.html', `saved.html?compare=${madeBefore.id},${madeAfter.id}`]) {
      await inDatabase(
        'readwrite',
        `for (const name of ['visits', 'summaries']) transaction.objectStore(name).delete(IDBKeyRange.bound('many-', 'many-~'));`,
      );
      await go(path);
      await page.evaluate(`(() => { ${AXE}\n })()`);
      const found = await page.evaluate<unknown[]>(
        'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))',
      );
      expect(found).toEqual([]);
    }
  });
});

/** Waits until there is something. @throws Error with what was waited for */
async function until<T>(find: () => Promise<T | undefined>, what = 'the page'): Promise<T> {
  for (let round = 0; round < 150; round += 1) {
    const found = await find();
    if (found !== undefined) return found;
    await sleep(100);
  }
  throw new Error(`This did not come: ${what}`);
}
