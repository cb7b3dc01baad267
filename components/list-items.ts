import { type CatalogueDetails, detailsKey, findDetails } from '../lib/catalogue/vendor-details.ts';
import { allCategories, type Category, type ClassifiedItem, type Store } from '../lib/types.ts';
import type { Phase } from '../lib/watch-types.ts';
import type { Change } from './live/mark-changes.ts';
import { showHost, showName, showText } from './visible-text.ts';

/** One item, ready to be listed and searched. */
export interface Row {
  item: ClassifiedItem;
  /** The name with hostile characters made visible; '' stays ''. */
  name: string;
  purpose: string | undefined;
  /** Lower case, what the search looks into. */
  searchText: string;
  /** In a view that stays open: what became of it, and the item as it was when it got its place. */
  change?: Change;
  placedAs?: ClassifiedItem;
}

export interface Filter {
  query: string;
  /** Empty: all of them. */
  categories: ReadonlySet<Category>;
  stores: ReadonlySet<Store>;
  phases: ReadonlySet<Phase>;
  /** Only what changed while the view stood open. */
  isChangedOnly?: boolean;
}

/** Keys of one vendor, of the site itself, or of one other host. */
export interface Group {
  id: string;
  name: string;
  /** `general` and `user`: as the layers of the catalogue. */
  kind: 'vendor' | 'general' | 'user' | 'own' | 'host';
  /** Where its details are: `detailsKey`. */
  detailsKey?: string;
  rows: Row[];
  categories: Category[];
  hasThirdParty: boolean;
}

/** Prepares a report's items for listing, sorted by name. Purposes are known once the details are. */
export function listRows(
  { items }: { items: readonly ClassifiedItem[] },
  details: CatalogueDetails | undefined,
  storeName: (store: Store) => string,
): Row[] {
  const rows = items.map((item) => {
    const name = showName(item.name);
    const match = item.matches[0];
    const purpose = findDetails(details, match)?.key.purpose;
    const searchText = `${name}\n${item.name}\n${match?.vendorName ?? ''}\n${purpose ?? ''}\n${storeName(item.store)}\n${item.store}`;
    return { item, name, purpose, searchText: searchText.toLowerCase() };
  });
  const sortKeys = new Map(rows.map((row) => [row, row.name.toLowerCase()]));
  return rows.sort((a, b) => compareText(sortKeys.get(a) ?? '', sortKeys.get(b) ?? ''));
}

/** Keeps the rows that meet all words of the query, one of the categories, one of the stores and one of the phases. */
export function filterRows(rows: readonly Row[], filter: Filter): Row[] {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (!filter.isChangedOnly || row.change !== undefined) &&
      (filter.stores.size === 0 || filter.stores.has(row.item.store)) &&
      (filter.phases.size === 0 || findPhases(row.item).some((phase) => filter.phases.has(phase))) &&
      (filter.categories.size === 0 || row.item.categories.some((category) => filter.categories.has(category))) &&
      words.every((word) => row.searchText.includes(word)),
  );
}

/** Groups rows: known vendors by their number of non-necessary keys, then the site's own keys, then other hosts. */
export function groupRows(rows: readonly Row[], site: string): { known: Group[]; unknown: Group[] } {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { id, name, kind, detailsKey: key } = findGroup(row.placedAs ?? row.item, site);
    const group = groups.get(id) ?? { id, name, kind, rows: [], categories: [], hasThirdParty: false };
    groups.set(id, key === undefined ? group : Object.assign(group, { detailsKey: key }));
    group.rows.push(row);
    group.hasThirdParty ||= row.item.party === 'third';
    for (const category of row.item.categories)
      if (!group.categories.includes(category)) group.categories.push(category);
  }
  const all = [...groups.values()].map((group) => ({
    ...group,
    categories: allCategories.filter((category) => group.categories.includes(category)),
  }));
  const known = all.filter((group) => group.detailsKey !== undefined).sort(byNonNecessary);
  const unknown = all.filter((group) => group.detailsKey === undefined).sort(byOwnFirst);
  return { known, unknown };
}

/** The groups that start open: the first ones, while all their rows together stay few. */
export function findOpenGroups(groups: readonly Group[], rowLimit: number): Set<string> {
  const open = new Set<string>();
  let total = 0;
  for (const group of groups) {
    total += group.rows.length;
    if (total > rowLimit) break;
    open.add(group.id);
  }
  return open;
}

/** How many items each category, store and phase has. An item counts in each of its categories. */
export function countItems(items: readonly ClassifiedItem[]): {
  categories: Record<Category, number>;
  stores: Map<Store, number>;
  phases: Map<Phase, number>;
} {
  const categories: Record<Category, number> = {
    necessary: 0,
    functional: 0,
    analytics: 0,
    marketing: 0,
    unclassified: 0,
  };
  const stores = new Map<Store, number>();
  const phases = new Map<Phase, number>();
  for (const item of items) {
    for (const category of item.categories) categories[category]++;
    stores.set(item.store, (stores.get(item.store) ?? 0) + 1);
    for (const phase of findPhases(item)) phases.set(phase, (phases.get(phase) ?? 0) + 1);
  }
  return { categories, stores, phases };
}

/** Where it is listed: what was written after a refusal is among what was written before any choice as well, if it was. */
function findPhases({ clock }: ClassifiedItem): Phase[] {
  if (!clock) return [];
  return clock.phase === 'afterRefusal' && clock.phases.beforeChoice ? [clock.phase, 'beforeChoice'] : [clock.phase];
}

function findGroup(item: ClassifiedItem, site: string): Pick<Group, 'id' | 'name' | 'kind' | 'detailsKey'> {
  const match = item.matches[0];
  if (match) {
    const key = detailsKey(match.layer, match.vendorId);
    return { id: `vendor ${key}`, name: match.vendorName, kind: match.layer, detailsKey: key };
  }
  if (item.party === 'first') return { id: 'own', name: showText(site), kind: 'own' };
  const host = showHost(item.origin);
  return { id: `host ${host}`, name: host, kind: 'host' };
}

function countNonNecessary(group: Group): number {
  return group.rows.filter((row) => row.item.categories.some((category) => category !== 'necessary')).length;
}

function byNonNecessary(a: Group, b: Group): number {
  return countNonNecessary(b) - countNonNecessary(a) || b.rows.length - a.rows.length || compareText(a.name, b.name);
}

function byOwnFirst(a: Group, b: Group): number {
  return (
    Number(b.kind === 'own') - Number(a.kind === 'own') || b.rows.length - a.rows.length || compareText(a.name, b.name)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
