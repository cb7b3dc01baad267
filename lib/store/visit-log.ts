import { browser } from '../browser.ts';
import type { DocumentLog, NetworkLog, VisitLog } from '../watch-log-types.ts';
import { addWrites, countActs, openDocument, type StoredDocument } from './join-log.ts';
import {
  ASKED_LATE_MS,
  documentKey,
  headKey,
  type NextVisit,
  networkKey,
  nextKey,
  noteTab,
  readNetwork,
  readPlaces,
  readWatchedTabs,
  removeDocuments,
  TABS,
  type VisitHead,
  type WatchedTab,
} from './log-places.ts';
import { isFull, readJson, writeJson } from './session-json.ts';
import { withLock } from './with-lock.ts';

/** What the browser told, to be added to one tab's visit. */
export type NetworkPart = Partial<NetworkLog>;

/** A tab shows a page of a site that is watched from now on. What its page does before it is loaded again is not observed. */
export function addWatchedTab(tabId: number, tab: WatchedTab): Promise<void> {
  return withLock(TABS, async () => writeJson(await noteTab(tabId, tab)));
}

/** A page of a watched site was asked for in this tab. `network.cookiesAtStart` is what was there before. */
export function beginVisit(tabId: number, tab: WatchedTab, next: NextVisit): Promise<void> {
  return withLock(TABS, async () => {
    const known = await readJson<NextVisit>(nextKey(tabId));
    const isKnown = known?.requestId === next.requestId;
    if (await isHere(tabId, next)) {
      // The page was faster than the word of its request: what was there before it is not known any more.
      const { isLate: _isLate, ...network } = await readNetwork(tabId);
      const joined = addWrites(network, { records: next.network.records });
      await writeJson({ [networkKey(tabId)]: joined, ...(isKnown ? { [nextKey(tabId)]: null } : {}) });
      return;
    }
    // A redirect asks again: what was there before the first request counts, and what its responses set.
    await writeJson({ ...(isKnown ? {} : { [nextKey(tabId)]: next }), ...(await noteTab(tabId, tab)) });
  });
}

/** Whether the page that was asked for is the one that is here: that came after the request; a page that was loaded anew came before. */
async function isHere(tabId: number, { url, requestedAt }: NextVisit): Promise<boolean> {
  const head = await readJson<VisitHead>(headKey(tabId));
  if (head?.url !== url || head.startedAt <= requestedAt - ASKED_LATE_MS) return false;
  const page = await readJson<DocumentLog>(documentKey(tabId, head.id));
  return page !== undefined && page.watchedSince > requestedAt;
}

/** Adds what the browser told: to the present visit, and to the one that is about to arrive, if there is one. */
export function addNetwork(tabId: number, part: NetworkPart, sites: readonly string[]): Promise<void> {
  return withLock(TABS, async () => {
    const { head, next, tabs: known, ...places } = await readPlaces(tabId);
    const network = head && places.network;
    const tab = known[tabId];
    const isNew = tab && sites.some((site) => !tab.sites.includes(site));
    const tabs = isNew ? await noteTab(tabId, { ...tab, sites: [...new Set([...tab.sites, ...sites])] }, known) : {};
    const write = (more: NetworkPart) =>
      writeJson({
        ...(next ? { [nextKey(tabId)]: { ...next, network: addWrites(next.network, more) } } : {}),
        ...(network ? { [networkKey(tabId)]: addWrites(network, more) } : {}),
        ...tabs,
      });
    try {
      await write(part);
    } catch (error) {
      if (!isFull(error)) throw error;
      await write({ dropped: countActs(part.writes ?? []) });
    }
  });
}

/** The page that was asked for does not come (a download, an empty answer, an error): what its responses set, the present one has already. */
export function abandonNext(tabId: number, requestId: string): Promise<void> {
  return withLock(TABS, async () => {
    const next = await readJson<NextVisit>(nextKey(tabId));
    if (next?.requestId === requestId) await browser.storage.session.remove(nextKey(tabId));
  });
}

/** The background was stopped while something was under way: the visits of now, and those about to arrive, may miss what came just then. */
export function noteInterruption(): Promise<void> {
  return withLock(TABS, async () => {
    for (const tabId of Object.keys(await readWatchedTabs()).map(Number))
      for (const key of [headKey(tabId), nextKey(tabId)]) {
        const visit = await readJson<VisitHead | NextVisit>(key);
        if (visit) await writeJson({ [key]: { ...visit, interruptions: (visit.interruptions ?? 0) + 1 } });
      }
  });
}

/** All that was observed of the visit in a tab; undefined when it is not watched. */
export function readVisitLog(tabId: number): Promise<VisitLog | undefined> {
  return withLock(TABS, async () => {
    const head = await readJson<VisitHead>(headKey(tabId));
    if (!head) return undefined;
    const { size: _size, ...rest } = head;
    const documents = await Promise.all(head.documents.map((id) => readJson<StoredDocument>(documentKey(tabId, id))));
    const network = await readNetwork(tabId);
    return { ...rest, documents: documents.filter((one) => one !== undefined).map(openDocument), network };
  });
}

/** What tells the present visit of a tab from others, without all that was observed. */
export async function readVisitHead(tabId: number): Promise<Pick<VisitLog, 'id' | 'startedAt'> | undefined> {
  return readJson<VisitHead>(headKey(tabId));
}

/** The present visit of a tab was loaded with Global Privacy Control on, by us. */
export function noteGpc(tabId: number): Promise<void> {
  return withLock(TABS, async () => {
    const head = await readJson<VisitHead>(headKey(tabId));
    if (head) await writeJson({ [headKey(tabId)]: { ...head, hasGpc: true } });
  });
}

/** Forgets what was observed in a tab, and that it is watched. */
export function forgetTab(tabId: number): Promise<void> {
  return withLock(TABS, async () => {
    const { [tabId]: tab, ...others } = await readWatchedTabs();
    if (!tab) return;
    await removeDocuments(tabId);
    await browser.storage.session.remove([headKey(tabId), networkKey(tabId), nextKey(tabId)]);
    await writeJson({ [TABS]: others });
  });
}
