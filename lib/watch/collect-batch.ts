import { browser } from '../browser.ts';
import { findSite } from '../capture/find-access.ts';
import { hostOf } from '../capture/host-of.ts';
import type { PageSender } from '../messages.ts';
import { addBatch } from '../store/add-batch.ts';
import type { WatchedTab } from '../store/log-places.ts';
import { readWatchedSites } from '../store/watched-sites.ts';
import { withLock } from '../store/with-lock.ts';
import type { WatchReply } from '../watch-log-types.ts';
import { parseBatch } from './parse-batch.ts';
import { readWatchedTab } from './read-watched-tab.ts';
import { applyRegistrations } from './registrations.ts';

/** Which records the relay shall look for. */
export type WantedRecords = Extract<WatchReply, { kind: 'taken' }>['records'];

/**
 * Stores what a relay sent, and answers when the browser has it.
 * @throws Error of the browser when it cannot store: the relay sends again
 */
export async function collectBatch(text: string, sender: PageSender, records: WantedRecords): Promise<WatchReply> {
  const batch = parseBatch(text);
  if (!batch) return { kind: 'off' };
  // Which frame is the top one is the browser's word.
  const isTop = sender.frameId === 0;
  // In the order in which they came: a page before its frames.
  const kind = await withLock('batches', async () => {
    return addBatch(sender.tabId, sender.frameId, { ...batch, isTop }, () => findWatchedTab(batch.url, sender));
  });
  // Its frames of other hosts are to be watched too. What was taken is taken, also where that fails.
  if (kind === 'begun') await applyRegistrations().catch((error: unknown) => console.warn('Registering:', error));
  return kind === 'begun' || kind === 'taken' ? { kind: 'taken', records } : { kind };
}

async function findWatchedTab(url: string, { tabId, cookieStoreId }: PageSender): Promise<WatchedTab | undefined> {
  const site = findSite(hostOf(url));
  if (!(await readWatchedSites()).includes(site)) return undefined;
  // The last word of a page whose tab was closed begins nothing.
  if (!(await browser.tabs.get(tabId).catch(() => undefined))) return undefined;
  return readWatchedTab(site, tabId, cookieStoreId);
}
