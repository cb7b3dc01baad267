import { callOn, find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** The store `c15tStore` (c15t.com). Its `getState()` gives what it holds and changes nothing. */
export const c15t: PageReader = {
  name: PAGE_RECORDS.c15t,
  read: ({ c15tStore: store }) => {
    const state = callOn(store, 'getState');
    const consents = find(state, 'consents');
    if (!isRecord(state) || !isRecord(consents)) return undefined;
    const info = state.consentInfo;
    return {
      consents,
      consentInfo: isRecord(info) ? pick(info, ['time']) : null,
      isLoading: state.isLoadingConsentInfo === true,
    };
  },
};
