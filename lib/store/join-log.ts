import type { DocumentLog, NetworkLog, WatchBatch } from '../watch-log-types.ts';

/** Most writes kept of what the browser tells of one visit, and of one cookie among them between two changes of consent. */
const MOST_WRITES = 3_000;
const MOST_OF_COOKIE = 60;
const MOST_RECORDS = 100;

/** Adds a batch to what is known of its document: writes by their number, all else as the batch says it. Pure. */
export function joinDocument(known: DocumentLog | undefined, batch: WatchBatch, frameId: number): DocumentLog {
  const { from, isRestored: _isRestored, writes, ...rest } = batch;
  const before = known?.writes ?? [];
  return { ...rest, frameId, writes: [...before, ...writes.slice(before.length - from)] };
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
  return {
    writes,
    records: [...known.records, ...(part.records ?? [])].slice(0, MOST_RECORDS),
    dropped: dropped + (part.dropped ?? 0),
    cookiesAtStart: part.cookiesAtStart ?? known.cookiesAtStart,
  };
}
