import { callOn, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/**
 * `__cmp('getCMPData')` (help.consentmanager.net, JavaScript-API): answers at once. `false` as the fourth argument keeps its stub, which is there before the
 * tool is, from putting the question aside for later.
 */
export const consentmanager: PageReader = {
  name: PAGE_RECORDS.consentmanager,
  read(page) {
    const data = callOn(page, '__cmp', 'getCMPData', null, () => undefined, false);
    if (!isRecord(data) || !isRecord(data.purposeConsents)) return undefined;
    const purposes = Array.isArray(data.purposesList) ? data.purposesList.filter(isRecord) : [];
    return {
      ...pick(data, ['gdprApplies', 'consentExists', 'userChoiceExists', 'regulation']),
      purposeConsents: Object.fromEntries(Object.entries(data.purposeConsents).slice(0, 100)),
      purposesList: purposes.slice(0, 100).map((purpose) => pick(purpose, ['id', 'name'])),
    };
  },
};
