import type { ClassifiedItem, Item, Match } from '../types.ts';
import { findMatches, type Lookup } from './find-match.ts';
import { guessItem } from './guess-item.ts';

/** What of one vendor's keys is there, on all items together. */
interface Evidence {
  keys: Set<number>;
  patterns: Set<string>;
  names: Set<string>;
  /** One of them proves the vendor by itself. */
  isSure: boolean;
}

/**
 * Says for each item whose it is. A name that others use too counts only beside another key of the same vendor, under another name; while it
 * does not count, the general list may know it. What then is nobody's gets a guess. Pure; the order stays.
 */
export function classifyItems(lookup: Lookup, items: readonly Item[]): ClassifiedItem[] {
  const found = items.map((item) => {
    const domain = item.domain ?? URL.parse(item.origin)?.hostname;
    const { name, store } = item;
    return findMatches(lookup, domain === undefined ? { name, store } : { name, store, domain });
  });
  const evidence = gatherEvidence(items, found);
  const hasOther = (match: Match) => (evidence.get(ownerOf(match))?.keys.size ?? 0) > 1;
  const isProven = (match: Match) => !match.needsCompanion || isThere(evidence.get(ownerOf(match)));
  return items.map((item, at) => {
    const all = found[at] ?? [];
    const unproven = all.filter((match) => !isProven(match));
    const matches = putEvidencedFirst(leaveOutNeedless(all.filter(isProven)), hasOther);
    const claimed = matches[0]?.categories ?? [];
    const classified: ClassifiedItem = {
      ...item,
      matches,
      categories: claimed.length > 0 ? [...claimed] : ['unclassified'],
    };
    if (unproven.length > 0) classified.unproven = unproven;
    const guess = matches.length > 0 ? undefined : guessItem(item);
    return guess ? { ...classified, guess } : classified;
  });
}

function gatherEvidence(items: readonly Item[], found: readonly Match[][]): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const [at, { name }] of items.entries())
    for (const match of found[at] ?? []) {
      const owner = ownerOf(match);
      const own = evidence.get(owner) ?? { keys: new Set(), patterns: new Set(), names: new Set(), isSure: false };
      evidence.set(owner, own);
      own.keys.add(match.keyIndex);
      own.patterns.add(match.pattern);
      own.names.add(name);
      own.isSure ||= !match.needsCompanion;
    }
  return evidence;
}

/** Two common names prove one another; one of them in two stores, or one that meets two patterns, proves nothing. */
function isThere(evidence: Evidence | undefined): boolean {
  return evidence !== undefined && (evidence.isSure || (evidence.patterns.size > 1 && evidence.names.size > 1));
}

/** The general list is for what nobody else knows. */
function leaveOutNeedless(matches: Match[]): Match[] {
  const better = matches.filter(({ layer }) => layer !== 'general');
  return better.length > 0 ? better : matches;
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
