import { layerOrder } from '../../lib/classify/prepare-search.ts';
import type { FilterPart, SearchFilter, VendorKind } from '../../lib/classify/search-filter.ts';
import { allCategories, allStores } from '../../lib/types.ts';

/** The order in which kinds of vendors are shown. */
export const kindOrder = [
  'chat',
  'recording',
  'analytics',
  'experiments',
  'monitoring',
  'guidance',
  'consent',
  'other',
] as const satisfies readonly VendorKind[];

/** What can be chosen in each part of the filter, in the order shown. */
export const filterValues = {
  stores: allStores,
  categories: allCategories,
  kinds: kindOrder,
  layers: layerOrder,
} as const satisfies Record<FilterPart, readonly string[]>;

/** A filter that lets everything through. */
export const noFilter: SearchFilter = {
  stores: new Set(),
  categories: new Set(),
  layers: new Set(),
  kinds: new Set(),
};

/** How many values are chosen. */
export function countChosen(filter: SearchFilter): number {
  return Object.values(filter).reduce((sum, chosen) => sum + chosen.size, 0);
}
