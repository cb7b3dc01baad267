import { browser } from '../browser.ts';
import type { NetworkLog, VisitLog } from '../watch-log-types.ts';
import { emptyNetwork, type StoredDocument } from './join-log.ts';
import { readAll, readJson } from './session-json.ts';

/** What is kept of a visit beside its documents: small, since it is read with every batch. */
export interface VisitHead extends Omit<VisitLog, 'documents' | 'network'> {
  documents: string[];
  /** Characters that the writes of its documents take up, about. */
  size: number;
}

/** A tab that is watched: its page's site, all sites whose cookies count there, and where the browser keeps its cookies. */
export interface WatchedTab {
  site: string;
  sites: string[];
  storeId: string;
}

/** A navigation that was asked for and has not arrived: what is told from then on belongs to the visit that it will be, and to the present one. */
export interface NextVisit {
  requestId: string;
  /** As documents name theirs: without query and fragment. */
  url: string;
  /** ms since the epoch. */
  requestedAt: number;
  network: NetworkLog;
  interruptions?: number;
}

/** A document's navigation begins so long before the browser tells of its request, at most, ms. */
export const ASKED_LATE_MS = 1000;

/*
 * All of it lies in `storage.session` as JSON text: `log:ID` the head, `log:ID:doc:…` one for each document, `log:ID:net`, `log:ID:next`,
 * `logs` the watched tabs. The background alone writes, under one lock, and answers only when the browser has stored: a background that
 * is stopped at any moment loses nothing that it said to have.
 */
export const TABS = 'logs';
export const headKey = (tabId: number) => `log:${tabId}`;
export const documentKey = (tabId: number, id: string) => `log:${tabId}:doc:${id}`;
export const networkKey = (tabId: number) => `log:${tabId}:net`;
export const nextKey = (tabId: number) => `log:${tabId}:next`;

/** The tabs that are watched now, by id. */
export async function readWatchedTabs(): Promise<Record<number, WatchedTab>> {
  return (await readJson<Record<number, WatchedTab>>(TABS)) ?? {};
}

/** Removes what the documents of a tab's visit have told. */
export async function removeDocuments(tabId: number): Promise<void> {
  const head = await readJson<VisitHead>(headKey(tabId));
  if (head) await browser.storage.session.remove(head.documents.map((id) => documentKey(tabId, id)));
}

/** What the browser told of a tab's visit. */
export async function readNetwork(tabId: number): Promise<NetworkLog> {
  return (await readJson<NetworkLog>(networkKey(tabId))) ?? emptyNetwork();
}

/** What is kept of a tab's visit beside its documents, read at once. */
export interface Places {
  head: VisitHead | undefined;
  next: NextVisit | undefined;
  network: NetworkLog;
  /** Undefined: nothing was told yet. */
  document: StoredDocument | undefined;
  tabs: Record<number, WatchedTab>;
}

/** Reads them in one call. `documentId`: the document that is wanted, if any. */
export async function readPlaces(tabId: number, documentId = ''): Promise<Places> {
  const keys = [headKey(tabId), nextKey(tabId), networkKey(tabId), documentKey(tabId, documentId), TABS];
  const [head, next, network, document, tabs] = await readAll(keys);
  // Written as these by this folder alone.
  return {
    head: head as Places['head'],
    next: next as Places['next'],
    network: (network as NetworkLog | undefined) ?? emptyNetwork(),
    document: document as Places['document'],
    tabs: (tabs as Places['tabs'] | undefined) ?? {},
  };
}

/** What is to be stored so that the tab is known; nothing if it is. */
export async function noteTab(
  tabId: number,
  tab: WatchedTab,
  known?: Places['tabs'],
): Promise<Record<string, unknown>> {
  const tabs = known ?? (await readWatchedTabs());
  return JSON.stringify(tabs[tabId]) === JSON.stringify(tab) ? {} : { [TABS]: { ...tabs, [tabId]: tab } };
}
