import { browser } from '../browser.ts';
import type { WatchBatch } from '../watch-log-types.ts';
import {
  addWrites,
  countActs,
  countTaken,
  emptyNetwork,
  findNew,
  joinDocument,
  type StoredDocument,
} from './join-log.ts';
import {
  ASKED_LATE_MS,
  documentKey,
  headKey,
  networkKey,
  nextKey,
  noteTab,
  type Places,
  readPlaces,
  TABS,
  type VisitHead,
  type WatchedTab,
} from './log-places.ts';
import { isFull, writeJson } from './session-json.ts';
import { readTabIds, visitKey } from './visits.ts';
import { withLock } from './with-lock.ts';

/** Most documents kept of one visit: pages replace their frames without end. */
const MOST_DOCUMENTS = 200;
/** Most characters kept of the writes of one visit: the browser has 10 MB for all tabs together. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Adds what a relay sent. Numbered writes that are known already are left out, so that nothing counts twice.
 * @param findTab asked for a page that is new: undefined when its site is not watched
 */
export function addBatch(
  tabId: number,
  frameId: number,
  batch: WatchBatch,
  findTab: () => Promise<WatchedTab | undefined>,
): Promise<'begun' | 'taken' | 'again' | 'off'> {
  return withLock(TABS, async () => {
    const places = await readPlaces(tabId, batch.id);
    const { head, next, network, document: known, tabs } = places;
    const { isTop, isRestored = false, from } = batch;
    if (!head?.documents.includes(batch.id)) {
      const tab = isTop ? await findTab() : undefined;
      if (isTop && !tab) return 'off';
      // What is left of a page that was here before.
      if (head && batch.startedAt < head.startedAt && !isRestored && !(isTop && next)) return 'off';
      if (from > 0) return 'again';
      if (isTop && tab) return startVisit(tabId, frameId, batch, tab, places);
      // A frame whose page has not been heard yet.
      if (!head || (isRestored && !head.isRestored)) return tabId in tabs ? 'again' : 'off';
      if (head.documents.length >= MOST_DOCUMENTS) {
        const dropped = Math.max(1, countActs(batch.writes));
        await writeJson({ [networkKey(tabId)]: addWrites(network, { dropped }) });
        return 'off';
      }
      await keepBatch(tabId, { ...head, documents: [...head.documents, batch.id] }, undefined, batch, frameId);
      return 'taken';
    }
    if (from > countTaken(known)) return 'again';
    await keepBatch(tabId, isRestored && isTop ? { ...head, isRestored } : head, known, batch, frameId);
    return 'taken';
  });
}

/** Stores a batch with its visit. Where there is no room for its writes they are counted instead: other tabs shall not suffer, and nobody sends them again. */
async function keepBatch(
  tabId: number,
  head: VisitHead,
  known: StoredDocument | undefined,
  batch: WatchBatch,
  frameId: number,
): Promise<void> {
  const added = findNew(known, batch);
  // A batch without news changes nothing: views that listen would look again, and a look asks for the next batch.
  const size = head.size + (added.length > 0 ? JSON.stringify(added).length : 0);
  const write = (hasRoom: boolean) =>
    writeJson({
      [headKey(tabId)]: hasRoom ? { ...head, size } : head,
      [documentKey(tabId, batch.id)]: joinDocument(known, batch, frameId, hasRoom),
    });
  const hasRoom = size <= MOST_CHARACTERS;
  try {
    await write(hasRoom);
  } catch (error) {
    if (!hasRoom || !isFull(error)) throw error;
    await write(false);
  }
}

/** The new visit takes the place of the present one at once: a background that is stopped here has the one or the other. */
async function startVisit(
  tabId: number,
  frameId: number,
  batch: WatchBatch,
  tab: WatchedTab,
  { head: before, next, tabs: known }: Places,
): Promise<'begun'> {
  // Else no request was seen of it: a service worker answered, or the browser had kept or prerendered it. An older one came to nothing.
  const isAsked = next && !batch.isRestored && next.requestedAt > batch.startedAt - ASKED_LATE_MS;
  const head: VisitHead = {
    id: batch.id,
    url: batch.url,
    startedAt: batch.startedAt,
    documents: [batch.id],
    size: 0,
    interruptions: next?.interruptions ?? 0,
    ...(batch.isRestored ? { isRestored: true } : {}),
  };
  const tabs = await noteTab(tabId, tab, known);
  const write = (hasRoom: boolean) =>
    writeJson({
      [headKey(tabId)]: { ...head, size: hasRoom ? JSON.stringify(batch.writes).length : 0 },
      [documentKey(tabId, batch.id)]: joinDocument(undefined, batch, frameId, hasRoom),
      [networkKey(tabId)]: isAsked ? next.network : { ...emptyNetwork(), isLate: true },
      ...(next ? { [nextKey(tabId)]: null } : {}),
      ...tabs,
    });
  if (before) await browser.storage.session.remove(before.documents.map((id) => documentKey(tabId, id)));
  try {
    await write(true);
  } catch (error) {
    if (!isFull(error)) throw error;
    // Reports of other tabs make room: those can be looked at again.
    const others = (await readTabIds()).filter((other) => other !== tabId).map(visitKey);
    await browser.storage.session.remove(others);
    await write(false);
  }
  return 'begun';
}
