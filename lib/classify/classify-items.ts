import type { ClassifiedItem, Item, Match } from '../types.ts';
import { findMatches, type Lookup } from './find-match.ts';
import { guessItem } from './guess-item.ts';

/**
 * Says for each item whose it is. A name that others use too counts only beside another key of the same vendor; what then is nobody's
 * gets a guess. Pure; the order stays.
 */
export function classifyItems(lookup: Lookup, items: readonly Item[]): ClassifiedItem[] {
  const found = items.map((item) => {
    const domain = item.domain ?? URL.parse(item.origin)?.hostname;
    const { name, store } = item;
    return findMatches(lookup, domain === undefined ? { name, store } : { name, store, domain });
  });
  const keys = new Map<string, Set<number>>();
  for (const match of found.flat())
    keys.set(ownerOf(match), (keys.get(ownerOf(match)) ?? new Set()).add(match.keyIndex));
  const isProven = (match: Match) => !match.needsCompanion || (keys.get(ownerOf(match))?.size ?? 0) > 1;
  return items.map((item, at) => {
    const all = found[at] ?? [];
    const matches = all.every(isProven) ? all : all.filter(isProven);
    const claimed = matches[0]?.categories ?? [];
    const classified: ClassifiedItem = {
      ...item,
      matches,
      categories: claimed.length > 0 ? [...claimed] : ['unclassified'],
    };
    if (matches.length < all.length) classified.unproven = all.filter((match) => !isProven(match));
    const guess = matches.length > 0 ? undefined : guessItem(item);
    return guess ? { ...classified, guess } : classified;
  });
}

/** Whose key: a person's own rules for a vendor and the vendor's file are two. */
function ownerOf({ layer, vendorId }: Match): string {
  return `${layer} ${vendorId}`;
}
