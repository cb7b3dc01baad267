import type { VendorClaim } from '../lib/catalogue/vendor-schema.ts';

/** Whether two documents contradict each other about a key: in its category, or in its lifetime. Silence contradicts nothing. */
export function findDisagreement(claims: readonly VendorClaim[]): boolean {
  const categories = new Set(claims.flatMap((claim) => claim.category ?? []));
  const lifetimes = new Set(claims.flatMap((claim) => (claim.lifetime === 'unknown' ? [] : (claim.lifetime ?? []))));
  return categories.size > 1 || lifetimes.size > 1;
}

/** Claims by the id of their document, in the order in which documents first appear. */
export function groupByDocument(claims: readonly VendorClaim[]): [id: string, own: VendorClaim[]][] {
  return [...Map.groupBy(claims, (claim) => claim.document)];
}
