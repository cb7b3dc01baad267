import { isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `getCkyConsent()` (cookieyes.com documentation), without the id. */
export const cookieyes: PageReader = {
  name: PAGE_RECORDS.cookieyes,
  read: ({ getCkyConsent: ask }) => {
    const consent: unknown = typeof ask === 'function' ? ask() : undefined;
    return isRecord(consent) ? pick(consent, ['activeLaw', 'isUserActionCompleted', 'categories']) : undefined;
  },
};
