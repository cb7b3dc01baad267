import { vendorKinds } from '../../lib/catalogue/vendor-kinds.ts';
import { layerOrder } from '../../lib/classify/prepare-search.ts';
import type { FilterPart, SearchFilter } from '../../lib/classify/search-filter.ts';
import { allCategories, allStores } from '../../lib/types.ts';

/** What can be chosen in each part of the filter, in the order shown. */
export const filterValues = {
  stores: allStores,
  categories: allCategories,
  kinds: vendorKinds,
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
