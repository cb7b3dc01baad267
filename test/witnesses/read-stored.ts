import type { BrowserContext, Page } from 'puppeteer-core';
import type { Store } from '../../lib/types.ts';

/** One name found in a browser. `domain`: the cookie's, or the host of the page. */
export interface StoredKey {
  store: Store;
  name: string;
  domain: string;
}

/** Everything a page alone in its context has stored: cookies as the browser has them, HttpOnly ones too, then the rest. */
export async function readStored(context: BrowserContext, page: Page): Promise<StoredKey[]> {
  const cookies = await context.cookies();
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return {
      localStorage: Object.keys(localStorage),
      sessionStorage: Object.keys(sessionStorage),
      indexedDB: databases.map(({ name }) => name ?? ''),
      cacheStorage: await caches.keys(),
    };
  });
  const domain = new URL(page.url()).hostname;
  return [
    ...cookies.map((cookie): StoredKey => ({ store: 'cookie', name: cookie.name, domain: cookie.domain })),
    // The keys of `kept` are stores.
    ...Object.entries(kept).flatMap(([store, names]) => names.map((name) => ({ store: store as Store, name, domain }))),
  ];
}
