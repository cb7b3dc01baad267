import type { DocumentLog, NetworkLog, WatchBatch, Write } from '../watch-log-types.ts';

/** Most writes kept of what the browser tells of one visit, and of one cookie among them between two changes of consent. */
const MOST_WRITES = 3_000;
const MOST_OF_COOKIE = 60;
const MOST_RECORDS = 100;

/** A document as it is stored. `leftOut`: numbered writes that came when there was no room, and the acts they stand for. */
export interface StoredDocument extends DocumentLog {
  leftOut?: { writes: number; acts: number };
}

/** How many numbered writes of a document have come, kept or not. */
export function countTaken(known: StoredDocument | undefined): number {
  return (known?.writes.length ?? 0) + (known?.leftOut?.writes ?? 0);
}

/** The writes of a batch that have not come before. `from` must be known: at most `countTaken`. */
export function findNew(known: StoredDocument | undefined, { from, writes }: WatchBatch): Write[] {
  return writes.slice(countTaken(known) - from);
}

/** Adds a batch to what is known of its document: writes by their number, all else as the batch says it. Without room, writes are counted. Pure. */
export function joinDocument(
  known: StoredDocument | undefined,
  batch: WatchBatch,
  frameId: number,
  hasRoom = true,
): StoredDocument {
  const { from: _from, isRestored: _isRestored, writes: _writes, ...rest } = batch;
  const writes = known?.writes ?? [];
  const added = findNew(known, batch);
  const { leftOut } = known ?? {};
  if (hasRoom) return { ...rest, frameId, writes: [...writes, ...added], ...(leftOut ? { leftOut } : {}) };
  const acts = (leftOut?.acts ?? 0) + countActs(added);
  const records = known?.records ?? [];
  return { ...rest, frameId, writes, records, leftOut: { writes: (leftOut?.writes ?? 0) + added.length, acts } };
}

/** A document as others read it. Pure. */
export function openDocument({ leftOut, ...document }: StoredDocument): DocumentLog {
  return leftOut ? { ...document, dropped: document.dropped + leftOut.acts, hasGaps: true } : document;
}

/** The acts that writes stand for. */
export function countActs(writes: readonly Pick<Write, 'count'>[]): number {
  return writes.reduce((sum, { count }) => sum + count, 0);
}

/** A log of the browser's own words before the first one. */
export function emptyNetwork(): NetworkLog {
  return { writes: [], records: [], dropped: 0, cookiesAtStart: null };
}

/** Adds what the browser told. A cookie that is written again and again becomes one entry with a count once there are many. Pure. */
export function addWrites(known: NetworkLog, part: Partial<NetworkLog>): NetworkLog {
  const writes = [...known.writes];
  let { dropped } = known;
  const since = known.records.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  for (const write of part.writes ?? []) {
    const isLike = (other: (typeof writes)[number]) =>
      other.name === write.name &&
      other.domain === write.domain &&
      other.path === write.path &&
      other.partitionKey?.topLevelSite === write.partitionKey?.topLevelSite &&
      other.via === write.via &&
      other.operation === write.operation &&
      other.at >= since;
    const last = writes.findLastIndex(isLike);
    const found = writes[last];
    if (writes.length >= MOST_WRITES) dropped += write.count;
    else if (found && writes.filter(isLike).length >= MOST_OF_COOKIE)
      writes[last] = { ...found, count: found.count + write.count, lastAt: write.at };
    else writes.push(write);
  }
  const records = [...known.records, ...(part.records ?? [])];
  return {
    writes,
    records: records.slice(0, MOST_RECORDS),
    dropped: dropped + (part.dropped ?? 0) + Math.max(0, records.length - MOST_RECORDS),
    cookiesAtStart: part.cookiesAtStart ?? known.cookiesAtStart,
    ...(known.isLate ? { isLate: true } : {}),
  };
}
