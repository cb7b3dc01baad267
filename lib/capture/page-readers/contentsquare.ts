import type { PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';
import { listPlainCalls } from '../plain-calls.ts';

/** The queue `_uxa` until Contentsquare's script has taken it over. */
export const contentsquare: PageReader = {
  name: PAGE_RECORDS.contentsquare,
  read: ({ _uxa: queue }) =>
    Array.isArray(queue) ? listPlainCalls(queue, ['optout', 'optin'])?.map(([name]) => [name]) : undefined,
};
