import { find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `uetq` while it is a list: flat, three of it make one command. Of its objects only `ad_storage`. */
export const microsoftUet: PageReader = {
  name: PAGE_RECORDS.microsoftUet,
  read: ({ uetq: queue }) => {
    if (!Array.isArray(queue) || queue.length === 0) return undefined;
    const list: unknown[] = queue.slice(0, 300);
    return list.flatMap((word, at) => {
      const given = list[at + 2];
      if (word !== 'consent' || !isRecord(given)) return [];
      return [word, list[at + 1] === 'update' ? 'update' : 'default', pick(given, ['ad_storage'])];
    });
  },
};

/** What UET holds itself, once its script has put itself in the place of the list. */
export const microsoftUetState: PageReader = {
  name: PAGE_RECORDS.microsoftUetState,
  read: ({ uetq: tag }) => {
    const consent = Array.isArray(tag) ? undefined : find(tag, 'uetConfig', 'consent');
    if (!isRecord(consent)) return undefined;
    return pick(consent, ['enabled', 'adStorageAllowed', 'adStorageUpdated']);
  },
};
