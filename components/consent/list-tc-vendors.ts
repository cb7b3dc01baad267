import type { DecodedTc } from '../../lib/consent/decoded-types.ts';

export interface TcVendor {
  id: number;
  /** By the standard's list; absent for one that is not in it. */
  name?: string;
  hasConsent: boolean;
  hasInterest: boolean;
  /** Shown to the visitor; absent: the string does not say. */
  isDisclosed?: boolean;
}

/** Every vendor that a TC string names, by id. */
export function listTcVendors(tc: DecodedTc, findName: (id: number) => string | undefined): TcVendor[] {
  const consents = new Set(tc.vendorConsents);
  const interests = new Set(tc.vendorInterests);
  const disclosed = tc.vendorsDisclosed && new Set(tc.vendorsDisclosed);
  const ids = new Set([...consents, ...interests, ...(disclosed ?? [])]);
  return [...ids]
    .sort((one, two) => one - two)
    .map((id) => {
      const name = findName(id);
      return {
        id,
        ...(name === undefined ? {} : { name }),
        hasConsent: consents.has(id),
        hasInterest: interests.has(id),
        ...(disclosed ? { isDisclosed: disclosed.has(id) } : {}),
      };
    });
}

/** Those whose id is the query, or whose name holds it. An empty query: all. */
export function searchTcVendors(vendors: readonly TcVendor[], query: string): readonly TcVendor[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return vendors;
  return vendors.filter(({ id, name }) => String(id) === wanted || name?.toLowerCase().includes(wanted));
}
