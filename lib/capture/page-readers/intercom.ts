import { isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `intercomSettings.disabled`; the rest of the settings is about the visitor and stays in the page. */
export const intercom: PageReader = {
  name: PAGE_RECORDS.intercom,
  read: ({ intercomSettings: settings }) => (isRecord(settings) ? pick(settings, ['disabled']) : undefined),
};
