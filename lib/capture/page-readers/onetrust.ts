import { callOn, find, isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** Most groups that are taken; sites have some ten. */
const MOST_GROUPS = 100;

/** `OneTrust` and `OnetrustActiveGroups` (developer.onetrust.com), with the names the site gave its groups. */
export const onetrust: PageReader = {
  name: PAGE_RECORDS.onetrust,
  read: ({ OneTrust: api, OnetrustActiveGroups, OptanonActiveGroups }) => {
    if (!isRecord(api) || typeof api.IsAlertBoxClosed !== 'function') return undefined;
    const groups = readGroups(api);
    return {
      activeGroups: OnetrustActiveGroups ?? OptanonActiveGroups,
      alertBoxClosed: api.IsAlertBoxClosed() === true,
      ...(groups.length > 0 ? { groups } : {}),
    };
  },
};

function readGroups(api: Record<string, unknown>): { id: string; name: string; parent: string }[] {
  const groups = find(callOn(api, 'GetDomainData'), 'Groups');
  if (!Array.isArray(groups)) return [];
  return groups.slice(0, MOST_GROUPS).flatMap((group) => {
    const [id, name, parent] = [find(group, 'CustomGroupId'), find(group, 'GroupName'), find(group, 'Parent')];
    if (typeof id !== 'string' || typeof name !== 'string') return [];
    return [
      { id: id.slice(0, 60), name: name.slice(0, 100), parent: typeof parent === 'string' ? parent.slice(0, 60) : '' },
    ];
  });
}
