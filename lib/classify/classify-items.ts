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
  const hasOther = (match: Match) => (keys.get(ownerOf(match))?.size ?? 0) > 1;
  const isProven = (match: Match) => !match.needsCompanion || hasOther(match);
  return items.map((item, at) => {
    const all = found[at] ?? [];
    const matches = putEvidencedFirst(all.every(isProven) ? all : all.filter(isProven), hasOther);
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

/** Of several vendors that use the very same name, those come first of which there is another key. */
function putEvidencedFirst(matches: Match[], hasOther: (match: Match) => boolean): Match[] {
  const [best, next] = matches;
  if (!best || next?.layer !== best.layer || next.pattern !== best.pattern) return matches;
  const isTwin = (match: Match) => match.layer === best.layer && match.pattern === best.pattern;
  const twins = matches.filter(isTwin);
  return [
    ...twins.filter(hasOther),
    ...twins.filter((match) => !hasOther(match)),
    ...matches.filter((match) => !isTwin(match)),
  ];
}

/** Whose key: a person's own rules for a vendor and the vendor's file are two. */
function ownerOf({ layer, vendorId }: Match): string {
  return `${layer} ${vendorId}`;
}
