import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SavedExpectation, SavedVisitSummary } from '../visit-record-types.ts';

/** The database's own form. A record is kept as JSON text: what cannot be read can then still be handed out as it is. */
interface SavedSchema extends DBSchema {
  visits: { key: string; value: { id: string; text: string } };
  summaries: { key: string; value: SavedVisitSummary };
  expectations: { key: string; value: SavedExpectation };
}

export type SavedDatabase = IDBPDatabase<SavedSchema>;

const NAME = 'crumbscope';
const VERSION = 1;

export type SavedVisitErrorCode = 'full' | 'broken' | 'unexpected';

/** What is saved could not be read or changed; all of it is then as it was. `message`: the browser's own words. */
export class SavedVisitError extends Error {
  override name = 'SavedVisitError';
  readonly code: SavedVisitErrorCode;
  constructor(code: SavedVisitErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Opens the database, works with it, closes it again: no connection is kept that could stand in the way of a newer version.
 * @throws SavedVisitError
 */
export async function withSaved<T>(work: (database: SavedDatabase) => Promise<T>): Promise<T> {
  let database: SavedDatabase | undefined;
  try {
    database = await openDB<SavedSchema>(NAME, VERSION, {
      upgrade(made, oldVersion) {
        if (oldVersion >= 1) return;
        made.createObjectStore('visits', { keyPath: 'id' });
        made.createObjectStore('summaries', { keyPath: 'id' });
        made.createObjectStore('expectations', { keyPath: 'id' });
      },
    });
    return await work(database);
  } catch (error) {
    throw toSavedError(error);
  } finally {
    database?.close();
  }
}

/** Which of the three it was. Pure. */
export function toSavedError(error: unknown): SavedVisitError {
  if (error instanceof SavedVisitError) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return new SavedVisitError(name === 'QuotaExceededError' ? 'full' : 'unexpected', message || name, { cause: error });
}
