import { longestOf } from '../lib/catalogue/longest-of.ts';
import type { VendorClaim, VendorFile } from '../lib/catalogue/vendor-schema.ts';

/** Durations that differ by less say the same in other words: a year and 365 days, 6 months and 180 days. */
const SAME_WITHIN = 0.04;

/** Whether two documents contradict each other about a key: in its category, or in its lifetime. Silence contradicts nothing. */
export function findDisagreement(claims: readonly VendorClaim[]): boolean {
  const categories = new Set(claims.flatMap((claim) => claim.category ?? []));
  const lifetimes = [
    ...new Set(claims.flatMap((claim) => (claim.lifetime === 'unknown' ? [] : (claim.lifetime ?? [])))),
  ];
  return categories.size > 1 || lifetimes.some((one) => lifetimes.some((other) => !isSameLifetime(one, other)));
}

function isSameLifetime(one: string, other: string): boolean {
  const [shorter = Number.NaN, longer = Number.NaN] = [longestOf(one), longestOf(other)].toSorted(
    (a = 0, b = 0) => a - b,
  );
  return one === other || shorter > longer * (1 - SAME_WITHIN);
}

/** Claims by the id of their document, newest document first; documents of one date in the order in which they first appear. */
export function groupByDocument(
  claims: readonly VendorClaim[],
  documents: VendorFile['documents'],
): [id: string, own: VendorClaim[]][] {
  const dateOf = (id: string) => documents[id]?.date ?? '';
  return [...Map.groupBy(claims, (claim) => claim.document)].sort(([one], [two]) =>
    dateOf(two).localeCompare(dateOf(one)),
  );
}
