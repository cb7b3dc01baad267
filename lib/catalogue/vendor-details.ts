import type { Layer, Match } from '../types.ts';
import type { VendorFile, VendorKey } from './vendor-schema.ts';

/** A key as views show it. The general list gives no purpose. */
export type KeyDetails = Omit<VendorKey, 'purpose'> & { purpose?: string };

/** What views show of a vendor, a platform of the general list, or a person's own rules. A vendor file is one as it stands. */
export interface VendorDetails
  extends Pick<VendorFile, 'id' | 'name' | 'documents' | 'placeholders' | 'scripts' | 'card' | 'note'> {
  /** Absent: a bundled vendor file. */
  layer?: Layer;
  kind?: VendorFile['kind'];
  website?: string;
  keys: KeyDetails[];
}

/** The details of all layers by `detailsKey`. */
export type CatalogueDetails = Readonly<Record<string, VendorDetails>>;

/** How a vendor is found in the details: the same id may stand in several layers. Ids hold no slash. */
export function detailsKey(layer: Layer, id: string): string {
  return layer === 'vendor' ? id : `${layer}/${id}`;
}

/** Puts the layers together. Later files with the same layer and id replace earlier ones. */
export function joinDetails(...layers: readonly (readonly VendorDetails[])[]): CatalogueDetails {
  return Object.fromEntries(layers.flat().map((file) => [detailsKey(file.layer ?? 'vendor', file.id), file]));
}

/**
 * The vendor and the key that a match is about; undefined when the details are of another version of the catalogue, as when a person has changed
 * rules since.
 */
export function findDetails(
  details: CatalogueDetails | undefined,
  match: Pick<Match, 'layer' | 'vendorId' | 'keyIndex' | 'pattern'> | undefined,
): { vendor: VendorDetails; key: KeyDetails } | undefined {
  if (!match) return undefined;
  const vendor = details?.[detailsKey(match.layer, match.vendorId)];
  const key = vendor?.keys[match.keyIndex];
  return vendor && key?.pattern === match.pattern ? { vendor, key } : undefined;
}
