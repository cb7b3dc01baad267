import type { Layer, Store } from '../../lib/types.ts';

/** The page "Look up a key". */
export const lookupPage = 'lookup.html';

/**
 * The address of a vendor or of one of its keys: `lookup.html?vendor=smartsupp&key=ssupp.vid&store=cookie`. Relative to the extension's pages. All
 * of the address that the popup needs. `vendor` without a layer: a bundled vendor file.
 */
export function buildPlaceAddress(
  vendor: { id: string; layer?: Layer },
  key?: { pattern: string; store?: Store },
): string {
  const { id, layer } = vendor;
  const place = key && { key: key.pattern, ...(key.store && { store: key.store }) };
  const wanted = { ...(layer && { layer }), vendor: id, ...place };
  return `${lookupPage}?${new URLSearchParams(wanted)}`;
}
