import type { Cookies } from '../browser.ts';
import { readPartitionKey } from '../capture/build-items.ts';
import { findSite } from '../capture/find-access.ts';
import { hostOf } from '../capture/host-of.ts';
import { readCookies, repairName } from '../capture/read-cookies.ts';
import { emptyNetwork } from '../store/join-log.ts';
import { readWatchedTabs } from '../store/log-places.ts';
import { addNetwork, beginVisit, type NetworkPart } from '../store/visit-log.ts';
import { readWatchedSites } from '../store/watched-sites.ts';
import type { CookiePlace } from '../watch-log-types.ts';
import {
  buildChangeWrite,
  buildCookieRecord,
  buildResponseWrites,
  type CookieChange,
  type ResponseSeen,
} from './build-network.ts';
import { trimPlace } from './find-scripts.ts';
import { readWatchedTab } from './read-watched-tab.ts';
import { applyRegistrations } from './registrations.ts';

/** Something the browser told. `request`: a page was asked for; `abandoned`: it does not come. */
export type BrowserEvent =
  | { kind: 'request'; tabId: number; requestId: string; url: string; at: number; cookieStoreId: string | undefined }
  | { kind: 'abandoned'; tabId: number; requestId: string }
  | ({ kind: 'response'; tabId: number } & ResponseSeen)
  | ({ kind: 'cookie' } & CookieChange);

/** Tells cookies that are consent records. */
export type IsRecord = (name: string, value: string) => boolean;

/**
 * A page of a watched site was asked for: notes what is there before it is.
 * @param findChanges asked when the cookies have been read: how they have changed since the request (the background had to wake up first)
 */
export async function collectRequest(
  { tabId, requestId, url, at, cookieStoreId }: Extract<BrowserEvent, { kind: 'request' }>,
  isRecord: IsRecord,
  findChanges: () => readonly CookieChange[],
): Promise<void> {
  const site = findSite(hostOf(url));
  if (!(await readWatchedSites()).includes(site)) return;
  const tab = await readWatchedTab(site, tabId, cookieStoreId);
  const now = await readCookies({ tabId, cookieStoreId: tab.storeId, sites: [site] }).catch(() => undefined); // unknown, and said so
  const isOwn = ({ cookie: { domain, storeId } }: CookieChange) =>
    storeId === tab.storeId && findSite(domain.replace(/^\./, '')) === site;
  const cookies = now && turnBack(now, findChanges().filter(isOwn));
  const network = {
    ...emptyNetwork(),
    cookiesAtStart: cookies ? cookies.map(toPlace) : null,
    records: (cookies ?? []).flatMap((cookie) => buildCookieRecord({ cookie, isRemoved: false, at }, isRecord) ?? []),
  };
  await beginVisit(tabId, tab, { requestId, url: trimPlace(url), requestedAt: at, network });
  // Before the page comes: its frames of other hosts are to be watched from their first moment too.
  await applyRegistrations();
}

/** Adds responses and changes of cookies to the visits they belong to: one write to the storage for each tab, however many came at once. */
export async function collectNetwork(events: readonly BrowserEvent[], isRecord: IsRecord): Promise<number[]> {
  const tabs = await readWatchedTabs();
  const changed: number[] = [];
  for (const [tabId, tab] of Object.entries(tabs).map(([id, own]) => [Number(id), own] as const)) {
    const part: Required<Pick<NetworkPart, 'writes' | 'records'>> = { writes: [], records: [] };
    const sites = new Set<string>();
    for (const event of events) {
      if (event.kind === 'response' && event.tabId === tabId) {
        part.writes.push(...buildResponseWrites(event));
        sites.add(findSite(hostOf(event.url)));
      } else if (event.kind === 'cookie' && event.cookie.storeId === tab.storeId) {
        const site = findSite(event.cookie.domain.replace(/^\./, ''));
        if (!tab.sites.includes(site) && !sites.has(site)) continue;
        part.writes.push(buildChangeWrite(event));
        const record = site === tab.site ? buildCookieRecord(event, isRecord) : undefined;
        if (record) part.records.push(record);
      }
    }
    if (part.writes.length === 0) continue;
    await addNetwork(tabId, part, [...sites]);
    changed.push(tabId);
  }
  return changed;
}

/**
 * Pairs the two events that browsers send when a cookie takes the place of another (removed by `overwrite`, then set), so that it is known
 * whether the value is new. The pair comes at once; `waiting` holds the first half.
 */
export function pairCookieChange(
  { removed, cookie, cause }: Cookies.OnChangedChangeInfoType,
  waiting: Map<string, Cookies.Cookie>,
  at: number,
): Extract<BrowserEvent, { kind: 'cookie' }> | undefined {
  const repaired = repairName(cookie);
  const { name, domain, path, partitionKey } = toPlace(repaired);
  const key = JSON.stringify([name, domain, path, partitionKey, cookie.storeId]);
  if (removed && cause === 'overwrite') {
    waiting.set(key, repaired);
    return undefined;
  }
  const before = waiting.get(key);
  waiting.delete(key);
  return { kind: 'cookie', cookie: repaired, isRemoved: removed, ...(before ? { before } : {}), at };
}

/** The cookies as they were before these changes, oldest change first: without what is new, with what was replaced or removed. */
function turnBack(now: readonly Cookies.Cookie[], changes: readonly CookieChange[]): Cookies.Cookie[] {
  const keyOf = (cookie: Cookies.Cookie) => JSON.stringify(toPlace(cookie));
  const first = new Map<string, CookieChange>();
  for (const change of changes) {
    const key = keyOf(change.cookie);
    if (!first.has(key)) first.set(key, change);
  }
  const before = [...first.values()].flatMap(({ cookie, before: old, isRemoved }) => old ?? (isRemoved ? cookie : []));
  return [...now.filter((cookie) => !first.has(keyOf(cookie))), ...before];
}

function toPlace(cookie: Cookies.Cookie): CookiePlace {
  const partitionKey = readPartitionKey(cookie);
  const { name, domain, path } = cookie;
  return { name, domain, path, ...(partitionKey ? { partitionKey } : {}) };
}
