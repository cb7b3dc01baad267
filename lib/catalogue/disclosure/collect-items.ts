import type { VendorClaim } from '../vendor-schema.ts';
import type { Disclosure } from './parse-disclosure.ts';
import { type DisclosedItem, isPossibleAge, readEntry } from './read-entry.ts';
import { findUnknownPurposes } from './tcf-purposes.ts';

/** Of an identifier, so many characters name its entry. */
const NAMED = 80;

/** `what`: an entry as `disclosures.3 "*id"`, or a key as `cookie "acme_id"`. */
export interface Remark {
  what: string;
  why: string;
}

export interface CollectedItem extends DisclosedItem {
  what: string;
  /** Every one of its entries names domains and no * alone. */
  isBound: boolean;
}

/** The entries that can be used, those with the same identifier as one. The others go to `leftOut`, what is odd to `remarks`. */
export function collectItems({ disclosures }: Disclosure, leftOut: Remark[], remarks: Remark[]): CollectedItem[] {
  const items = new Map<string, CollectedItem>();
  for (const [index, entry] of disclosures.entries()) {
    const what = `disclosures.${index} ${JSON.stringify(entry.identifier.slice(0, NAMED))}`;
    const item = readEntry(entry);
    if ('leftOut' in item) {
      leftOut.push({ what, why: item.leftOut });
      continue;
    }
    const unknown = findUnknownPurposes(entry);
    if (unknown.length > 0) remarks.push({ what, why: `the framework has no ${unknown.join(', ')}; not counted` });
    const { maxAgeSeconds } = entry;
    if (typeof maxAgeSeconds === 'number' && !isPossibleAge(maxAgeSeconds))
      remarks.push({ what, why: `${maxAgeSeconds} seconds are no possible age; not taken over` });
    const isBound = item.domains.length > 0 && !item.isAnywhere;
    const id = `${item.stores[0]} ${item.identifier}`;
    const earlier = items.get(id);
    if (!earlier) {
      items.set(id, { ...item, what, isBound });
      continue;
    }
    remarks.push({ what, why: `is put together with ${earlier.what}` });
    earlier.domains = [...new Set([...earlier.domains, ...item.domains])];
    earlier.isAnywhere ||= item.isAnywhere;
    earlier.isBound &&= isBound;
    addClaims(earlier, item.claims);
  }
  return [...items.values()];
}

/** Adds the claims that are not there yet. @returns whether there were any */
export function addClaims<T extends Omit<VendorClaim, 'document'> & { document?: string }>(
  key: { claims: T[] },
  claims: readonly T[],
): boolean {
  const idOf = ({ document, category, lifetime, condition }: T) =>
    JSON.stringify([document, category, lifetime, condition]);
  const there = new Set(key.claims.map(idOf));
  const more = claims.filter((claim) => !there.has(idOf(claim)));
  key.claims.push(...more);
  return more.length > 0;
}
