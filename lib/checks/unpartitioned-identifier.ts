import { isOptional } from '../clock/count-without-consent.ts';
import type { Check } from './check.ts';
import { findOwner, groupByOwner, nameOwner, type Subject } from './group-by-owner.ts';
import { isIdentifier } from './is-identifier.ts';
import { sources } from './sources.ts';

/** tracking: listed as analytics or marketing alone. other: everything else. */
type Kind = 'tracking' | 'other';

/**
 * Cookies of other sites that look like identifiers, are sent from every page (`SameSite=None`) and live in no partition: the same one on every site.
 * Only where the browser tells of partitions; of storage it is not always known.
 */
export const unpartitionedIdentifier: Check = {
  id: 'unpartitioned-identifier',
  find({ report, details }) {
    const unseen = report.coverage.filter(({ code }) => code === 'partitionsUnseen');
    if (unseen.length > 0) return [];
    const subjects = report.items.flatMap((item, place): Subject<Kind>[] => {
      const { store, party, sameSite, partitionKey, session } = item;
      // Scripts are told of a cookie's partition in some browsers alone: only what the cookies API gave counts, which says whether it ends with the session.
      const isSeen = store === 'cookie' && item.hostOnly !== undefined && session !== undefined;
      if (!isSeen || party !== 'third' || sameSite !== 'none' || partitionKey || !isIdentifier(item, details))
        return [];
      const { categories } = item;
      const kind = isOptional(categories) && !categories.includes('functional') ? 'tracking' : 'other';
      return [{ owner: findOwner(item), kind, name: item.name, place, categories: [], sources: [] }];
    });
    return groupByOwner(subjects).map(({ id, owner, kind, places, names }) => ({
      id,
      severity: kind === 'tracking' ? 'look' : 'note',
      sureness: 'likely',
      items: places,
      ...nameOwner(owner),
      observation: { key: 'finding_unpartitioned', count: places.length, values: [{ names }, owner.name] },
      sources: [sources.cookiePartitioned],
      explanations: [{ key: 'explain_browserBlocksThird' }, { key: 'explain_signedInThere' }],
    }));
  },
};
