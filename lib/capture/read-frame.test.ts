import { afterEach, beforeEach, describe, expect, it, type Mock, test, vi } from 'vitest';
import { lookInside } from './look-inside.ts';
import { readFrame } from './read-frame.ts';
import { ENTRY_LIMIT, NAME_LIMIT, type ReadOptions } from './reading.ts';

/** `Storage` over a list of pairs, with its entries as properties of its own. */
function storage(entries: [string, string][]) {
  const values = new Map(entries);
  const made = Object.create({
    length: entries.length,
    key: (index: number) => entries[index]?.[0] ?? null,
    getItem: vi.fn((name: string) => values.get(name) ?? null),
  });
  for (const [name, value] of entries) Object.defineProperty(made, name, { value, enumerable: true });
  return made as { getItem: Mock<(name: string) => string | null> }; // made so above
}

const denied = () => {
  throw new DOMException('denied', 'SecurityError');
};
const wanted: ReadOptions = {
  salt: 's',
  records: { names: ['CookieConsent'], prefixes: [], patterns: [], markers: [], shapes: [] },
  elements: [],
  skipTop: false,
};

const readNow = (more: Partial<ReadOptions> = {}) => readFrame({ ...wanted, ...more }, lookInside);

/** A frame's globals: a top page with empty storages, unless told otherwise. */
function stubFrame(parts: { window?: object; document?: object; cookieStore?: object; origin?: string } = {}) {
  const window: Record<string, unknown> = { length: 0, localStorage: storage([]), sessionStorage: storage([]) };
  window.top = window;
  vi.stubGlobal('window', Object.defineProperties(window, Object.getOwnPropertyDescriptors(parts.window ?? {})));
  const document = { title: 'A page', contentType: 'text/html', cookie: '', querySelector: () => null };
  const found = { ...document, querySelectorAll: () => [] };
  vi.stubGlobal('document', Object.defineProperties(found, Object.getOwnPropertyDescriptors(parts.document ?? {})));
  vi.stubGlobal('location', { href: 'https://shop.example/' });
  vi.stubGlobal('self', { origin: parts.origin ?? 'https://shop.example' });
  vi.stubGlobal('cookieStore', parts.cookieStore);
}

beforeEach(() => stubFrame());
afterEach(() => vi.unstubAllGlobals());

describe('storage', () => {
  it('is read entry by entry, without values but those of consent records', async () => {
    const local = storage([
      ['k', 'v'],
      ['', ''],
      ['__proto__', '1'],
      ['\ud800', 'x'],
      ['CookieConsent', '-1'],
    ]);
    stubFrame({ window: { localStorage: local, sessionStorage: storage([['s', '1']]) } });
    const reading = await readNow();
    expect(reading?.localStorage).toMatchObject({ ok: true, total: 5 });
    const entries = reading?.localStorage.ok ? reading.localStorage.entries : [];
    expect(entries.map(({ n, s, p, r }) => [n, s, p, r])).toEqual([
      ['k', 1, 'text', undefined],
      ['', 0, 'empty', undefined],
      ['__proto__', 1, 'number', undefined],
      ['\ud800', 1, 'text', undefined],
      ['CookieConsent', 2, 'number', '-1'],
    ]);
    expect(reading?.sessionStorage).toMatchObject({ ok: true, total: 1, entries: [{ n: 's' }] });
  });

  it('leaves an entry that the page removes while it is read', async () => {
    const local = storage([
      ['gone', 'v'],
      ['k', 'v'],
    ]);
    local.getItem.mockReturnValueOnce(null);
    stubFrame({ window: { localStorage: local } });
    expect((await readNow())?.localStorage).toMatchObject({ ok: true, total: 2, entries: [{ n: 'k' }] });
  });

  it('stops at the limit and says how many there are', async () => {
    const many = Array.from({ length: ENTRY_LIMIT + 5 }, (_, index): [string, string] => [`k${index}`, '']);
    stubFrame({ window: { localStorage: storage(many) } });
    const reading = (await readNow())?.localStorage;
    expect(reading).toMatchObject({ ok: true, total: ENTRY_LIMIT + 5 });
    expect(reading?.ok && reading.entries.length).toBe(ENTRY_LIMIT);
  });

  it('cuts long names and keeps their length', async () => {
    const name = 'n'.repeat(NAME_LIMIT + 1);
    stubFrame({
      window: {
        localStorage: storage([
          [name, 'v'],
          [name.slice(1), 'v'],
        ]),
      },
    });
    const reading = (await readNow())?.localStorage;
    expect(reading?.ok && reading.entries.map(({ n, nl }) => [n.length, nl])).toEqual([
      [NAME_LIMIT, NAME_LIMIT + 1],
      [NAME_LIMIT, undefined],
    ]);
  });

  it('says which parts the browser refused, and reads the others', async () => {
    stubFrame({
      window: {
        get localStorage() {
          return denied();
        },
        sessionStorage: storage([['s', '1']]),
      },
      document: {
        get cookie() {
          return denied();
        },
      },
      origin: 'null',
    });
    expect(await readNow()).toMatchObject({
      origin: 'null',
      localStorage: { ok: false, error: 'SecurityError' },
      sessionStorage: { ok: true, total: 1 },
      cookies: { ok: false, error: 'SecurityError' },
    });
  });
});

describe('cookies', () => {
  it('come from document.cookie where there is no cookie store', async () => {
    stubFrame({ document: { cookie: 'a=1; b=\uFFFD; nameless' } });
    const cookies = (await readNow())?.cookies;
    expect(cookies).toMatchObject({ ok: true, via: 'document.cookie', total: 3 });
    expect(cookies?.ok && cookies.entries.map(({ n, p, expires }) => [n, p, expires])).toEqual([
      ['a', 'number', undefined],
      ['b', 'not-utf8', undefined],
      ['', 'text', undefined],
    ]);
  });

  it('come from the cookie store with what it really tells', async () => {
    const list = [
      {
        name: 'a',
        value: '1',
        domain: null,
        path: '/',
        expires: null,
        secure: true,
        sameSite: 'lax',
        partitioned: false,
      },
      { name: 'b', value: '2' }, // Firefox tells no more
      { value: 'nameless', expires: 5, domain: 'shop.example' },
    ];
    stubFrame({ cookieStore: { getAll: async () => list } });
    const cookies = (await readNow())?.cookies;
    const entries = cookies?.ok ? cookies.entries.map(({ n, s: _s, p: _p, h: _h, ...fields }) => [n, fields]) : [];
    expect(entries).toEqual([
      ['a', { path: '/', expires: null, secure: true, sameSite: 'lax', partitioned: false }],
      ['b', {}],
      ['', { expires: 5, domain: 'shop.example' }],
    ]);
  });

  it('come from document.cookie when the cookie store gives up', async () => {
    stubFrame({ document: { cookie: 'a=1' }, cookieStore: { getAll: denied } });
    expect((await readNow())?.cookies).toMatchObject({
      via: 'document.cookie',
      total: 1,
      entries: [{ n: 'a' }],
    });
  });
});

describe('the frame itself', () => {
  it('is left out when it is the top one and was read already', async () => {
    expect(await readNow({ skipTop: true })).toBeUndefined();
    const parent = { document: {} };
    stubFrame({ window: { top: parent, parent } });
    expect(await readNow({ skipTop: true })).toMatchObject({ isTop: false, underOtherOrigin: false });
  });

  it.each([
    ['of the same origin', 'https://shop.example', 'https://shop.example', 0],
    ['of another origin', 'https://chat.example', 'https://shop.example', 1],
    ['without an origin', 'null', 'null', 1],
  ])('reads storage again only where it is not the top page’s: a frame %s', async (_, origin, topOrigin, read) => {
    const local = storage([['k', 'v']]);
    const top = { document: {}, origin: topOrigin };
    stubFrame({ window: { top, parent: top, localStorage: local }, origin });
    const { localStorage } = (await readNow({ skipTop: true })) ?? {};
    expect(localStorage).toMatchObject({ ok: true, total: read });
    expect(local.getItem).toHaveBeenCalledTimes(read);
  });

  it('reads storage again below a frame of another origin, where it is another one', async () => {
    const parent = {
      get document() {
        return denied();
      },
    };
    stubFrame({ window: { top: { origin: 'https://shop.example' }, parent, localStorage: storage([['k', 'v']]) } });
    expect((await readNow())?.localStorage).toMatchObject({ ok: true, total: 1 });
  });

  it('knows that another origin stands above it', async () => {
    const parent = {
      get document() {
        return denied();
      },
    };
    stubFrame({ window: { top: parent, parent } });
    expect(await readNow()).toMatchObject({ isTop: false, underOtherOrigin: true });
  });

  it('names its frames, what it loaded from, and the banners that were asked for', async () => {
    const frames = [
      { contentDocument: null, src: 'https://chat.example/' },
      { contentDocument: null, src: '' },
      { contentDocument: { URL: 'https://shop.example/in' }, src: 'https://shop.example/in' },
      { contentDocument: { URL: 'about:blank' }, src: 'https://slow.example/', srcdoc: '' },
    ];
    const querySelector = (selector: string) => (selector === '#there' ? {} : null);
    stubFrame({ window: { length: 4 }, document: { querySelectorAll: () => frames, querySelector } });
    const loaded = ['https://cdn.example/a.js', 'https://cdn.example/b.js', 'data:,x', 'no address'];
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue(loaded.map((name) => ({ name }) as PerformanceEntry)); // only the name is read
    expect(await readNow({ elements: ['#there', '#not'] })).toMatchObject({
      childCount: 4,
      otherFrames: ['https://chat.example/', 'about:blank'],
      pendingFrames: ['https://slow.example/'],
      resourceOrigins: ['https://cdn.example'],
      elements: ['#there'],
    });
    vi.restoreAllMocks();
  });

  test.each([
    [true, true],
    [false, false],
    [undefined, null],
    ['yes', null],
  ])('Global Privacy Control: %s is %s', async (globalPrivacyControl, expected) => {
    vi.stubGlobal('navigator', { globalPrivacyControl });
    expect((await readNow())?.globalPrivacyControl).toBe(expected);
  });
});
