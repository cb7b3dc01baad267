import { isRecord, listCalls, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** The queue `_hsq` until HubSpot's script has taken it over. */
export const hubspot: PageReader = {
  name: PAGE_RECORDS.hubspot,
  read: ({ _hsq: queue }) => {
    if (!Array.isArray(queue) || queue.length === 0) return undefined;
    const calls = listCalls(queue, ([name]) => name === 'doNotTrack') ?? [];
    return calls.map(([name, given]) => [name, ...(isRecord(given) ? [pick(given, ['track'])] : [])]);
  },
};
