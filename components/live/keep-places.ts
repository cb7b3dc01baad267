import { findOpenGroups, type Group } from '../list-items.ts';

/** Where the groups of a page stand, and which of them are open. */
export interface Places {
  /** The filter for which `open` was found: under another one, what is open may differ. */
  filterKey: string;
  order: ReadonlyMap<string, number>;
  open: ReadonlySet<string>;
  /** All groups that have been shown under this filter. */
  seen: ReadonlySet<string>;
}

/** Groups that come later start open while they have so many rows at most, all of those of one look together. */
const LATER_ROWS = 40;

/**
 * Gives each group its place for as long as the page is there: those that are known keep their order and stay open or closed, new ones come
 * last. `groups` in the order in which they would stand without a past. Pure.
 */
export function keepPlaces(
  previous: Places | undefined,
  groups: readonly Group[],
  filterKey: string,
  rowLimit: number,
): Places {
  const order = new Map(previous?.order);
  for (const { id } of groups) if (!order.has(id)) order.set(id, order.size);
  const sorted = sortByPlace(groups, order);
  if (previous?.filterKey !== filterKey)
    return { filterKey, order, open: findOpenGroups(sorted, rowLimit), seen: new Set(groups.map(({ id }) => id)) };
  const later = sorted.filter(({ id }) => !previous.seen.has(id));
  if (later.length === 0) return { ...previous, order };
  return {
    filterKey,
    order,
    open: new Set([...previous.open, ...findOpenGroups(later, LATER_ROWS)]),
    seen: new Set([...previous.seen, ...later.map(({ id }) => id)]),
  };
}

/** Groups in the order of their places. */
export function sortByPlace(groups: readonly Group[], order: ReadonlyMap<string, number>): Group[] {
  const placeOf = ({ id }: Group) => order.get(id) ?? order.size;
  return groups.toSorted((one, two) => placeOf(one) - placeOf(two));
}
