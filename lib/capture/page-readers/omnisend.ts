import { isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** Only that Omnisend's consent interface is there: asking for it makes it. */
export const omnisend: PageReader = {
  name: PAGE_RECORDS.omnisend,
  read: ({ __omnisendCookieConsent: api }) => (isRecord(api) ? {} : undefined),
};
