import { COMMENT_LIMIT, type FindingVerdict, type SavedVisitSummary, type VisitRecord } from '../visit-record-types.ts';
import { askToKeepQuietly } from './keep-storage.ts';
import { type SavedDatabase, SavedVisitError, withSaved } from './saved-database.ts';
import { findVisitName, parseSavedVisit, summariseBroken, summariseVisit } from './saved-visit-text.ts';

/** What was saved under an id, as it stands: enough to put it back. */
export interface RemovedVisit {
  id: string;
  text: unknown;
  summary: SavedVisitSummary | undefined;
}

/** Saves a visit, in the place of one with the same id. Gives it with the moment at which it was saved. @throws SavedVisitError; then all is as it was */
export async function saveVisit(record: VisitRecord): Promise<VisitRecord> {
  const saved = await withSaved((database) =>
    changeVisit(database, record.id, () => ({ ...record, savedAt: Date.now() })),
  );
  await askToKeepQuietly();
  return saved;
}

/** Undefined: nothing is saved under this id. @throws SavedVisitError, `broken` where what is saved cannot be read */
export function readSavedVisit(id: string): Promise<VisitRecord | undefined> {
  return withSaved(async (database) => {
    const stored = await database.get('visits', id);
    return stored && parseSavedVisit(id, stored.text);
  });
}

/** What is saved under an id, as it stands, also where it cannot be read. @throws SavedVisitError */
export function readSavedText(id: string): Promise<string | undefined> {
  return withSaved(async (database) => {
    const text: unknown = (await database.get('visits', id))?.text;
    return text === undefined || typeof text === 'string' ? text : JSON.stringify(text);
  });
}

/** Every saved visit, the one saved last first. Records are not loaded: one that is broken inside is only told when it is read. @throws SavedVisitError */
export function listSavedVisits(): Promise<SavedVisitSummary[]> {
  return withSaved(async (database) => {
    const transaction = database.transaction(['visits', 'summaries']);
    const [ids, summaries] = await Promise.all([
      transaction.objectStore('visits').getAllKeys(),
      transaction.objectStore('summaries').getAll(),
      transaction.done,
    ]);
    const byId = new Map(summaries.map((summary) => [summary.id, summary]));
    return ids.map((id) => byId.get(id) ?? summariseBroken(id)).sort((one, two) => two.savedAt - one.savedAt);
  });
}

/** @throws SavedVisitError */
export async function renameSavedVisit(id: string, name: string): Promise<void> {
  await withSaved((database) =>
    changeVisit(database, id, (there) => {
      const record = there();
      return { ...record, name: findVisitName(name, record) };
    }),
  );
}

/** Gives what was there, so that it can be put back; undefined where another page has removed it already. @throws SavedVisitError */
export function removeSavedVisit(id: string): Promise<RemovedVisit | undefined> {
  return withSaved(async (database) => {
    const transaction = database.transaction(['visits', 'summaries'], 'readwrite');
    const [visits, summaries] = [transaction.objectStore('visits'), transaction.objectStore('summaries')];
    const [stored, summary] = await Promise.all([visits.get(id), summaries.get(id)]);
    await Promise.all([visits.delete(id), summaries.delete(id), transaction.done]);
    return stored && { id, text: stored.text, summary };
  });
}

/** Puts back what `removeSavedVisit` gave, also what cannot be read. @throws SavedVisitError */
export async function restoreSavedVisit({ id, text, summary }: RemovedVisit): Promise<void> {
  await withSaved(async (database) => {
    const transaction = database.transaction(['visits', 'summaries'], 'readwrite');
    await settle([
      transaction.objectStore('visits').put({ id, text: text as string }), // what was there, whatever it is
      ...(summary ? [transaction.objectStore('summaries').put(summary)] : []),
      transaction.done,
    ]);
  });
}

/** Keeps what a person says of one finding; undefined: nothing any more. @throws SavedVisitError */
export async function noteVerdict(id: string, findingId: string, verdict: FindingVerdict | undefined): Promise<void> {
  await withSaved((database) =>
    changeVisit(database, id, (there) => {
      const record = there();
      const others = Object.entries(record.verdicts).filter(([key]) => key !== findingId);
      const own = verdict
        ? [[findingId, { ...verdict, comment: verdict.comment.slice(0, COMMENT_LIMIT) }] as const]
        : [];
      return { ...record, verdicts: Object.fromEntries([...others, ...own]) };
    }),
  );
}

/**
 * Saves a visit that comes from a file. Where one with its id is saved, it is asked about: undefined is given and nothing is changed, unless `ifThere`
 * says what to do: `both` gives the new one an id of its own. A moment of saving in the file stays. @throws SavedVisitError
 */
export async function importVisit(
  record: VisitRecord,
  ifThere: 'ask' | 'both' | 'replace' = 'ask',
): Promise<VisitRecord | undefined> {
  const saved = await withSaved(async (database) => {
    const isThere = (await database.getKey('visits', record.id)) !== undefined;
    if (isThere && ifThere === 'ask') return undefined;
    const id = isThere && ifThere === 'both' ? crypto.randomUUID() : record.id;
    return changeVisit(database, id, () => ({ ...record, id, savedAt: record.savedAt ?? Date.now() }));
  });
  await askToKeepQuietly();
  return saved;
}

/** Reads and writes within one transaction: what other pages do comes before or after it, and what fails changes nothing. */
async function changeVisit(
  database: SavedDatabase,
  id: string,
  change: (there: () => VisitRecord) => VisitRecord,
): Promise<VisitRecord> {
  const transaction = database.transaction(['visits', 'summaries'], 'readwrite');
  const stored = await transaction.objectStore('visits').get(id);
  try {
    const changed = change(() => {
      if (!stored) throw new SavedVisitError('unexpected', 'This visit is not saved any more.');
      return parseSavedVisit(id, stored.text);
    });
    const record = { ...changed, savedAt: changed.savedAt ?? Date.now(), name: findVisitName(changed.name, changed) };
    await settle([
      transaction.objectStore('visits').put({ id, text: JSON.stringify(record) }),
      transaction.objectStore('summaries').put(summariseVisit(record)),
      transaction.done,
    ]);
    return record;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

/** Waits for all of them, so that none fails unheard. @throws what tells most: a full storage before the abort that comes of it */
async function settle(writes: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(writes))
    .filter((one) => one.status === 'rejected')
    .map(({ reason }) => reason);
  if (failed.length > 0) throw failed.find(({ name }) => name === 'QuotaExceededError') ?? failed[0];
}

function abort(transaction: { abort(): void; done: Promise<void> }): void {
  transaction.done.catch(() => undefined); // the reason is thrown already
  try {
    transaction.abort();
  } catch (error) {
    if ((error as Error).name !== 'InvalidStateError') throw error; // it has ended by itself
  }
}
