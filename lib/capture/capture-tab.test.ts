import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { capturedAt, cookies, frame, salt } from '../../test/items.ts';
import { browser, type Tabs } from '../browser.ts';
import type { ReadFrame } from './build-items.ts';
import { captureTab } from './capture-tab.ts';
import { PAGE_RECORDS } from './page-records.ts';
import type { ReadOptions } from './reading.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const fake = browser as unknown as FakeBrowser; // mocked above
const wanted = {
  records: { names: ['CookieConsent'], prefixes: [], patterns: [], markers: [], shapes: [] },
  elements: ['#banner'],
};
const tab = { id: 7, url: 'https://shop.example/cart', cookieStoreId: '0' } as Tabs.Tab & { id: number }; // what is used of it

/** What the browser does in the page: each part may be replaced by an error. */
interface Page {
  top: ReadFrame;
  others: ReadFrame[] | Error;
  probe: unknown;
  /** `performance.timeOrigin` when it is asked for again, one after the other. */
  timeOrigins: (number | Error)[];
}

function open(parts: Partial<Page> = {}): void {
  const page: Page = { top: frame('https://shop.example/cart'), others: [], probe: '{}', timeOrigins: [], ...parts };
  fake.scripting.executeScript.mockImplementation(async ({ target, files, args }) => {
    const { allFrames } = target as { allFrames?: boolean };
    if (Array.isArray(files) && files.includes('page-probe.js')) {
      if (page.probe instanceof Error) throw page.probe;
      return [{ frameId: 0, result: page.probe }];
    }
    if (files) return [];
    if (!args) {
      const next = page.timeOrigins.shift() ?? page.top.reading.timeOrigin;
      if (next instanceof Error) throw next;
      return [{ frameId: 0, result: next }];
    }
    const [options] = args as [ReadOptions];
    expect(options).toEqual({ ...wanted, salt, skipTop: allFrames === true });
    if (allFrames && page.others instanceof Error) throw page.others;
    const frames = allFrames && Array.isArray(page.others) ? page.others : [page.top];
    return frames.map(({ frameId, reading }) => ({ frameId, result: JSON.stringify(reading) }));
  });
}

const capture = () => captureTab(tab, wanted, salt);
/** The browser holds these patterns. */
const grant = (...held: string[]) =>
  fake.permissions.contains.mockImplementation(async ({ origins }) => origins.every((one) => held.includes(one)));

beforeEach(() => {
  open();
  grant();
  fake.cookies.getAll.mockReset().mockResolvedValue([]);
});

it('captures a page with its frames and says what it stands on', async () => {
  const top = frame('https://shop.example/cart', {
    local: [['k', 'v']],
    reading: { elements: ['#banner'], globalPrivacyControl: true, resourceOrigins: ['https://cdn.example'] },
  });
  const chat = frame('https://w.chat.example/', { frameId: 3, local: [['c', 'v']] });
  open({ top, others: [chat] });
  const found = await capture();
  expect(found).toMatchObject({
    url: 'https://shop.example/cart',
    visitStartedAt: capturedAt - 4000,
    site: 'shop.example',
    otherSites: ['chat.example', 'cdn.example'],
    framesFailed: undefined,
    elements: ['#banner'],
    globalPrivacyControl: true,
    silentApis: [],
  });
  expect(found.access.rung).toBe('page');
  expect(found.items.map(({ name, party }) => [name, party])).toEqual([
    ['k', 'first'],
    ['c', 'third'],
  ]);
  expect(fake.cookies.getAll).not.toHaveBeenCalled(); // without access the API answers an empty list
});

it('takes the first frame of a host for the one that stands for it', async () => {
  grant('*://*.shop.example/*');
  const frames = [
    frame('about:blank', { frameId: 2, reading: { origin: 'https://shop.example' } }),
    frame('https://shop.example/in', { frameId: 3 }),
    frame('https://pay.shop.example/', { frameId: 4, reading: { resourceOrigins: ['https://shop.example'] } }),
  ];
  open({ others: frames });
  fake.cookies.getAll.mockResolvedValue(cookies('a=1 .shop.example\nb=1 pay.shop.example'));
  const { items, otherSites } = await capture();
  expect(items.map(({ name, frameId, frameUrl }) => [name, frameId, frameUrl])).toEqual([
    ['a', 0, 'https://shop.example/cart'],
    ['b', 4, 'https://pay.shop.example/'],
  ]);
  expect(otherSites).toEqual([]);
});

describe('the cookie store', () => {
  const of = async (given: object) => (await captureTab({ ...tab, ...given }, wanted, salt)).cookieStore;

  test.each<[string, boolean, object]>([
    ['0', false, { id: '0', kind: 'default' }],
    ['firefox-default', false, { id: 'firefox-default', kind: 'default' }],
    ['firefox-private', true, { id: 'firefox-private', kind: 'private' }],
    ['firefox-container-4', false, { id: 'firefox-container-4', kind: 'container' }],
  ])('is what the tab says: %s', async (cookieStoreId, incognito, expected) => {
    expect(await of({ cookieStoreId, incognito })).toEqual(expected);
  });

  test('is looked up where the tab does not say, and unknown where nobody does', async () => {
    fake.cookies.getAllCookieStores.mockResolvedValueOnce([
      { id: '0', tabIds: [1] },
      { id: '1', tabIds: [7] },
    ]);
    expect(await of({ cookieStoreId: undefined, incognito: true })).toEqual({ id: '1', kind: 'private' });
    expect(await of({ cookieStoreId: undefined, incognito: false })).toBeUndefined();
  });
});

test('storage of a frame is partitioned as the browser does it', async () => {
  const reading = { underOtherOrigin: true, ancestorOrigins: ['https://shop.example'], hasStorageAccess: true };
  open({ others: [frame('https://w.chat.example/', { frameId: 3, local: [['c', 'v']], reading })] });
  const partition = async () => (await capture()).items[0]?.partitionKey;
  expect(await partition()).toEqual({ topLevelSite: 'https://shop.example', hasCrossSiteAncestor: true });
  Object.assign(fake.runtime, { getBrowserInfo: () => undefined });
  expect(await partition()).toBeUndefined(); // Firefox, by a setting that lets the frame use its storage everywhere
  Reflect.deleteProperty(fake.runtime, 'getBrowserInfo');
});

describe('consent records', () => {
  const record = (value: string) => ({ n: 'CookieConsent', s: 1, p: 'text' as const, h: value, r: value });
  const reading = (value: string) => ({ localStorage: { ok: true as const, total: 1, entries: [record(value)] } });

  it('come from the page and frames of its site, not from frames of others', async () => {
    open({
      top: frame('https://shop.example/', { reading: reading('own') }),
      others: [frame('https://w.chat.example/', { frameId: 3, reading: reading('foreign') })],
    });
    expect((await capture()).records).toEqual([{ where: 'localStorage', name: 'CookieConsent', value: 'own' }]);
  });

  it('come from the cookies that the page is sent, the most specific first', async () => {
    grant('*://*.shop.example/*');
    open({ top: frame('https://www.shop.example/cart') });
    fake.cookies.getAll.mockResolvedValue(
      cookies(`
        CookieConsent=domain .shop.example
        CookieConsent=path .www.shop.example /cart
        CookieConsent=host www.shop.example
        CookieConsent=sub .www.shop.example
        CookieConsent=sibling pay.shop.example
        CookieConsent=framed .shop.example / session partition=https://news.example
        other=x www.shop.example
      `),
    );
    const { records } = await capture();
    expect(records.map(({ where, value }) => [where, value])).toEqual(
      ['host', 'path', 'sub', 'domain'].map((value) => ['cookie', value]),
    );
  });

  it('are taken once from one place, also when two ways lead to it', async () => {
    grant('*://*.shop.example/*');
    fake.cookies.getAll.mockResolvedValue(cookies('CookieConsent=sent shop.example'));
    const both = {
      ...reading('kept'),
      cookies: { ok: true as const, via: 'cookieStore' as const, total: 1, entries: [record('seen')] },
    };
    open({
      top: frame('https://shop.example/', { reading: both }),
      others: [frame('https://shop.example/in', { frameId: 3, reading: both })],
    });
    expect((await capture()).records.map(({ where, value }) => [where, value])).toEqual([
      ['cookie', 'sent'],
      ['localStorage', 'kept'],
    ]);
  });

  it('are a hundred and fifty at most', async () => {
    const entries = Array.from({ length: 180 }, (_, index) => ({ ...record('x'), n: `CookieConsent${index}` }));
    open({ top: frame('https://shop.example/', { reading: { localStorage: { ok: true, total: 80, entries } } }) });
    expect((await capture()).records).toHaveLength(150);
  });

  it("come from the page's interfaces, and only as that", async () => {
    const answer = { where: 'cookie', name: PAGE_RECORDS.cookiebot, value: '{}' };
    open({ probe: JSON.stringify({ records: [answer], silent: ['__tcfapi'] }) });
    const { records, silentApis } = await capture();
    expect(records).toEqual([{ where: 'api', name: PAGE_RECORDS.cookiebot, value: '{}' }]);
    expect(silentApis).toEqual(['__tcfapi']);
  });
});

describe('parts that fail', () => {
  it('frames: the page still shows', async () => {
    open({ others: new Error('A frame gave no answer within 8 s.') });
    const { frames, framesFailed } = await capture();
    expect(frames).toHaveLength(1);
    expect(framesFailed).toBe('A frame gave no answer within 8 s.');
  });

  it('interfaces: all of the window is called silent', async () => {
    open({ probe: new Error('no') });
    expect((await capture()).silentApis).toEqual(['window']);
  });

  it('the page itself: a code one can act on', async () => {
    fake.scripting.executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
    await expect(capture()).rejects.toMatchObject({ name: 'CaptureError', code: 'noAccess' });
  });
});

describe('a page that changes meanwhile', () => {
  test('is looked at again, once', async () => {
    open({ timeOrigins: [1] });
    await expect(capture()).resolves.toMatchObject({ url: 'https://shop.example/cart' });
    open({ timeOrigins: [1, 2] });
    await expect(capture()).rejects.toMatchObject({ code: 'pageChanged', message: 'https://shop.example/cart' });
  });

  test('or is gone', async () => {
    open({ timeOrigins: [new Error('The tab was closed.')] });
    await expect(capture()).rejects.toMatchObject({ code: 'tabGone' });
  });
});
