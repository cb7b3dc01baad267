import type { VendorKind } from '../catalogue/vendor-kinds.ts';
import type { Category, Layer, Store } from '../types.ts';
import type { SearchEntry } from './prepare-search.ts';

/** What is wanted. An empty set: all of them. */
export interface SearchFilter {
  stores: ReadonlySet<Store>;
  categories: ReadonlySet<Category>;
  layers: ReadonlySet<Layer>;
  kinds: ReadonlySet<VendorKind>;
}

export type FilterPart = keyof SearchFilter;

/** By part: how many keys each of its values would leave if nothing else were chosen in that part. */
export type FilterCounts = Record<FilterPart, ReadonlyMap<string, number>>;

export const filterParts = ['stores', 'categories', 'kinds', 'layers'] as const satisfies readonly FilterPart[];

/** The parts of the filter that keep a key out. */
export function findObstacles(entry: SearchEntry, filter: SearchFilter): FilterPart[] {
  return filterParts.filter((part) => !isWanted(filter[part], valuesOf(entry, part)));
}

/** Whether one of the values is chosen, or nothing is. */
export function isWanted(chosen: ReadonlySet<string>, values: readonly string[]): boolean {
  return chosen.size === 0 || values.some((value) => chosen.has(value));
}

/** Splits keys into those that the filter lets through and the number of the others, and counts for each part. */
export function filterEntries(
  entries: readonly SearchEntry[],
  filter: SearchFilter,
): { kept: SearchEntry[]; left: number; counts: FilterCounts } {
  const counts = { stores: new Map(), categories: new Map(), layers: new Map(), kinds: new Map() };
  const kept: SearchEntry[] = [];
  for (const entry of entries) {
    const obstacles = findObstacles(entry, filter);
    if (obstacles.length === 0) kept.push(entry);
    for (const part of filterParts)
      if (obstacles.every((obstacle) => obstacle === part))
        for (const value of valuesOf(entry, part)) counts[part].set(value, (counts[part].get(value) ?? 0) + 1);
  }
  return { kept, left: entries.length - kept.length, counts };
}

function valuesOf({ vendor, layer, key, categories }: SearchEntry, part: FilterPart): readonly string[] {
  if (part === 'stores') return [key.store];
  if (part === 'categories') return categories;
  if (part === 'layers') return [layer];
  return vendor.kind ? [vendor.kind] : [];
}
