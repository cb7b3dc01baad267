import type { ReadFrame } from '../capture/build-items.ts';
import { type ContainerReading, type ContainerStore, containerStores, type FrameReading } from '../capture/reading.ts';
import type { CoverageEntry } from '../types.ts';

/** Most containers that are named as uncounted; of more, only the number is said. */
const MOST_NAMED = 10;
/** Longest name of a container in the ledger, in UTF-16 units. */
const SUBJECT_LIMIT = 80;

/** What could not be seen of databases, caches and service workers: not listed, left out, not counted. Pure. */
export function findContainerGaps(frames: readonly ReadFrame[]): CoverageEntry[] {
  const gaps: CoverageEntry[] = [];
  for (const store of containerStores)
    if (frames.some(({ reading }) => isUnlisted(store, reading))) gaps.push({ code: 'storeUnlisted', subject: store });
  const uncounted = new Set<string>();
  for (const { reading } of frames)
    for (const store of containerStores) {
      const list = reading.containers[store];
      if (!list.ok) continue;
      const left = list.total - list.entries.length;
      if (left > 0) gaps.push({ code: 'itemsCapped', subject: reading.origin, count: left });
      for (const entry of list.entries) {
        if (entry.leftOut) gaps.push({ code: 'itemsCapped', subject: nameOf(entry), count: entry.leftOut });
        if (isUncounted(store, entry)) uncounted.add(nameOf(entry));
      }
    }
  if (uncounted.size > MOST_NAMED) gaps.push({ code: 'contentsUncounted', count: uncounted.size });
  else for (const subject of uncounted) gaps.push({ code: 'contentsUncounted', subject });
  return gaps;
}

/** Frames that may use no storage at all are named as such: there, no list is missing. */
function isUnlisted(store: ContainerStore, { origin, localStorage, containers }: FrameReading): boolean {
  return !containers[store].ok && localStorage.ok && origin !== 'null';
}

function isUncounted(store: ContainerStore, { contents }: ContainerReading): boolean {
  if (store === 'cacheStorage') return contents.entries === null;
  if (store === 'serviceWorker') return false;
  return contents.objectStores?.every(({ count }) => count !== null) !== true;
}

function nameOf({ n }: ContainerReading): string {
  return n.slice(0, SUBJECT_LIMIT) || '""';
}
