import type { VendorFile, VendorKey } from '../lib/catalogue/vendor-schema.ts';
import { findMatches, type Lookup } from '../lib/classify/find-match.ts';
import type { Match, Store } from '../lib/types.ts';

/** A name of one vendor's key that a key of another vendor meets too. */
export interface Collision {
  name: string;
  other: Match;
  /** Why both are shown, from `sharedWith`; absent: nobody says. */
  reason?: string;
}

/** Where a key meets those of other vendors: once for each of them. `lookup` is that of the whole catalogue. */
export function findCollisions(file: VendorFile, key: VendorKey, lookup: Lookup): Collision[] {
  const found = new Map<string, Collision>();
  for (const item of itemsOf(key)) {
    for (const other of findMatches(lookup, item)) {
      if (other.layer !== 'vendor' || other.vendorId === file.id) continue;
      const reason = key.sharedWith?.find(({ vendor }) => vendor === other.vendorId)?.reason;
      const id = `${other.vendorId} ${other.pattern}`;
      if (!found.has(id)) found.set(id, { name: item.name, other, ...(reason ? { reason } : {}) });
    }
  }
  return [...found.values()];
}

/** Items as a live site has them: each name of the key on each of its domains. */
export function itemsOf(key: VendorKey): { name: string; store: Store; domain?: string }[] {
  const { store, domains } = key;
  return namesOf(key).flatMap((name) => domains?.map((domain) => ({ name, store, domain })) ?? [{ name, store }]);
}

/** Names as a live site has them: the examples, and the pattern where it is a whole name. */
export function namesOf({ pattern, examples = [] }: VendorKey): string[] {
  const isWholeName = !pattern.endsWith('*') && !/<[A-Z]/.test(pattern);
  return isWholeName ? [pattern, ...examples] : examples;
}

/** Whether a match is with a key of this vendor's file. */
export function isOwn(match: Match, vendorId: string): boolean {
  return match.layer === 'vendor' && match.vendorId === vendorId;
}
