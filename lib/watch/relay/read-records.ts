import { createRecordTest } from '../../capture/find-records.ts';
import { listNames } from '../../capture/list-names.ts';
import type { RecordChange, WatchReply } from '../../watch-log-types.ts';

/** Which entries are consent records: as the background says. */
export type WantedRecords = Extract<WatchReply, { kind: 'taken' }>['records'];

const STORES = ['localStorage', 'sessionStorage'] as const;
/** A storage with more entries is not searched through: only the records whose names are known are read. */
const MOST_ENTRIES = 2_000;

/** Remembers the consent records of this document's storages and tells which of them have changed. Cookies are the background's. */
export function watchRecords(): (wanted: WantedRecords, at: number) => RecordChange[] {
  const known = new Map<string, RecordChange>();
  return (wanted, at) => {
    const found = STORES.flatMap((where) => readRecords(where, wanted));
    const present = new Set(found.map(({ where, name }) => `${where} ${name}`));
    const gone = [...known.values()].filter(
      ({ where, name, value }) => value !== null && !present.has(`${where} ${name}`),
    );
    const changes = [...found, ...gone.map((change) => ({ ...change, value: null }))]
      .filter(({ where, name, value }) => known.get(`${where} ${name}`)?.value !== value)
      .map((change) => ({ ...change, at }));
    for (const change of changes) known.set(`${change.where} ${change.name}`, change);
    return changes;
  };
}

function readRecords(where: (typeof STORES)[number], wanted: WantedRecords): Omit<RecordChange, 'at'>[] {
  const isRecord = createRecordTest({ ...wanted, shapes: [] });
  try {
    const storage = window[where];
    const names = storage.length > MOST_ENTRIES ? wanted.names : listNames(storage);
    return names.flatMap((name) => {
      const value = storage.getItem(name);
      // Structured values may hold a marker; which shape a value has is not needed to look for it.
      return value !== null && isRecord(name, value, 'json') ? [{ where, name, value }] : [];
    });
  } catch {
    return []; // no storage, no records
  }
}
