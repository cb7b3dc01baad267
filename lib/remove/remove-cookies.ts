import { browser } from '../browser.ts';
import { isCookieOf, readPartitionKey } from '../capture/build-items.ts';
import { readCookies } from '../capture/read-cookies.ts';
import type { RemovalReason } from '../removal-types.ts';
import type { Item, PartitionKey } from '../types.ts';
import { buildCookieUrl, buildExpiredCookie, isTakenAlong, type StoredCookie } from './build-expired-cookie.ts';

/** Where cookies are looked for: one cookie store, and sites that we are let into. */
export interface CookiePlaces {
  tabId: number;
  storeId: string | undefined;
  sites: string[];
}

/** Removes the cookies of these items, each exactly, and reads again. @returns for each item, why not */
export async function removeCookieItems(
  places: CookiePlaces,
  items: readonly Item[],
): Promise<Map<string, RemovalReason | null>> {
  const all = await read(places);
  const reasons = new Map<string, RemovalReason | null>();
  for (const item of items) {
    const cookie = all.find((one) => isSameCookie(one, item));
    reasons.set(item.id, cookie ? await removeCookie(cookie, all) : null);
  }
  return reasons;
}

/** Removes every cookie that one of these hosts is sent on a page of that site, but for those that `isKept`. @returns how many there were */
export async function removeCookiesOfHosts(
  places: CookiePlaces,
  { hosts, site, isKept }: { hosts: readonly string[]; site: string; isKept: (cookie: StoredCookie) => boolean },
): Promise<number> {
  const all = await read(places);
  const found = all.filter((cookie) => !isKept(cookie) && hosts.some((host) => isCookieOf(cookie, host, site)));
  for (const cookie of found) await removeCookie(cookie, all);
  return found.length;
}

/** By name, domain, path and partition: what browsers tell cookies apart by. */
function isSameCookie(
  cookie: StoredCookie,
  {
    name,
    domain,
    path,
    partitionKey,
  }: Pick<Item, 'name' | 'domain' | 'path'> & { partitionKey?: PartitionKey | undefined },
): boolean {
  const own = readPartitionKey(cookie);
  return (
    cookie.name === name &&
    cookie.domain === domain &&
    cookie.path === path &&
    own?.topLevelSite === partitionKey?.topLevelSite &&
    own?.hasCrossSiteAncestor === partitionKey?.hasCrossSiteAncestor
  );
}

function read({ tabId, storeId, sites }: CookiePlaces): Promise<StoredCookie[]> {
  return readCookies({ tabId, cookieStoreId: storeId, sites });
}

async function removeCookie(cookie: StoredCookie, all: readonly StoredCookie[]): Promise<RemovalReason | null> {
  try {
    await browser.cookies.set(buildExpiredCookie(cookie));
  } catch {
    // Names that only a server can write are refused; a cookie that ended at once is no answer for some. Reading again tells.
  }
  if (!(await isThere(cookie))) return null;
  if (all.some((other) => isTakenAlong(cookie, other))) return 'refused'; // the other way would take what was not meant
  try {
    await browser.cookies.remove({
      url: buildCookieUrl(cookie),
      name: buildExpiredCookie(cookie).name ?? '',
      storeId: cookie.storeId,
      ...(cookie.partitionKey ? { partitionKey: cookie.partitionKey } : {}),
      ...(cookie.firstPartyDomain ? { firstPartyDomain: cookie.firstPartyDomain } : {}),
    });
  } catch {
    return 'refused';
  }
  return (await isThere(cookie)) ? 'refused' : null;
}

async function isThere(cookie: StoredCookie): Promise<boolean> {
  const host = cookie.domain.replace(/^\./, '');
  const now = await readCookies({ tabId: -1, cookieStoreId: cookie.storeId, sites: [host] });
  return now.some((other) => isSameCookie(other, { ...cookie, partitionKey: readPartitionKey(cookie) }));
}
