import type { RecordChange, Write } from '../../watch-log-types.ts';

/** Most writes kept of one key between two changes of consent, and of one document altogether: what comes after is counted. */
const MOST_OF_KEY = 60;
const MOST_BETWEEN = 3_000;
const MOST_WRITES = 10_000;
/** Most characters of all of them, as they travel and are stored: the browser has 10 MB for all tabs. */
const MOST_CHARACTERS = 1_500_000;
/** Most changes of consent records kept of one document, and most characters of them. */
const MOST_RECORDS = 100;
const MOST_RECORD_CHARACTERS = 300_000;

/** What was observed in a document, in the order in which it was found; only ever added to. */
export interface KeptWrites {
  writes: Write[];
  records: RecordChange[];
  dropped: number;
  /** Some were left out of keys that have none here. */
  hasGaps: boolean;
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
  let characters = 0;
  let recordCharacters = 0;
  const kept: KeptWrites = {
    writes: [],
    records: [],
    dropped: 0,
    hasGaps: false,
    add: (write) => {
      const key = `${write.store} ${write.operation} ${write.name}`;
      const count = (ofKey.get(key) ?? 0) + 1;
      ofKey.set(key, count);
      const hasRoom = between < MOST_BETWEEN && kept.writes.length < MOST_WRITES && characters < MOST_CHARACTERS;
      if (hasRoom && count <= MOST_OF_KEY) {
        between += 1;
        characters += JSON.stringify(write).length;
        kept.writes.push(write);
        return;
      }
      kept.dropped += write.count;
      if (!hasRoom) kept.hasGaps = true;
    },
    addRecord: (change) => {
      ofKey = new Map();
      between = 0;
      recordCharacters += change.value?.length ?? 0;
      if (kept.records.length < MOST_RECORDS && recordCharacters < MOST_RECORD_CHARACTERS) kept.records.push(change);
      else kept.dropped += 1;
    },
  };
  return kept;
}
