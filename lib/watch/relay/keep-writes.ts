import type { RecordChange, Write } from '../../watch-log-types.ts';

/** Most writes kept of one key between two changes of consent, and of one document altogether: what comes after is counted. */
const MOST_OF_KEY = 60;
const MOST_BETWEEN = 3_000;
const MOST_WRITES = 10_000;
/** Most changes of consent records kept of one document. */
const MOST_RECORDS = 100;

/** What was observed in a document, in the order in which it was found; only ever added to. */
export interface KeptWrites {
  writes: Write[];
  records: RecordChange[];
  dropped: number;
  add(write: Write): void;
  addRecord(change: RecordChange): void;
}

/**
 * Keeps writes within bounds: a page that writes without end shall cost neither memory nor messages. After each change of a consent record the
 * counting begins anew, so that what is written after a refusal is always seen.
 */
export function keepWrites(): KeptWrites {
  let ofKey = new Map<string, number>();
  let between = 0;
  const kept: KeptWrites = {
    writes: [],
    records: [],
    dropped: 0,
    add: (write) => {
      const key = `${write.store} ${write.operation} ${write.name}`;
      const count = (ofKey.get(key) ?? 0) + 1;
      ofKey.set(key, count);
      between += 1;
      if (count > MOST_OF_KEY || between > MOST_BETWEEN || kept.writes.length >= MOST_WRITES)
        kept.dropped += write.count;
      else kept.writes.push(write);
    },
    addRecord: (change) => {
      ofKey = new Map();
      between = 0;
      if (kept.records.length < MOST_RECORDS) kept.records.push(change);
    },
  };
  return kept;
}
