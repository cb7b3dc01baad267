import { browser } from '../browser.ts';
import { findSite } from '../capture/find-access.ts';
import { readCookieStore } from '../capture/read-cookies.ts';
import type { RemovalReason } from '../removal-types.ts';
import type { ClassifiedItem } from '../types.ts';
import { removeFromFrame } from './call-remover.ts';
import type { FrameTarget } from './frame-removal.ts';
import { removeCookieItems } from './remove-cookies.ts';

/** Removes these items of the open page, and nothing else. @returns for each, why not, as far as the browser told */
export async function removeItems(
  tabId: number,
  items: readonly ClassifiedItem[],
): Promise<Map<string, RemovalReason | null>> {
  const reasons = new Map<string, RemovalReason | null>();
  // `hostOnly` is known of what the cookies API told; the rest was read, and is removed, in the frame.
  const isOfApi = ({ store, hostOnly }: ClassifiedItem) => store === 'cookie' && hostOnly !== undefined;
  // What is in frames first: service workers among it write cookies too.
  for (const [frameId, own] of groupByFrame(items.filter((item) => !isOfApi(item))))
    for (const [id, reason] of await removeInOneFrame(tabId, frameId, own)) reasons.set(id, reason);
  const cookies = items.filter(isOfApi);
  for (const [id, reason] of await removeByApi(tabId, cookies)) reasons.set(id, reason);
  return reasons;
}

async function removeInOneFrame(
  tabId: number,
  frameId: number,
  items: readonly ClassifiedItem[],
): Promise<Iterable<[string, RemovalReason | null]>> {
  try {
    return await removeFromFrame(tabId, frameId, items.map(buildTarget));
  } catch {
    return items.map(({ id }) => [id, 'frameGone']); // it navigated, hangs, or the access went
  }
}

function buildTarget({
  id,
  store,
  name,
  nameLength,
  origin,
  domain,
  path,
  secure,
  partitionKey,
}: ClassifiedItem): FrameTarget {
  return {
    ...{ id, store, name, origin, isPartitioned: partitionKey !== undefined },
    ...(nameLength === undefined ? {} : { nameLength }),
    ...(domain === undefined ? {} : { domain }),
    ...(path === undefined ? {} : { path }),
    ...(secure === undefined ? {} : { secure }),
  };
}

async function removeByApi(
  tabId: number,
  items: readonly ClassifiedItem[],
): Promise<Iterable<[string, RemovalReason | null]>> {
  if (items.length === 0) return [];
  const tab = await browser.tabs.get(tabId);
  const storeId = (await readCookieStore({ ...tab, id: tabId }))?.id;
  const sites = [...new Set(items.map(({ domain = '' }) => findSite(domain.replace(/^\./, ''))))];
  return removeCookieItems({ tabId, storeId, sites }, items);
}

function groupByFrame(items: readonly ClassifiedItem[]): Map<number, ClassifiedItem[]> {
  return Map.groupBy(items, ({ frameId }) => frameId);
}
