import type { ClassifiedItem, Item } from '../types.ts';
import { findMatches, type Lookup } from './find-match.ts';

/** Says for each item whose it is. Pure; the order stays. */
export function classifyItems(lookup: Lookup, items: readonly Item[]): ClassifiedItem[] {
  return items.map((item) => {
    const domain = item.domain ?? URL.parse(item.origin)?.hostname;
    const matches = findMatches(lookup, {
      name: item.name,
      store: item.store,
      ...(domain === undefined ? {} : { domain }),
    });
    const claimed = matches[0]?.categories ?? [];
    return { ...item, matches, categories: claimed.length > 0 ? [...claimed] : ['unclassified'] };
  });
}
