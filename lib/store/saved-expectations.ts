import type { SavedExpectation } from '../visit-record-types.ts';
import { withSaved } from './saved-database.ts';

/** Keeps an expectation, in the place of one with the same id. @throws SavedVisitError; then all is as it was */
export async function saveExpectation(expectation: SavedExpectation): Promise<void> {
  await withSaved(async (database) => {
    const transaction = database.transaction('expectations', 'readwrite');
    await Promise.all([transaction.store.put(expectation), transaction.done]);
  });
}

/** Every expectation that is kept, by name. @throws SavedVisitError */
export function listExpectations(): Promise<SavedExpectation[]> {
  return withSaved(async (database) => {
    const all = await database.getAll('expectations');
    return all.sort((one, two) => (one.name < two.name ? -1 : one.name > two.name ? 1 : two.savedAt - one.savedAt));
  });
}

/** @throws SavedVisitError */
export async function removeExpectation(id: string): Promise<void> {
  await withSaved((database) => database.delete('expectations', id));
}
