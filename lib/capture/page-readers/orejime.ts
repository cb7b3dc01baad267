import { callOn, find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** The global `orejime` (boscop-fr/orejime 3). Purposes may be grouped; a group is no purpose of its own. */
export const orejime: PageReader = {
  name: PAGE_RECORDS.orejime,
  read: ({ orejime: api }) => {
    const manager = find(api, 'manager');
    const purposes = find(api, 'config', 'purposes');
    const consents = callOn(manager, 'getAllConsents');
    if (!isRecord(consents) || !Array.isArray(purposes)) return undefined;
    return { dirty: callOn(manager, 'isDirty') === true, consents, purposes: flatten(purposes) };
  },
};

function flatten(purposes: readonly unknown[]): unknown[] {
  return purposes.slice(0, 100).flatMap((purpose) => {
    if (!isRecord(purpose)) return [];
    if (!Array.isArray(purpose.purposes)) return [pick(purpose, ['id', 'title', 'isMandatory'])];
    return purpose.purposes
      .filter(isRecord)
      .slice(0, 100)
      .map((one) => pick(one, ['id', 'title', 'isMandatory']));
  });
}
