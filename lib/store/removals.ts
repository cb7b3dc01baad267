import type { Removal } from '../types.ts';
import { readJson, writeJson } from './session-json.ts';
import { withLock } from './with-lock.ts';

/** Most removals that are remembered of one site in one cookie store; the latest are kept. */
const MOST_ITEMS = 2_000;
/** Most sites that are remembered; the latest are kept. */
const MOST_SITES = 50;
const KEY = 'removals';

/** Where something was removed. `storeId`: the cookie store, `''` where the browser does not tell. */
export interface RemovalPlace {
  site: string;
  storeId: string;
}

interface SiteRemovals extends RemovalPlace {
  items: Removal[];
}

/** Items that a person removed on a site earlier in this browser session, each with the last time. */
export async function readRemovals(place: RemovalPlace): Promise<Removal[]> {
  return (await readSites()).find((one) => isSame(one, place))?.items ?? [];
}

/** Remembers until the browser closes what was removed. Background only. @throws Error of the browser, as when its storage is full */
export function noteRemovals(place: RemovalPlace, itemIds: readonly string[], at: number): Promise<void> {
  return withLock(KEY, async () => {
    if (itemIds.length === 0) return;
    const sites = await readSites();
    const known = sites.find((one) => isSame(one, place))?.items ?? [];
    const again = new Set(itemIds);
    const items = [
      ...known.filter(({ itemId }) => !again.has(itemId)),
      ...[...again].map((itemId) => ({ itemId, at })),
    ].slice(-MOST_ITEMS);
    const others = sites.filter((one) => !isSame(one, place));
    await writeJson({ [KEY]: [...others, { ...place, items }].slice(-MOST_SITES) });
  });
}

async function readSites(): Promise<SiteRemovals[]> {
  return (await readJson<SiteRemovals[]>(KEY)) ?? []; // written above alone
}

function isSame(one: RemovalPlace, two: RemovalPlace): boolean {
  return one.site === two.site && one.storeId === two.storeId;
}
