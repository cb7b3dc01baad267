import type { ReadFrame } from '../capture/build-items.ts';
import { findPartition } from '../capture/find-partition.ts';
import { hostOf } from '../capture/host-of.ts';
import type { ClassifiedItem, Store } from '../types.ts';
import type { DocumentLog, Write } from '../watch-log-types.ts';
import { joinActs } from './join-acts.ts';
import type { KeyHistory, Observation, VisitFacts } from './key-history.ts';

/** A storage: of one origin, in one partition. */
interface Area {
  store: Store;
  origin: string;
  /** It belongs to frames of the page's own site below another site, which browsers keep apart. Frames of other sites are all below the page. */
  isNested: boolean;
}

interface Group {
  area: Area;
  name: string;
  nameLength: number | undefined;
  item?: ClassifiedItem;
  observations: Observation[];
}

const keptStores = ['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage', 'serviceWorker'] as const;

/** Stores whose names were read when a document began. */
type ListedStore = 'localStorage' | 'sessionStorage';

/**
 * The history of every entry, database, cache and service worker: of the capture's, and of those that are gone again. Documents of one origin
 * share a storage. What empties a whole storage is told with each of its keys, and once for itself (a history without a name). Pure.
 */
export function gatherStorage(
  items: readonly ClassifiedItem[],
  frames: readonly ReadFrame[],
  facts: VisitFacts,
): KeyHistory[] {
  const isNested = createNestedTest(frames, facts);
  const groups = new Map<string, Group>();
  const twins: Group[] = [];
  for (const item of items) {
    if (item.store === 'cookie') continue;
    const area = { store: item.store, origin: item.origin, isNested: isNested(item.frameId, item.origin) };
    const group = { area, name: item.name, nameLength: item.nameLength, item, observations: [] };
    const key = findKey(area, item.name, item.nameLength);
    if (groups.has(key)) twins.push(group);
    else groups.set(key, group);
  }
  const apart = new Set([...groups.values()].map(({ area }) => areaKey(area)));
  const placeOf = (document: DocumentLog, store: Store): Area => {
    const { origin, frameId } = document;
    const own = { store, origin, isNested: isNested(frameId, origin) };
    // A browser that keeps them together shows such a frame's entries as the page's.
    return apart.has(areaKey(own)) ? own : { store, origin, isNested: false };
  };
  for (const document of facts.log.documents)
    for (const seen of document.writes) {
      if (seen.store === 'cookie') continue;
      const area = placeOf(document, seen.store);
      const name =
        seen.operation === 'clear' ? '' : findName(seen, document, (own) => groups.has(findKey(area, own, undefined)));
      const key = findKey(area, name, seen.nameLength, seen.operation === 'clear');
      const group = groups.get(key) ?? { area, name, nameLength: seen.nameLength, observations: [] };
      groups.set(key, group);
      group.observations.push({ seen, observer: document.id, frameUrl: document.url });
    }
  const firsts = findFirsts(facts.log.documents, placeOf);
  const clears = new Map<string, KeyHistory['acts']>();
  for (const group of groups.values())
    if (group.observations[0]?.seen.operation === 'clear')
      clears.set(areaKey(group.area), joinActs(group.observations));
  const gaps = new Set(
    facts.log.documents.flatMap((document) =>
      document.hasGaps ? keptStores.map((store) => areaKey(placeOf(document, store))) : [],
    ),
  );
  return [...groups.values(), ...twins].map((group) => ({
    ...buildHistory(group, firsts, clears.get(areaKey(group.area)) ?? []),
    hasGaps: gaps.has(areaKey(group.area)),
  }));
}

/** Frames of other sites are all below the page; of the page's own site only those that are kept apart are told from it. */
function createNestedTest(frames: readonly ReadFrame[], { site, findSite }: VisitFacts) {
  const topOrigin = frames.find(({ reading }) => reading.isTop)?.reading.origin ?? '';
  // Whether the browser goes by it is seen from the items.
  const apart = frames.filter(({ reading }) => findPartition(reading, { topOrigin, isFirefox: false, findSite }));
  const nested = new Set(apart.map(({ frameId }) => frameId));
  return (frameId: number, origin: string) => nested.has(frameId) && findSite(hostOf(origin)) === site;
}

function buildHistory(
  { area, name, nameLength, item, observations }: Group,
  firsts: ReadonlyMap<string, DocumentLog>,
  clears: KeyHistory['acts'],
): KeyHistory {
  const domain = hostOf(area.origin);
  return {
    store: area.store,
    name,
    ...(nameLength === undefined ? {} : { nameLength }),
    ...(domain === '' ? {} : { domain }),
    ...(item ? { item } : {}),
    acts: joinActs(observations),
    clearedAt: clears.map(({ at, lastAt = at }) => lastAt),
    start: findStart(area, name, firsts),
  };
}

/** Whether the key was there when the first document of its storage began; what ran before a late one cannot be told from what was there. */
function findStart(
  { store, origin, isNested }: Area,
  name: string,
  firsts: ReadonlyMap<string, DocumentLog>,
): KeyHistory['start'] {
  const first = firsts.get(areaKey({ store, origin, isNested }));
  if (!first) return 'notWatched';
  if (!isListed(store)) return 'storeNotWatched';
  const names = first.namesAtStart[store];
  if (first.isLate || !names) return 'notWatched';
  return names.includes(name) ? 'there' : 'notThere';
}

function findFirsts(
  documents: readonly DocumentLog[],
  placeOf: (document: DocumentLog, store: Store) => Area,
): Map<string, DocumentLog> {
  const firsts = new Map<string, DocumentLog>();
  for (const document of documents)
    for (const store of keptStores) {
      const key = areaKey(placeOf(document, store));
      const known = firsts.get(key);
      if (!known || document.watchedSince < known.watchedSince) firsts.set(key, document);
    }
  return firsts;
}

/**
 * The name as items have it. A service worker's is the path of its scope; pages give it as an address, or give the script's alone, whose
 * folder then is the scope (Service Workers, 3.4.3).
 */
function findName({ store, name }: Write, { url }: DocumentLog, isItem: (name: string) => boolean): string {
  if (store !== 'serviceWorker') return name;
  const address = URL.parse(name, url);
  if (!address) return name;
  const scope = `${address.pathname}${address.search}`;
  if (isItem(scope)) return scope;
  const folder = new URL('./', address).pathname;
  return isItem(folder) ? folder : scope;
}

/** JSON text: no part can be taken for another, whatever is in a name. */
function findKey(area: Area, name: string, nameLength: number | undefined, isClear = false): string {
  return JSON.stringify([areaKey(area), isClear, nameLength ?? 0, name]);
}

function areaKey({ store, origin, isNested }: Area): string {
  return `${store} ${isNested} ${origin}`;
}

function isListed(store: Store): store is ListedStore {
  return store === 'localStorage' || store === 'sessionStorage';
}
