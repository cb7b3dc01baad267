import { find, isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';
import { listPlainCalls } from '../plain-calls.ts';
import { findCookieNames } from '../read-page-record.ts';

/** The queue `smartsupp._`, and which of Smartsupp's cookies are there (`stored`): what it writes shows what it does. */
export const smartsupp: PageReader = {
  name: PAGE_RECORDS.smartsupp,
  read: (page) => {
    if (typeof page.smartsupp !== 'function' && !isRecord(page._smartsupp)) return undefined;
    const calls = listPlainCalls(find(page.smartsupp, '_'), ['analyticsConsent', 'marketingConsent']);
    const stored = findCookieNames(page, ['ssupp.vid', 'ssupp.visit', 'ssupp.visits']);
    return [...(calls ?? [['queue', 'gone']]), ...(stored.length > 0 ? [['stored', ...stored]] : [])];
  },
};
