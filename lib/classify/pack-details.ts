import { compileCatalogue } from '../catalogue/compile-catalogue.ts';
import { type PackedCatalogue, packCatalogue } from '../catalogue/pack-catalogue.ts';
import type { VendorDetails } from '../catalogue/vendor-details.ts';
import type { Layer } from '../types.ts';

/**
 * Packs the details of one layer for `prepareLookup`. Domains are left out: whoever types a name names no domain, and shall find keys that
 * count on some domains only as well. @throws Error naming the key and the fix when a pattern cannot be compiled
 */
export function packDetails(files: readonly VendorDetails[], layer: Layer): PackedCatalogue {
  // What the general list does not say plays no part in matching.
  const complete = files.map((file) => ({
    ...file,
    kind: file.kind ?? ('other' as const),
    website: file.website ?? '',
    keys: file.keys.map((key) => ({ ...key, purpose: key.purpose ?? '' })),
  }));
  const table = compileCatalogue(complete, '', layer);
  return packCatalogue({ ...table, keys: table.keys.map(({ domains: _, ...key }) => key) });
}
