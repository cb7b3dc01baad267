import { describe, expect, it } from 'vitest';
import { frame, itemSources } from '../../test/items.ts';
import { buildItems, type ReadFrame } from './build-items.ts';
import { NO_CONTAINERS } from './read-containers.ts';
import type { ContainerReading, FrameReading } from './reading.ts';

const page = 'https://shop.example/cart';
const list = (...entries: ContainerReading[]) => ({ ok: true as const, total: entries.length, entries });
const database: ContainerReading = { n: 'db', contents: { version: 2, objectStores: [{ name: 'a', count: 1 }] } };
const containers: FrameReading['containers'] = {
  indexedDB: list(database, { n: '__proto__', contents: { objectStores: null } }),
  cacheStorage: list({ n: 'db', contents: { entries: 3 } }),
  serviceWorker: list({ n: '/', contents: { script: 'https://shop.example/sw.js', state: 'activated' } }),
};
const build = (frames: ReadFrame[], isFirefox = false) => buildItems(itemSources({ frames, isFirefox }));

describe('databases, caches and service workers', () => {
  it('come after the other stores, with what they hold and without a value', () => {
    const items = build([frame(page, { local: [['k', 'v']], session: [['s', 'v']], reading: { containers } })]);
    expect(items.map(({ store, name }) => [store, name])).toEqual([
      ['localStorage', 'k'],
      ['sessionStorage', 's'],
      ['indexedDB', 'db'],
      ['indexedDB', '__proto__'],
      ['cacheStorage', 'db'],
      ['serviceWorker', '/'],
    ]);
    expect(items[2]).toEqual({
      id: expect.any(String),
      store: 'indexedDB',
      name: 'db',
      origin: 'https://shop.example',
      party: 'first',
      frameUrl: page,
      frameId: 0,
      shape: 'container',
      contents: database.contents,
    });
    expect(new Set(items.map(({ id }) => id)).size).toBe(6);
  });

  it('that could not be listed add nothing, and the rest is there', () => {
    const broken = { ...containers, indexedDB: { ok: false as const, error: 'late' } };
    expect(build([frame(page, { reading: { containers: broken } })]).map(({ store }) => store)).toEqual([
      'cacheStorage',
      'serviceWorker',
    ]);
  });

  it('that two frames share are one each', () => {
    const frames = [0, 4].map((frameId) => frame(page, { frameId, reading: { containers } }));
    expect(build(frames)).toHaveLength(4);
  });

  it('cut to one beginning are told apart by their whole length', () => {
    const cut = (nl: number) => ({ n: 'long', nl, contents: { entries: 0 } });
    const reading = { containers: { ...NO_CONTAINERS, cacheStorage: list(cut(3000), cut(3001)) } };
    expect(build([frame(page, { reading })]).map(({ nameLength }) => nameLength)).toEqual([3000, 3001]);
  });
});

describe('partitions', () => {
  const below = (url: string, frameId: number, ...above: string[]) =>
    frame(url, {
      frameId,
      local: [['k', 'v']],
      reading: { containers, underOtherOrigin: true, ancestorOrigins: above, hasStorageAccess: false },
    });
  const apart = { topLevelSite: 'https://shop.example', hasCrossSiteAncestor: true };
  const top = frame(page, { local: [['k', 'v']], reading: { containers } });
  const shop = 'https://shop.example';

  it.each([false, true])('are said of all storage of a frame of another site (Firefox: %s)', (isFirefox) => {
    const chat = below('https://w.chat.example/', 2, shop);
    const again = below('https://w.chat.example/', 3, 'https://other.example', shop);
    const items = build([top, chat, again], isFirefox);
    expect(items.filter(({ partitionKey }) => partitionKey).map(({ store, frameId }) => [store, frameId])).toEqual([
      ['localStorage', 2],
      ['indexedDB', 2],
      ['indexedDB', 2],
      ['cacheStorage', 2],
      ['serviceWorker', 2],
    ]); // one partition, so one item for both frames
    expect(items.find(({ partitionKey }) => partitionKey)?.partitionKey).toEqual(apart);
  });

  it('keep the page’s own origin below another site apart from the page', () => {
    const items = build([top, below(page, 5, 'https://w.chat.example', shop)]);
    expect(items).toHaveLength(10);
    expect(new Set(items.map(({ id }) => id)).size).toBe(10);
  });

  it('that cannot be told are not said', () => {
    const free = below('https://w.chat.example/', 2, shop);
    free.reading.hasStorageAccess = true;
    const items = build([top, free], true);
    expect(items).toHaveLength(10);
    expect(items.filter(({ partitionKey }) => partitionKey)).toEqual([]);
  });
});
