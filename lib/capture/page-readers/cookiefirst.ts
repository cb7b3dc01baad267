import { isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `CookieFirst.consent` (support.cookiefirst.com): the answers by category or service; `null` as long as nobody answered. */
export const cookiefirst: PageReader = {
  name: PAGE_RECORDS.cookiefirst,
  read: ({ CookieFirst: api }) => {
    if (!isRecord(api) || !('consent' in api)) return undefined;
    const { consent } = api;
    if (!isRecord(consent)) return null;
    return Object.fromEntries(
      Object.entries(consent)
        .filter(([, value]) => typeof value === 'boolean')
        .slice(0, 100),
    );
  },
};
