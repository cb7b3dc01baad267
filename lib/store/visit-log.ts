import { browser } from '../browser.ts';
import type { DocumentLog, NetworkLog, VisitLog, WatchBatch } from '../watch-log-types.ts';
import { addWrites, emptyNetwork, joinDocument } from './join-log.ts';

/** What is kept of a visit beside its documents: small, since it is read with every batch. */
interface VisitHead extends Omit<VisitLog, 'documents' | 'network'> {
  documents: string[];
}

/** A tab that is watched: its page's site, all sites whose cookies count there, and where the browser keeps its cookies. */
export interface WatchedTab {
  site: string;
  sites: string[];
  storeId: string;
}

/** A navigation that was asked for and has not arrived: what its responses set belongs to the visit that it will be. */
interface NextVisit {
  requestId: string;
  url: string;
  /** ms since the epoch. */
  requestedAt: number;
  network: NetworkLog;
}

/** A document's navigation begins so long before the browser tells of its request, at most, ms. */
const ASKED_LATE_MS = 1000;

/** What the browser told, to be added to one tab's visit. */
export type NetworkPart = Partial<NetworkLog>;

/*
 * All of it lies in `storage.session` as JSON text: `log:ID` the head, `log:ID:doc:…` one for each document, `log:ID:net`, `log:ID:next`,
 * `logs` the watched tabs. The background alone writes, under one lock, and answers only when the browser has stored: a background that
 * is stopped at any moment loses nothing that it said to have.
 */
const TABS = 'logs';
const headKey = (tabId: number) => `log:${tabId}`;
const documentKey = (tabId: number, id: string) => `log:${tabId}:doc:${id}`;
const networkKey = (tabId: number) => `log:${tabId}:net`;
const nextKey = (tabId: number) => `log:${tabId}:next`;

/** Most documents kept of one visit: pages replace their frames without end. */
const MOST_DOCUMENTS = 200;

/** The tabs that are watched now, by id. */
export async function readWatchedTabs(): Promise<Record<number, WatchedTab>> {
  return (await readJson<Record<number, WatchedTab>>(TABS)) ?? {};
}

/** A tab shows a page of a site that is watched from now on. What its page does before it is loaded again is not observed. */
export function addWatchedTab(tabId: number, tab: WatchedTab): Promise<void> {
  return withLogLock(() => noteTab(tabId, tab));
}

/** A page of a watched site was asked for in this tab. `network.cookiesAtStart` is what was there before. */
export function beginVisit(tabId: number, tab: WatchedTab, next: NextVisit): Promise<void> {
  return withLogLock(async () => {
    const head = await readJson<VisitHead>(headKey(tabId));
    if (head && isOf(head, next)) {
      // The page was faster than the word of its request: what was there before it is not known any more.
      const network = (await readJson<NetworkLog>(networkKey(tabId))) ?? emptyNetwork();
      await writeJson({ [networkKey(tabId)]: addWrites(network, { records: next.network.records }) });
      return;
    }
    const known = await readJson<NextVisit>(nextKey(tabId));
    // A redirect asks again: what was there before the first request counts, and what its responses set.
    if (known?.requestId !== next.requestId) await writeJson({ [nextKey(tabId)]: next });
    await noteTab(tabId, tab);
  });
}

/**
 * Adds what a relay sent. Numbered writes that are known already are left out, so that nothing counts twice.
 * @param tab undefined when the page's site is not watched
 */
export function addBatch(
  tabId: number,
  frameId: number,
  batch: WatchBatch,
  tab: WatchedTab | undefined,
): Promise<'taken' | 'again' | 'off'> {
  return withLogLock(async () => {
    const head = await readJson<VisitHead>(headKey(tabId));
    const next = await readJson<NextVisit>(nextKey(tabId));
    const { isTop, isRestored = false, from } = batch;
    if (!head?.documents.includes(batch.id)) {
      if (isTop && !tab) return 'off';
      // What is left of a page that was here before.
      if (head && batch.startedAt < head.startedAt && !isRestored && !(isTop && next)) return 'off';
      if (from > 0) return 'again';
      if (isTop && tab) return startVisit(tabId, frameId, batch, tab, next?.network);
      if (!head || head.documents.length >= MOST_DOCUMENTS) return 'off';
      await writeJson({
        [headKey(tabId)]: { ...head, documents: [...head.documents, batch.id] },
        [documentKey(tabId, batch.id)]: joinDocument(undefined, batch, frameId),
      });
      return 'taken';
    }
    const key = documentKey(tabId, batch.id);
    const known = await readJson<DocumentLog>(key);
    if (!known || from > known.writes.length) return 'again';
    const changes: Record<string, unknown> = { [key]: joinDocument(known, batch, frameId) };
    if (isRestored && isTop) changes[headKey(tabId)] = { ...head, isRestored };
    await writeJson(changes);
    return 'taken';
  });
}

/** Whether a visit that has begun is the one that this request was for. */
function isOf({ url, startedAt }: VisitHead, { url: asked, requestedAt }: NextVisit): boolean {
  const plain = (address: string) => address.replace(/#.*/s, '');
  return startedAt > requestedAt - ASKED_LATE_MS && plain(url) === plain(asked);
}

async function startVisit(
  tabId: number,
  frameId: number,
  batch: WatchBatch,
  tab: WatchedTab,
  network: NetworkLog = emptyNetwork(),
): Promise<'taken'> {
  await removeLog(tabId);
  const head: VisitHead = {
    id: batch.id,
    url: batch.url,
    startedAt: batch.startedAt,
    documents: [batch.id],
    interruptions: 0,
    ...(batch.isRestored ? { isRestored: true } : {}),
  };
  await writeJson({
    [headKey(tabId)]: head,
    [documentKey(tabId, batch.id)]: joinDocument(undefined, batch, frameId),
    [networkKey(tabId)]: network,
  });
  await noteTab(tabId, tab);
  return 'taken';
}

/** Adds what the browser told: to the visit that is about to arrive, if there is one, else to the present one. */
export function addNetwork(tabId: number, part: NetworkPart, sites: readonly string[]): Promise<void> {
  return withLogLock(async () => {
    const next = await readJson<NextVisit>(nextKey(tabId));
    if (next) await writeJson({ [nextKey(tabId)]: { ...next, network: addWrites(next.network, part) } });
    else if (await readJson(headKey(tabId))) {
      const network = (await readJson<NetworkLog>(networkKey(tabId))) ?? emptyNetwork();
      await writeJson({ [networkKey(tabId)]: addWrites(network, part) });
    }
    const tab = (await readWatchedTabs())[tabId];
    if (tab && sites.some((site) => !tab.sites.includes(site)))
      await noteTab(tabId, { ...tab, sites: [...new Set([...tab.sites, ...sites])] });
  });
}

/** The page that was asked for does not come (a download, an empty answer, an error): what its responses set belongs to the page that stays. */
export function abandonNext(tabId: number): Promise<void> {
  return withLogLock(async () => {
    const next = await readJson<NextVisit>(nextKey(tabId));
    if (!next) return;
    await browser.storage.session.remove(nextKey(tabId));
    if (!(await readJson(headKey(tabId)))) return;
    const network = (await readJson<NetworkLog>(networkKey(tabId))) ?? emptyNetwork();
    const { writes, dropped } = next.network; // the records were those that are in force anyway
    await writeJson({ [networkKey(tabId)]: addWrites(network, { writes, dropped }) });
  });
}

/** The background was stopped while something was under way: all visits of now may miss what came just then. */
export function noteInterruption(): Promise<void> {
  return withLogLock(async () => {
    for (const tabId of Object.keys(await readWatchedTabs()).map(Number)) {
      const head = await readJson<VisitHead>(headKey(tabId));
      if (head) await writeJson({ [headKey(tabId)]: { ...head, interruptions: head.interruptions + 1 } });
    }
  });
}

/** All that was observed of the visit in a tab; undefined when it is not watched. */
export function readVisitLog(tabId: number): Promise<VisitLog | undefined> {
  return withLogLock(async () => {
    const head = await readJson<VisitHead>(headKey(tabId));
    if (!head) return undefined;
    const documents = await Promise.all(head.documents.map((id) => readJson<DocumentLog>(documentKey(tabId, id))));
    const network = (await readJson<NetworkLog>(networkKey(tabId))) ?? emptyNetwork();
    return { ...head, documents: documents.filter((one) => one !== undefined), network };
  });
}

/** What tells the present visit of a tab from others, without all that was observed. */
export async function readVisitHead(tabId: number): Promise<Pick<VisitLog, 'id' | 'startedAt'> | undefined> {
  return readJson<VisitHead>(headKey(tabId));
}

/** The present visit of a tab was loaded with Global Privacy Control on, by us. */
export function noteGpc(tabId: number): Promise<void> {
  return withLogLock(async () => {
    const head = await readJson<VisitHead>(headKey(tabId));
    if (head) await writeJson({ [headKey(tabId)]: { ...head, hasGpc: true } });
  });
}

/** Forgets what was observed in a tab, and that it is watched. */
export function forgetTab(tabId: number): Promise<void> {
  return withLogLock(async () => {
    const { [tabId]: tab, ...others } = await readWatchedTabs();
    if (!tab) return;
    await removeLog(tabId);
    await browser.storage.session.remove(nextKey(tabId));
    await writeJson({ [TABS]: others });
  });
}

/** The next visit is kept by the caller if it wants it: it becomes the present one. */
async function removeLog(tabId: number): Promise<void> {
  const head = await readJson<VisitHead>(headKey(tabId));
  const documents = (head?.documents ?? []).map((id) => documentKey(tabId, id));
  await browser.storage.session.remove([headKey(tabId), networkKey(tabId), nextKey(tabId), ...documents]);
}

async function noteTab(tabId: number, tab: WatchedTab): Promise<void> {
  const tabs = await readWatchedTabs();
  if (JSON.stringify(tabs[tabId]) !== JSON.stringify(tab)) await writeJson({ [TABS]: { ...tabs, [tabId]: tab } });
}

async function readJson<T>(key: string): Promise<T | undefined> {
  const { [key]: text } = await browser.storage.session.get(key);
  return typeof text === 'string' ? (JSON.parse(text) as T) : undefined; // written by `writeJson` alone
}

/** As text: the browsers' own conversion spoils lone surrogates in names. */
async function writeJson(entries: Record<string, unknown>): Promise<void> {
  const texts = Object.entries(entries).map(([key, value]) => [key, JSON.stringify(value)]);
  await browser.storage.session.set(Object.fromEntries(texts));
}

function withLogLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('crumbscope-logs', work) as Promise<T>; // the DOM types wrap the callback's promise twice
}
