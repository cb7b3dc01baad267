import { browser } from './browser.ts';
import { readPartitionKey } from './capture/build-items.ts';
import { findSite } from './capture/find-access.ts';
import { isSameName } from './capture/is-same-name.ts';
import { parseCookieText } from './capture/parse-cookie-text.ts';
import { readCookies } from './capture/read-cookies.ts';
import { readFrameValues } from './capture/read-frame-values.ts';
import { findReport, readVisit } from './store/visits.ts';
import type { Item, PartitionKey } from './types.ts';

/**
 * Reads one item's value again, because a person asked to see it; it is handed over and not kept.
 * @returns JSON text of the value (the browser's own conversion would spoil lone surrogates)
 * @throws Error whose message is a key of `_locales`
 */
export async function readStoredItem(tabId: number, itemId: string): Promise<string> {
  const report = findReport(await readVisit(tabId));
  const item = report?.items.find((one) => one.id === itemId);
  if (!item) throw new Error('reveal_unknownItem');
  if (item.shape === 'container') throw new Error('reveal_failed'); // no view offers it: there is no one value
  const value = await readNow(tabId, item);
  if (value === null) throw new Error('reveal_gone');
  return JSON.stringify(value);
}

async function readNow(tabId: number, item: Item): Promise<string | null> {
  try {
    if (item.store !== 'cookie' || item.hostOnly === undefined) return await readFromFrame(tabId, item);
    return await readApiCookie(tabId, item);
  } catch {
    throw new Error('reveal_noAccess'); // the frame navigated, the tab closed or the access went: one sentence serves all
  }
}

async function readApiCookie(tabId: number, item: Item): Promise<string | null> {
  const { cookieStoreId } = await browser.tabs.get(tabId);
  const site = findSite((item.domain ?? '').replace(/^\./, ''));
  const cookies = await readCookies({ tabId, cookieStoreId, sites: [site] });
  const found = cookies.find(
    (cookie) =>
      cookie.name === item.name &&
      cookie.domain === item.domain &&
      cookie.path === item.path &&
      isSamePartition(readPartitionKey(cookie), item.partitionKey),
  );
  return found?.value ?? null;
}

/** @throws when the frame is gone, or shows another origin by now: what it holds is not what was asked for */
async function readFromFrame(tabId: number, item: Item): Promise<string | null> {
  const { store, name, nameLength, frameId, origin } = item;
  const read = await readFrameValues(tabId, frameId, store === 'cookie' ? [] : [{ store, name, nameLength }]);
  if (read.origin !== origin) throw new Error(`Frame ${frameId} shows ${read.origin}.`);
  if (store !== 'cookie') return read.values[0] ?? null;
  return parseCookieText(read.cookies).find((one) => isSameName(one.name, item))?.value ?? null;
}

function isSamePartition(one: PartitionKey | undefined, two: PartitionKey | undefined): boolean {
  return one?.topLevelSite === two?.topLevelSite && one?.hasCrossSiteAncestor === two?.hasCrossSiteAncestor;
}
