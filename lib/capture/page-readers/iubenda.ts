import { callOn, find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `_iub.cs.api.getPreferences()` (iubenda.com, JS API), without the id. */
export const iubenda: PageReader = {
  name: PAGE_RECORDS.iubenda,
  read: ({ _iub: api }) => {
    const preferences = callOn(find(api, 'cs', 'api'), 'getPreferences');
    if (!isRecord(preferences)) return undefined;
    return pick(preferences, ['timestamp', 'consent', 'purposes', 'uspr', 'tcfv2']);
  },
};
