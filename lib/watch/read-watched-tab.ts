import { readStoreId } from '../capture/read-cookies.ts';
import type { WatchedTab } from '../store/log-places.ts';

/** The store of a tab of which no store tells: Chromium's own name for the usual one. */
const DEFAULT_STORE = '0';

/** What is known at first of a tab that shows a watched site. `cookieStoreId`: as Firefox tells it. */
export async function readWatchedTab(site: string, tabId: number, cookieStoreId?: string): Promise<WatchedTab> {
  return { site, sites: [site], storeId: (await readStoreId(tabId, cookieStoreId)) ?? DEFAULT_STORE };
}
