import { callOn, find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `utag.gdpr.getConsentState()` (docs.tealium.com, GDPR functions): 1 all, -1 none, 0 nobody answered, or a list of categories with `ct` 1 or 0. */
export const tealium: PageReader = {
  name: PAGE_RECORDS.tealium,
  read(page) {
    const state = callOn(find(page, 'utag', 'gdpr'), 'getConsentState');
    if (Array.isArray(state))
      return state
        .filter(isRecord)
        .slice(0, 50)
        .map((one) => pick(one, ['ct', 'name']));
    return typeof state === 'number' ? state : undefined;
  },
};
