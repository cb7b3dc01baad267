import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { FakeBrowser } from '../test/fake-browser.ts';
import { cookies } from '../test/items.ts';
import { madeNow, makeReport } from '../test/made-reports/make-report.ts';
import { browser } from './browser.ts';
import { createDescriber } from './capture/describe-value.ts';
import { readStoredItems } from './read-stored-items.ts';
import { readSalt, writeVisit } from './store/visits.ts';
import type { ClassifiedItem, Visit } from './types.ts';

vi.mock('./browser.ts', async () => {
  const { makeFakeBrowser } = await import('../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const fake = browser as unknown as FakeBrowser; // mocked above
const { executeScript } = fake.scripting;

const base: ClassifiedItem = {
  id: 'it',
  store: 'localStorage',
  name: 'k',
  origin: 'https://shop.example',
  party: 'first',
  frameUrl: 'https://shop.example/',
  frameId: 0,
  size: 1,
  shape: 'text',
  matches: [],
  categories: ['unclassified'],
};
const apiCookie = (name: string, domain: string, more: Partial<ClassifiedItem> = {}): ClassifiedItem => ({
  ...base,
  store: 'cookie',
  name,
  domain,
  hostOnly: false,
  path: '/',
  ...more,
});

/** What each frame answers, by its number. */
function answerFrames(frames: Record<number, { origin?: string; values?: (string | null)[]; cookies?: string }>) {
  executeScript.mockImplementation(async ({ target }) => {
    const [frameId = -1] = (target as { frameIds: number[] }).frameIds; // as it is called here
    const frame = frames[frameId];
    if (!frame) throw new Error(`Frame with ID ${frameId} was removed.`);
    const result = JSON.stringify({ origin: 'https://shop.example', values: [], cookies: '', ...frame });
    return [{ frameId, result }];
  });
}

async function readAll(items: ClassifiedItem[], capturedAt = madeNow): Promise<(string | null)[]> {
  await writeVisit(7, { phase: 'done', report: makeReport({ items }) });
  return readStoredItems(7, capturedAt);
}

beforeEach(async () => {
  await fake.storage.session.remove('visit:7');
  executeScript.mockReset().mockResolvedValue([]);
  fake.cookies.getAll.mockReset().mockResolvedValue([]);
  fake.tabs.get.mockReset().mockResolvedValue({ cookieStoreId: 'container' });
});

describe('storage', () => {
  it('is read by one call per frame, as JSON texts that keep lone surrogates', async () => {
    answerFrames({ 0: { values: ['v\ud800', ''] }, 5: { origin: 'https://chat.example', values: ['x'] } });
    const values = await readAll([
      base,
      { ...base, frameId: 5, origin: 'https://chat.example' },
      { ...base, name: 'b', store: 'sessionStorage', nameLength: 4000 },
    ]);
    expect(values).toEqual(['"v\\ud800"', '"x"', '""']);
    expect(executeScript).toHaveBeenCalledTimes(2);
    expect(executeScript.mock.calls[0]?.[0]).toMatchObject({
      target: { tabId: 7, frameIds: [0] },
      args: ['[{"store":"localStorage","name":"k"},{"store":"sessionStorage","name":"b","nameLength":4000}]'],
    });
  });

  it('that is gone, in a frame that is gone, or of a page of another origin by now, gives nothing, and the rest is read', async () => {
    answerFrames({ 0: { values: [null, 'v'] }, 3: { origin: 'https://other.example', values: ['of another site'] } });
    const values = await readAll([base, { ...base, name: 'b' }, { ...base, frameId: 2 }, { ...base, frameId: 3 }]);
    expect(values).toEqual([null, '"v"', null, null]);
  });

  it('with more than one value has none to read', async () => {
    expect(await readAll([{ ...base, store: 'indexedDB', shape: 'container', contents: {} }])).toEqual([null]);
    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('cookies of the cookies API', () => {
  it('are asked for once per site, in the cookie store of the tab, and told apart', async () => {
    fake.cookies.getAll.mockImplementation(async ({ domain }) =>
      domain === 'shop.example'
        ? cookies(`
            k=plain .shop.example
            k=cart .shop.example /cart
            k=own .shop.example / session partition=https://shop.example below-none
            __proto__=p .www.shop.example
          `)
        : cookies('k=chat chat.example'),
    );
    const partitionKey = { topLevelSite: 'https://shop.example', hasCrossSiteAncestor: false };
    const values = await readAll([
      apiCookie('k', '.shop.example'),
      apiCookie('k', '.shop.example', { path: '/cart' }),
      apiCookie('k', '.shop.example', { partitionKey }),
      apiCookie('__proto__', '.www.shop.example'),
      apiCookie('k', 'chat.example'),
      apiCookie('gone', '.shop.example'),
    ]);
    expect(values).toEqual(['"plain"', '"cart"', '"own"', '"p"', '"chat"', null]);
    expect(fake.cookies.getAll.mock.calls.map(([filter]) => filter)).toEqual([
      { domain: 'shop.example', partitionKey: {}, storeId: 'container' },
      { domain: 'chat.example', partitionKey: {}, storeId: 'container' },
    ]);
  });

  it('of a site that refuses do not hold up the others', async () => {
    fake.cookies.getAll.mockImplementation(async ({ domain }) => {
      if (domain === 'shop.example') throw new Error('No host permissions');
      return cookies('k=chat chat.example');
    });
    expect(await readAll([apiCookie('k', '.shop.example'), apiCookie('k', 'chat.example')])).toEqual([null, '"chat"']);
  });

  it('cannot be read when the tab is gone', async () => {
    fake.tabs.get.mockRejectedValue(new Error('No tab with id: 7.'));
    await expect(readAll([apiCookie('k', '.shop.example')])).rejects.toThrow(/^exportValues_tabGone$/);
  });
});

describe('cookies that only scripts showed', () => {
  const scriptCookie: ClassifiedItem = { ...base, store: 'cookie' };

  it('are read by name; one that was cut by its whole length', async () => {
    answerFrames({ 0: { cookies: 'k=v=1; kab=cut; other=x' } });
    const values = await readAll([scriptCookie, { ...scriptCookie, nameLength: 3 }, { ...scriptCookie, name: 'gone' }]);
    expect(values).toEqual(['"v=1"', '"cut"', null]);
  });

  it('of one name are told apart by what was seen; one that has changed since is not guessed', async () => {
    answerFrames({ 0: { cookies: 'k=one; k=two' } });
    const describeValue = createDescriber(await readSalt());
    const seen = (value: string) => ({ ...scriptCookie, valueHash: describeValue(value).hash });
    expect(await readAll([seen('two'), seen('one'), seen('three')])).toEqual(['"two"', '"one"', null]);
  });
});

describe('is refused', () => {
  test.each<[what: string, visit: Visit | undefined]>([
    ['without a look', undefined],
    ['of a tab that sleeps', { phase: 'asleep' }],
    ['of another look', { phase: 'done', report: makeReport({ items: [base] }) }],
  ])('%s', async (_, visit) => {
    if (visit) await writeVisit(7, visit);
    await expect(readStoredItems(7, madeNow + 1)).rejects.toThrow(/^exportValues_otherLook$/);
    expect(executeScript).not.toHaveBeenCalled();
  });

  test('when it is more than one message holds', async () => {
    const value = 'x'.repeat(25 * 1024 * 1024);
    answerFrames({ 0: { values: [value, value] } });
    await expect(readAll([base, { ...base, name: 'b' }])).rejects.toThrow(/^exportValues_tooLarge$/);
  });
});
