import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FakeBrowser } from '../test/fake-browser.ts';
import { cookie, cookies } from '../test/items.ts';
import { makeReport } from '../test/made-reports/make-report.ts';
import { browser } from './browser.ts';
import { readStoredItem } from './read-stored-item.ts';
import { writeVisit } from './store/visits.ts';
import type { ClassifiedItem, Visit } from './types.ts';

vi.mock('./browser.ts', async () => {
  const { makeFakeBrowser } = await import('../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const fake = browser as unknown as FakeBrowser; // mocked above
const { executeScript } = fake.scripting;

const base = {
  id: 'it',
  name: 'k',
  origin: 'https://shop.example',
  party: 'first',
  frameUrl: 'https://shop.example/',
  frameId: 3,
  size: 1,
  shape: 'text',
  matches: [],
  categories: ['unclassified'],
} as const;
const stored = { ...base, store: 'localStorage', matches: [], categories: ['unclassified'] } satisfies ClassifiedItem;
const apiCookie = { ...stored, store: 'cookie', domain: '.shop.example', hostOnly: false, path: '/' } as const;
const scriptCookie = { ...stored, store: 'cookie' } as const;

/** Stores a visit with this item and reads its value again. */
async function reveal(item: ClassifiedItem, phase: 'done' | 'looking' = 'done'): Promise<string> {
  const report = makeReport({ items: [item] });
  const visit: Visit = phase === 'done' ? { phase, report } : { phase, startedAt: 1, report };
  await writeVisit(7, visit);
  return readStoredItem(7, 'it');
}

beforeEach(async () => {
  await fake.storage.session.remove('visit:7');
  executeScript.mockReset().mockResolvedValue([]);
  fake.cookies.getAll.mockReset().mockResolvedValue([]);
  fake.tabs.get.mockReset().mockResolvedValue({ cookieStoreId: 'container' });
});

/** What a frame answers. */
const frame = (answer: { values?: (string | null)[]; cookies?: string; origin?: string }) => [
  { frameId: 3, result: JSON.stringify({ origin: 'https://shop.example', values: [], cookies: '', ...answer }) },
];

describe('a storage entry', () => {
  test('is read in its frame, as JSON text that keeps lone surrogates', async () => {
    executeScript.mockResolvedValue(frame({ values: ['v\ud800'] }));
    expect(await reveal(stored)).toBe('"v\\ud800"');
    expect(await reveal({ ...stored, store: 'sessionStorage' }, 'looking')).toBe('"v\\ud800"');
    expect(executeScript.mock.lastCall?.[0]).toMatchObject({
      target: { tabId: 7, frameIds: [3] },
      args: ['[{"store":"sessionStorage","name":"k"}]'],
    });
  });

  test('that is gone is said to be gone', async () => {
    executeScript.mockResolvedValue(frame({ values: [null] }));
    await expect(reveal(stored)).rejects.toThrow(/^reveal_gone$/);
  });

  test('of a frame that shows another origin by now is not that of the other one', async () => {
    executeScript.mockResolvedValue(
      frame({ values: ['theirs'], cookies: 'k=theirs', origin: 'https://other.example' }),
    );
    await expect(reveal(stored)).rejects.toThrow(/^reveal_noAccess$/);
    await expect(reveal(scriptCookie)).rejects.toThrow(/^reveal_noAccess$/);
  });

  test('whose frame is gone cannot be read', async () => {
    executeScript.mockRejectedValue(new Error('Frame with ID 3 was removed.'));
    await expect(reveal(stored)).rejects.toThrow(/^reveal_noAccess$/);
  });
});

describe('a cookie of the cookies API', () => {
  test("is asked for in the tab's cookie store", async () => {
    fake.cookies.getAll.mockResolvedValue(cookies('k=v .shop.example'));
    expect(await reveal(apiCookie)).toBe('"v"');
    expect(fake.cookies.getAll).toHaveBeenCalledWith({
      domain: 'shop.example',
      partitionKey: {},
      storeId: 'container',
    });
  });

  test.each([
    ['another name', 'K=v .shop.example'],
    ['another domain', 'k=v shop.example'],
    ['another path', 'k=v .shop.example /cart'],
    ['in a partition', 'k=v .shop.example / session partition=https://shop.example'],
  ])('is not taken for %s', async (_, line) => {
    fake.cookies.getAll.mockResolvedValue(cookies(line));
    await expect(reveal(apiCookie)).rejects.toThrow(/^reveal_gone$/);
  });

  test('of a partition is told from its twins', async () => {
    fake.cookies.getAll.mockResolvedValue(
      cookies(`
        k=none .shop.example
        k=own .shop.example / session partition=https://shop.example below-none
        k=below .shop.example / session partition=https://shop.example below-other
        k=news .shop.example / session partition=https://news.example below-other
      `),
    );
    const topLevelSite = 'https://shop.example';
    expect(await reveal({ ...apiCookie, partitionKey: { topLevelSite, hasCrossSiteAncestor: true } })).toBe('"below"');
    expect(await reveal({ ...apiCookie, partitionKey: { topLevelSite, hasCrossSiteAncestor: false } })).toBe('"own"');
    expect(await reveal(apiCookie)).toBe('"none"');
  });

  test('may be empty', async () => {
    fake.cookies.getAll.mockResolvedValue([cookie({ name: 'k', value: '', domain: '.shop.example' })]);
    expect(await reveal(apiCookie)).toBe('""');
  });

  test.each(['tab', 'cookies'])('cannot be read when the %s refuses', async (part) => {
    const refuse = part === 'tab' ? fake.tabs.get : fake.cookies.getAll;
    refuse.mockRejectedValue(new Error('No tab with id: 7.'));
    await expect(reveal(apiCookie)).rejects.toThrow(/^reveal_noAccess$/);
  });
});

describe('a cookie that only scripts showed', () => {
  test('is read in its frame by its name', async () => {
    executeScript.mockResolvedValue(frame({ cookies: 'kk=other; k=v=1; k=2' }));
    expect(await reveal(scriptCookie)).toBe('"v=1"');
  });

  test('with a name that was cut is known by its whole length', async () => {
    executeScript.mockResolvedValue(frame({ cookies: 'k=short; kab=v; kabc=long' }));
    expect(await reveal({ ...scriptCookie, nameLength: 3 })).toBe('"v"');
  });

  test.each([[''], ['K=v']])('is gone when the frame says %j', async (text) => {
    executeScript.mockResolvedValue(frame({ cookies: text }));
    await expect(reveal(scriptCookie)).rejects.toThrow(/^reveal_gone$/);
  });

  test.each([[undefined], [null]])('cannot be read when the frame answers %j', async (result) => {
    executeScript.mockResolvedValue([{ frameId: 3, result }]);
    await expect(reveal(scriptCookie)).rejects.toThrow(/^reveal_noAccess$/);
  });
});

test.each<[visit: Visit | undefined]>([
  [undefined],
  [{ phase: 'asleep' }],
  [{ phase: 'looking', startedAt: 1 }],
  [{ phase: 'done', report: makeReport({ items: [{ ...stored, id: 'other' }] }) }],
])('an item that is not in the report: %#', async (visit) => {
  if (visit) await writeVisit(7, visit);
  await expect(readStoredItem(7, 'it')).rejects.toThrow(/^reveal_unknownItem$/);
  expect(executeScript).not.toHaveBeenCalled();
});

test('a database has no value, also where a cookie has its name', async () => {
  executeScript.mockResolvedValue([{ frameId: 3, result: 'k=a cookie' }]);
  const { size: _size, ...rest } = stored;
  await expect(reveal({ ...rest, store: 'indexedDB', shape: 'container', contents: {} })).rejects.toThrow(
    'reveal_failed',
  );
  expect(executeScript).not.toHaveBeenCalled();
});
