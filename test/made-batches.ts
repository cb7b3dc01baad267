import type { WatchBatch } from '../lib/watch-log-types.ts';

/** What relays and the browser tell of tab 1, made: a page of shop.example, frames of chat.example, a header. `names`: keys of localStorage that it wrote. */
export const tab = { site: 'shop.example', sites: ['shop.example'], storeId: '0' };
/** What is found of it, and of a tab whose site is not watched. */
export const findTab = async () => tab;
export const findNone = async () => undefined;
export const batch = (id: string, parts: Partial<WatchBatch> & { names?: string[] } = {}): WatchBatch => {
  const { names = [], ...given } = parts;
  return {
    id,
    isTop: true,
    url: `https://shop.example/${id}`,
    origin: 'https://shop.example',
    startedAt: 1000,
    watchedSince: 1001,
    isLate: false,
    namesAtStart: { cookie: [], localStorage: [], sessionStorage: [] },
    from: 0,
    writes: names.map((name) => ({
      store: 'localStorage',
      name,
      operation: 'set',
      via: 'storage',
      at: 1100,
      count: 1,
    })),
    records: [],
    dropped: 0,
    ...given,
  };
};
export const asked = (requestId: string, requestedAt = 4900) => ({
  requestId,
  url: 'https://shop.example/next',
  requestedAt,
});
export const frame = (id: string, parts: Parameters<typeof batch>[1] = {}) =>
  batch(id, { isTop: false, origin: 'https://chat.example', startedAt: 1200, ...parts });
export const header = (name: string) =>
  ({
    store: 'cookie',
    name,
    operation: 'set',
    via: 'header',
    at: 900,
    count: 1,
    domain: 'shop.example',
  }) as const;
