import { find, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';
import { listPlainCalls } from '../plain-calls.ts';

/** `pintrk.queue` until the tag's script has worked through it. */
export const pinterestTag: PageReader = {
  name: PAGE_RECORDS.pinterest,
  read: ({ pintrk: api }) => listPlainCalls(find(api, 'queue'), ['setconsent']),
};
