import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cookie, type Entries, frame, itemSources, salt } from '../../test/items.ts';
import { buildItems, type ReadFrame } from './build-items.ts';
import { createDescriber } from './describe-value.ts';

const page = 'https://shop.example/cart';
const storageOf = (frames: ReadFrame[]) => buildItems(itemSources({ frames }));

describe('storage', () => {
  const local: Entries = [
    ['k', 'v'],
    ['', ''],
    ['__proto__', '1'],
    ['constructor', '2'],
    ['line\nbreak', '3'],
  ];

  it('keeps every name as it is, localStorage before sessionStorage', () => {
    const items = storageOf([frame(page, { local, session: [['k', 'v']] })]);
    expect(items.map(({ store, name }) => [store, name])).toEqual([
      ...local.map(([name]) => ['localStorage', name]),
      ['sessionStorage', 'k'],
    ]);
    expect(items[0]).toEqual({
      id: expect.any(String),
      store: 'localStorage',
      name: 'k',
      origin: 'https://shop.example',
      party: 'first',
      frameUrl: page,
      frameId: 0,
      size: 1,
      shape: 'text',
      valueHash: createDescriber(salt)('v').hash,
    });
  });

  it('reads a storage that two frames share once, also when a value changed in between', () => {
    const later = frame('https://shop.example/frame', {
      frameId: 3,
      local: [
        ['k', 'changed'],
        ['new', '1'],
      ],
    });
    const items = storageOf([frame(page, { local: [['k', 'v']] }), later]);
    expect(items.map(({ name, frameId }) => [name, frameId])).toEqual([
      ['k', 0],
      ['new', 3],
    ]);
  });

  it('keeps the storage of a frame that stands below another origin apart where it differs', () => {
    const below = (value: string) =>
      frame('https://shop.example/below', { frameId: 3, local: [['k', value]], reading: { underOtherOrigin: true } });
    const top = frame(page, { local: [['k', 'v']] });
    expect(storageOf([top, below('other')]).map(({ frameId }) => frameId)).toEqual([0, 3]);
    expect(storageOf([top, below('v')])).toHaveLength(1);
  });

  it('tells third-party frames from the page and its subdomains', () => {
    const frames = [
      frame(page, { local: [['k', '1']] }),
      frame('https://pay.shop.example/', { frameId: 1, local: [['k', '1']] }),
      frame('https://w.chat.example/', { frameId: 2, local: [['k', '1']], reading: { underOtherOrigin: true } }),
    ];
    expect(storageOf(frames).map(({ origin, party }) => [origin, party])).toEqual([
      ['https://shop.example', 'first'],
      ['https://pay.shop.example', 'first'],
      ['https://w.chat.example', 'third'],
    ]);
  });

  it('leaves out what could not be read and keeps the rest', () => {
    const blocked = { ok: false, error: 'SecurityError' } as const;
    const reading = { localStorage: blocked, cookies: blocked };
    const items = buildItems(
      itemSources({ frames: [frame(page, { session: [['k', '1']], reading })], cookieSites: new Set() }),
    );
    expect(items.map(({ store }) => store)).toEqual(['sessionStorage']);
  });

  it('tells two long names apart that were cut to the same beginning', () => {
    const cut = (nl: number, value: string) => ({ n: 'long', nl, s: 1, p: 'text' as const, h: value });
    const localStorage = { ok: true, total: 2, entries: [cut(3000, 'h'), cut(3001, 'h')] } as const;
    const items = storageOf([
      frame(page, { reading: { localStorage: { ...localStorage, entries: [...localStorage.entries] } } }),
    ]);
    expect(items.map(({ nameLength }) => nameLength)).toEqual([3000, 3001]);
  });
});

describe('ids', () => {
  const oddNames = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('|', '"', '+', '2', '\\', ',', '\ud800', 'é', '') }),
    {
      minLength: 2000,
      maxLength: 2000,
      size: 'max',
    },
  );

  it('are unique for 2,000 odd names, plain text, and the same in a later capture', () => {
    fc.assert(
      fc.property(oddNames, (list) => {
        const local = list.map((name): [string, string] => [name, '1']);
        const many = list.map((name) => cookie({ name, value: '1', path: `/${name}` }));
        const build = () => buildItems(itemSources({ frames: [frame(page, { local })], cookies: many }));
        const items = build();
        expect(items).toHaveLength(2 * list.length);
        const ids = items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => id.isWellFormed())).toBe(true); // so that a message does not spoil them
        expect(build().map(({ id }) => id)).toEqual(ids);
      }),
      { numRuns: 3 },
    );
  });
});
