import { find, isRecord, listCalls, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

const SWITCHES = ['start', 'shutdown', 'restart'];

/** Fullstory's queue and whether it was told to wait. Of `setIdentity` only `consent`: whom it names stays in the page. */
export const fullstory: PageReader = {
  name: PAGE_RECORDS.fullstory,
  read: (page) => {
    const { _fs_namespace: namespace } = page;
    const api = page[typeof namespace === 'string' ? namespace : 'FS'];
    const isMeant = ([name]: readonly unknown[]) => [...SWITCHES, 'setIdentity', 'consent'].includes(name as string); // no other is in the list
    const hold = page._fs_capture_on_startup === false ? [['_fs_capture_on_startup', false]] : [];
    const calls = (listCalls(find(api, 'q'), isMeant) ?? []).flatMap(([name, given]) => toPlain(name, given));
    if (hold.length + calls.length > 0) return [...hold, ...calls];
    // Once it has started, calls go elsewhere: an empty queue tells nothing then.
    return isRecord(find(api, 'q')) && find(api, '_api') === undefined ? [] : undefined;
  },
};

function toPlain(name: unknown, given: unknown): unknown[][] {
  if (name === 'consent') return [['setIdentity', { consent: given !== false }]]; // its older form
  if (name !== 'setIdentity') return [[name]];
  return isRecord(given) && 'consent' in given ? [[name, pick(given, ['consent'])]] : [];
}
