import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { cookie, cookies } from '../../test/items.ts';
import { browser, type Cookies } from '../browser.ts';
import { addBatch } from '../store/add-batch.ts';
import { readWatchedTabs } from '../store/log-places.ts';
import { readVisitLog } from '../store/visit-log.ts';
import { changeWatchedSites } from '../store/watched-sites.ts';
import type { CookieChange } from './build-network.ts';
import { type BrowserEvent, collectNetwork, collectRequest, pairCookieChange } from './collect.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const fake = browser as unknown as FakeBrowser; // mocked above
const inTime = () => [];
const isRecord = (name: string) => name === 'cc_cookie';
const tab = { site: 'shop.example', sites: ['shop.example'], storeId: '0' };
const findTab = async () => tab;
const top = {
  id: 'a',
  isTop: true,
  url: 'https://www.shop.example/',
  origin: 'https://www.shop.example',
  startedAt: 1000,
  watchedSince: 1001,
  isLate: false,
  namesAtStart: { cookie: [], localStorage: [], sessionStorage: [] },
  from: 0,
  writes: [],
  records: [],
  dropped: 0,
};
const response = (url: string, ...values: string[]): BrowserEvent => ({
  kind: 'response',
  tabId: 1,
  url,
  frameId: 0,
  at: 1500,
  setCookies: values,
});
const change = (parts: Partial<Cookies.Cookie> & { name: string }, at = 1600): BrowserEvent => ({
  kind: 'cookie',
  cookie: cookie(parts),
  isRemoved: false,
  at,
});
const network = async () => (await readVisitLog(1))?.network;

beforeEach(async () => {
  await fake.storage.session.remove(Object.keys(await fake.storage.session.get(null)));
  await changeWatchedSites('shop.example', true);
  fake.cookies.getAllCookieStores.mockResolvedValue([{ id: '0', tabIds: [1] }]);
});

describe('a page that is asked for', () => {
  const request = {
    kind: 'request',
    tabId: 1,
    requestId: '7',
    url: 'https://shop.example/',
    at: 900,
    cookieStoreId: undefined,
  } as const;

  it('is noted with the cookies that were there before', async () => {
    fake.cookies.getAll.mockResolvedValue(cookies('cc_cookie={} shop.example\nvid=1 .shop.example / 180d httponly'));
    await collectRequest(request, isRecord, inTime);
    await addBatch(1, 0, top, findTab);
    expect((await network())?.cookiesAtStart).toEqual([
      { name: 'cc_cookie', domain: 'shop.example', path: '/' },
      { name: 'vid', domain: '.shop.example', path: '/' },
    ]);
    expect((await network())?.records).toMatchObject([{ where: 'cookie', name: 'cc_cookie', value: '{}' }]);
    expect(JSON.stringify(await network())).not.toContain('"value":"1"');
  });

  it('says that it could not be read what was there', async () => {
    fake.cookies.getAll.mockRejectedValue(new Error('no'));
    await collectRequest(request, isRecord, inTime);
    await addBatch(1, 0, top, findTab);
    expect(await network()).toMatchObject({ cookiesAtStart: null, records: [] });
  });

  it('is what was there before the changes that came since the request', async () => {
    fake.cookies.getAll.mockResolvedValue(cookies('there=1 shop.example\nmade=1 shop.example\nrenewed=2 shop.example'));
    await collectRequest(request, isRecord, () => [
      { cookie: cookie({ name: 'made' }), isRemoved: false, at: 950 },
      { cookie: cookie({ name: 'made' }), isRemoved: false, before: cookie({ name: 'made' }), at: 960 },
      { cookie: cookie({ name: 'renewed' }), isRemoved: false, before: cookie({ name: 'renewed' }), at: 950 },
      { cookie: cookie({ name: 'gone' }), isRemoved: true, at: 950 },
      { cookie: cookie({ name: 'elsewhere', domain: 'other.example' }), isRemoved: true, at: 950 },
      { cookie: cookie({ name: 'in-a-container', storeId: 'other' }), isRemoved: true, at: 950 },
    ]);
    await addBatch(1, 0, top, findTab);
    expect((await network())?.cookiesAtStart?.map(({ name }) => name)).toEqual(['there', 'renewed', 'gone']);
  });

  it.each<[kind: string, change: Partial<CookieChange>, values: string[]]>([
    ['a choice made since', {}, []],
    ['a choice changed since', { before: cookie({ name: 'cc_cookie', value: '{"old":1}' }) }, ['{"old":1}']],
    [
      'a choice taken back since',
      { isRemoved: true, cookie: cookie({ name: 'cc_cookie', value: '{"old":1}' }) },
      ['{"old":1}'],
    ],
  ])('%s was not in force yet', async (_, change, values) => {
    fake.cookies.getAll.mockResolvedValue(change.isRemoved ? [] : [cookie({ name: 'cc_cookie', value: '{"new":1}' })]);
    const made = { cookie: cookie({ name: 'cc_cookie', value: '{"new":1}' }), isRemoved: false, at: 950 };
    await collectRequest(request, isRecord, () => [{ ...made, ...change }]);
    await addBatch(1, 0, top, findTab);
    expect((await network())?.records.map(({ value }) => value)).toEqual(values);
  });

  it('on a site that is not watched leaves no trace', async () => {
    await collectRequest({ ...request, url: 'https://other.example/' }, isRecord, inTime);
    expect(await readWatchedTabs()).toEqual({});
  });
});

describe('responses and changes', () => {
  it('are kept without values', async () => {
    await addBatch(1, 0, top, findTab);
    const found = await collectNetwork(
      [
        response('https://www.shop.example/login?token=hush', 'sid=hush; HttpOnly; Path=/; Max-Age=3600'),
        change({ name: 'sid', value: 'hush', domain: 'www.shop.example', expirationDate: 5000 }),
      ],
      isRecord,
    );
    expect(found).toEqual([1]);
    const { writes = [] } = (await network()) ?? {};
    expect(writes).toMatchObject([
      {
        name: 'sid',
        via: 'header',
        at: 1500,
        source: 'https://www.shop.example/login',
        domain: 'www.shop.example',
        path: '/',
        asked: { httpOnly: true, path: '/', expiresAt: 3_601_500 },
      },
      { name: 'sid', via: 'changed', keptUntil: 5_000_000, isNewValue: true, domain: 'www.shop.example' },
    ]);
    expect(JSON.stringify(writes)).not.toContain('hush');
  });

  it('of other hosts count once one of their responses was seen on the page', async () => {
    await addBatch(1, 0, top, findTab);
    await collectNetwork([change({ name: 'early', domain: '.chat.example' })], isRecord);
    expect((await network())?.writes).toEqual([]);
    await collectNetwork([response('https://w.chat.example/frame', 'v=1')], isRecord);
    await collectNetwork([change({ name: 'v', domain: '.chat.example' })], isRecord);
    expect((await network())?.writes.map(({ name, via, domain }) => [name, via, domain])).toEqual([
      ['v', 'header', 'w.chat.example'],
      ['v', 'changed', '.chat.example'],
    ]);
  });

  it('of another container, another tab and of pages that are not watched are let go', async () => {
    await addBatch(1, 0, top, findTab);
    const others = [
      change({ name: 'x', storeId: 'firefox-container-2' }),
      { ...response('https://shop.example/', 'a=1'), tabId: 2 } as BrowserEvent,
    ];
    expect(await collectNetwork(others, isRecord)).toEqual([]);
    expect((await network())?.writes).toEqual([]);
  });

  it('of consent records carry them, those of other sites do not', async () => {
    await addBatch(1, 0, top, findTab);
    await collectNetwork([response('https://chat.example/', 'x=1')], isRecord);
    await collectNetwork(
      [
        change({ name: 'cc_cookie', value: '{"a":1}', domain: '.shop.example' }),
        change({ name: 'cc_cookie', value: '{"b":1}', domain: 'chat.example' }),
        {
          ...change({ name: 'cc_cookie', value: '{"a":1}', domain: '.shop.example' }, 1700),
          isRemoved: true,
        } as BrowserEvent,
      ],
      isRecord,
    );
    expect((await network())?.records).toEqual([
      { at: 1600, where: 'cookie', name: 'cc_cookie', value: '{"a":1}' },
      { at: 1700, where: 'cookie', name: 'cc_cookie', value: null },
    ]);
  });
});

describe('the two halves of a change', () => {
  const told = (value: string, parts: Partial<Cookies.OnChangedChangeInfoType> = {}) => ({
    removed: false,
    cause: 'explicit' as const,
    cookie: cookie({ name: 'vid', value }),
    ...parts,
  });

  it('are one, and tell whether the value is new', () => {
    const waiting = new Map<string, Cookies.Cookie>();
    expect(pairCookieChange(told('a', { removed: true, cause: 'overwrite' }), waiting, 1)).toBeUndefined();
    expect(pairCookieChange(told('b'), waiting, 1)).toMatchObject({ isRemoved: false, before: { value: 'a' } });
    expect(waiting.size).toBe(0);
    expect(pairCookieChange(told('c'), waiting, 1)).not.toHaveProperty('before');
  });

  it('of cookies of one name in two partitions are not mixed up', () => {
    const waiting = new Map<string, Cookies.Cookie>();
    const elsewhere = { ...cookie({ name: 'vid' }), partitionKey: { topLevelSite: 'https://other.example' } };
    pairCookieChange(told('a', { removed: true, cause: 'overwrite', cookie: elsewhere }), waiting, 1);
    expect(pairCookieChange(told('b'), waiting, 1)).not.toHaveProperty('before');
  });

  it('of a cookie that ends are a removal', () => {
    for (const cause of ['expired', 'expired_overwrite', 'evicted', 'explicit'] as const)
      expect(pairCookieChange(told('a', { removed: true, cause }), new Map(), 1)).toMatchObject({ isRemoved: true });
  });
});
