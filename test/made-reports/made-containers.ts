import type { ClassifiedItem, Contents, Store } from '../../lib/types.ts';

/** What a page with databases, caches and a service worker keeps: counted, uncounted, empty, with hostile names, in a partition. */
export function containerItems(): ClassifiedItem[] {
  const many = Array.from({ length: 50 }, (_, index) => ({ name: `store-${index}`, count: index * 1000 }));
  return [
    make('indexedDB', 'shop', {
      version: 3,
      objectStores: [
        { name: 'cart', count: 2 },
        { name: 'recently seen', count: 1 },
      ],
    }),
    make('indexedDB', 'held open', { version: 1, objectStores: null }),
    make('indexedDB', 'half counted', {
      version: 2,
      objectStores: [
        { name: 'queue', count: null },
        { name: 'settings', count: 1 },
      ],
    }),
    make('indexedDB', 'empty database', { version: 1, objectStores: [] }),
    make('indexedDB', `many stores ${'x'.repeat(200)}`, { version: 12, objectStores: many }),
    make('indexedDB', '<b>bold</b>', {
      version: 1,
      objectStores: [
        { name: '', count: 0 },
        { name: '\u202e<i>\n', count: 4 },
      ],
    }),
    make('cacheStorage', 'shop-v1', { entries: 1234 }),
    make('cacheStorage', 'huge', { entries: null }),
    make('serviceWorker', '/shop/', { script: 'https://shop.example/assets/service-worker.js', state: 'activated' }),
    make('serviceWorker', '/', {}),
    {
      ...make('indexedDB', 'widget', { version: 1, objectStores: [{ name: 'messages', count: 7 }] }),
      id: 'indexedDB chat',
      origin: 'https://chat.support.example',
      party: 'third',
      frameUrl: 'https://chat.support.example/frame',
      frameId: 7,
      partitionKey: { topLevelSite: 'https://shop.example', hasCrossSiteAncestor: true },
    },
  ];
}

function make(store: Store, name: string, contents: Contents): ClassifiedItem {
  return {
    id: `${store} ${name}`,
    store,
    name,
    origin: 'https://shop.example',
    party: 'first',
    frameUrl: 'https://shop.example/products/chair',
    frameId: 0,
    shape: 'container',
    contents,
    matches: [],
    categories: ['unclassified'],
  };
}
