import { describe, expect, it, test } from 'vitest';
import { capturedAt, cookie, frame } from '../../test/items.ts';
import { access, makeCapture } from '../../test/made-capture.ts';
import { makeLog } from '../../test/made-log.ts';
import { messageFamilies } from '../../test/message-families.ts';
import type { Capture } from '../capture/capture-tab.ts';
import { findSite } from '../capture/find-access.ts';
import { ENTRY_LIMIT } from '../capture/reading.ts';
import type { CoverageEntry } from '../types.ts';
import { buildCoverage } from './build-coverage.ts';

const page = 'https://shop.example/';
const always: CoverageEntry[] = [{ code: 'writersUnseen', closedBy: 'watch' }];
const blocked = { ok: false, error: 'SecurityError' } as const;

/** The gaps of a capture that nobody watched, without the one that says so. */
function gaps(capture: Capture): CoverageEntry[] {
  const coverage = buildCoverage({ ...capture, findSite });
  expect(coverage.slice(-1)).toEqual(always);
  return coverage.slice(0, -1);
}

const codes = (entries: CoverageEntry[]) => entries.map(({ code }) => code);

test('a page that was seen whole has no gap but that nobody watched', () => {
  const local: [string, string][] = [['k', 'v']];
  const frames = [frame(page, { local, reading: { childCount: 1 } }), frame(`${page}in`, { frameId: 3 })];
  expect(gaps(makeCapture({ frames }))).toEqual([]);
});

describe('cookies of the site', () => {
  const site = { subject: 'shop.example', closedBy: 'site' } as const;

  it('without access, in a browser that tells no expiry', () => {
    const frames = [frame(page, { cookies: [['a', '1']] })];
    expect(gaps(makeCapture({ frames, access: access('page') }))).toEqual([
      { code: 'cookiesScriptVisibleOnly', ...site },
      { code: 'cookieExpiryUnseen', ...site },
      { code: 'partitionsUnseen', ...site },
    ]);
  });

  test.each<[kind: string, cookies: NonNullable<Parameters<typeof frame>[1]>['cookies'], unseen: boolean]>([
    [
      'all expiries told',
      [
        ['a', '1', { expires: null }],
        ['b', '2', { expires: capturedAt }],
      ],
      false,
    ],
    [
      'one expiry not told',
      [
        ['a', '1', { expires: null }],
        ['b', '2'],
      ],
      true,
    ],
    ['no cookie at all', [], false],
  ])('without access, %s', (_, cookies = [], unseen) => {
    const found = gaps(makeCapture({ frames: [frame(page, { cookies })], access: access('page') }));
    expect(codes(found).includes('cookieExpiryUnseen')).toBe(unseen);
    expect(codes(found)).toContain('cookiesScriptVisibleOnly');
  });

  it('without access, where scripts may not look either', () => {
    const frames = [frame(page, { reading: { cookies: blocked } })];
    expect(codes(gaps(makeCapture({ frames, access: access('page') })))).toEqual(['cookiesUnseen', 'partitionsUnseen']);
  });

  it('with access: no gap, whatever scripts saw', () => {
    for (const reading of [{}, { cookies: blocked }])
      expect(gaps(makeCapture({ frames: [frame(page, { cookies: [['a', '1']], reading })] }))).toEqual([]);
  });
});

describe('cookies of other hosts', () => {
  const otherSites = ['cdn.example', 'chat.example'];

  it('are unseen until they are allowed', () => {
    const found = (rung: 'page' | 'site' | 'hosts' | 'all') =>
      gaps(makeCapture({ otherSites, access: access(rung, otherSites) })).filter(
        ({ subject }) => subject !== 'shop.example',
      );
    const unseen = otherSites.map((subject) => ({ code: 'hostCookiesUnseen', subject, closedBy: 'hosts' }));
    expect(found('page')).toEqual(unseen);
    expect(found('site')).toEqual(unseen);
    expect(found('hosts')).toEqual([]);
    expect(found('all')).toEqual([]);
  });

  it('that no pattern can name are closed by every site alone', () => {
    expect(gaps(makeCapture({ otherSites: ['*'] }))).toEqual([
      { code: 'hostCookiesUnseen', subject: '*', closedBy: 'all' },
    ]);
  });
});

describe('storage', () => {
  test.each([
    { localStorage: blocked },
    { sessionStorage: blocked },
    { localStorage: blocked, sessionStorage: blocked },
  ])('blocked: %j', (reading) => {
    expect(gaps(makeCapture({ frames: [frame(page, { reading })] }))).toEqual([
      { code: 'storageBlocked', subject: 'https://shop.example' },
    ]);
  });

  it('of a sandboxed frame', () => {
    const sandboxed = frame(`${page}sandboxed`, { frameId: 3, reading: { origin: 'null', localStorage: blocked } });
    expect(gaps(makeCapture({ frames: [frame(page, { reading: { childCount: 1 } }), sandboxed] }))).toEqual([
      { code: 'frameOpaque', subject: 'https://shop.example/sandboxed' },
    ]);
  });

  it('with more entries than are read', () => {
    const store = (total: number) => ({ localStorage: { ok: true as const, total, entries: [] } });
    expect(gaps(makeCapture({ frames: [frame(page, { reading: store(ENTRY_LIMIT) })] }))).toEqual([]);
    expect(gaps(makeCapture({ frames: [frame(page, { reading: store(ENTRY_LIMIT + 7) })] }))).toEqual([
      { code: 'itemsCapped', subject: 'https://shop.example', count: 7 },
    ]);
  });
});

test('cookies whose bytes are no UTF-8, by domain', () => {
  const cookies = ['a', 'b'].map((name) => cookie({ name, value: '\uFFFD' }));
  const capture = makeCapture({
    cookies: [...cookies, cookie({ name: '\uFFFD', domain: '.shop.example' }), cookie({ name: 'good' })],
  });
  expect(gaps(capture)).toEqual([
    { code: 'nonUtf8', subject: 'shop.example', count: 2 },
    { code: 'nonUtf8', subject: '.shop.example', count: 1 },
  ]);
});

test('interfaces that gave no answer', () => {
  expect(gaps(makeCapture({ silentApis: ['__tcfapi', 'window.Cookiebot'] }))).toEqual([
    { code: 'consentApiSilent', subject: '__tcfapi' },
    { code: 'consentApiSilent', subject: 'window.Cookiebot' },
  ]);
});

test('rules of one’s own that could not be used', () => {
  const found = (areRulesUnread: boolean) => codes(buildCoverage({ ...makeCapture(), findSite, areRulesUnread }));
  expect(found(true)).toEqual(['rulesUnread', 'writersUnseen']);
  expect(found(false)).not.toContain('rulesUnread');
});

test('every code can come out', () => {
  const reading = { childCount: 3, otherFrames: ['https://w.chat.example/'], localStorage: blocked };
  const top = frame(page, { cookies: [['a', '\uFFFD']], reading });
  const opaque = frame(page, { frameId: 3, reading: { origin: 'null', sessionStorage: blocked } });
  const full = frame(page, {
    frameId: 4,
    reading: { localStorage: { ok: true, total: ENTRY_LIMIT + 1, entries: [] } },
  });
  const frames = [top, opaque, full];
  const rest = {
    frames,
    access: access('page', ['chat.example']),
    otherSites: ['chat.example'],
    silentApis: ['__tcfapi'],
  };
  const items = makeCapture({ cookies: [cookie({ name: '\uFFFD' })] }).items;
  const found = new Set([
    ...codes(buildCoverage({ ...makeCapture({ ...rest, items }), findSite, areRulesUnread: true })),
    ...codes(
      gaps(
        makeCapture({
          frames: [frame(page, { reading: { cookies: blocked, childCount: 1 } })],
          access: access('page'),
        }),
      ),
    ),
    ...codes(
      buildCoverage({
        ...makeCapture({ frames: [makeContainers(), frame(page, { frameId: 3 })] }),
        findSite,
        log: makeWorst(),
      }),
    ),
  ]);
  expect([...found].sort()).toEqual(Object.keys(messageFamilies.coverage ?? {}).sort());
});

/** A page with a database that could not be counted, and caches that could not be listed. */
function makeContainers() {
  const { reading } = frame(page);
  const entries = [{ n: 'db', contents: { version: 1, objectStores: null } }];
  return frame(page, {
    reading: {
      containers: {
        ...reading.containers,
        indexedDB: { ok: true, total: 1, entries },
        cacheStorage: { ok: false, error: 'SecurityError' },
      },
    },
  });
}

/** A log of a visit of which everything that can be missed was missed. */
function makeWorst() {
  return makeLog('', { documents: [{ id: 'top', isLate: true, dropped: 3 }], interruptions: 1, isRestored: true });
}
