import { find, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';
import { listPlainCalls } from '../plain-calls.ts';

/** `fbq.queue` until the pixel's script has worked through it. */
export const metaPixel: PageReader = {
  name: PAGE_RECORDS.metaPixel,
  read: ({ fbq: api }) => listPlainCalls(find(api, 'queue'), ['consent', 'dataProcessingOptions']),
};
