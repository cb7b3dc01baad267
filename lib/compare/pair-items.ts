import type { ExportedItem } from './comparison-types.ts';

/** Places of one key in both visits. */
export interface ItemPair {
  before: number;
  after: number;
}

interface Side {
  items: readonly ExportedItem[];
  /** Places that have no partner yet. */
  free: Set<number>;
}

/**
 * Pairs the keys of two visits: the same key first; then a cookie whose domain one of the visits could not see; then names that meet the same
 * pattern of the catalogue on the same host and differ in its placeholders alone. Pure, and the same whichever visit comes first.
 */
export function pairItems(before: readonly ExportedItem[], after: readonly ExportedItem[]): ItemPair[] {
  const one: Side = { items: before, free: new Set(before.keys()) };
  const other: Side = { items: after, free: new Set(after.keys()) };
  const pairs: ItemPair[] = [];
  for (const [findKey, isAllowed] of [
    [findWholeKey, () => true],
    [findNameKey, isBlindToDomains],
    [findPatternKey, () => true],
  ] as const) {
    const [mine, others] = [groupFree(one, findKey), groupFree(other, findKey)];
    for (const [key, places] of mine) {
      const partners = others.get(key) ?? [];
      if (
        !isAllowed(
          places.map((at) => before[at]),
          partners.map((at) => after[at]),
        )
      )
        continue;
      for (const [index, place] of places.entries()) {
        const partner = partners[index];
        if (partner === undefined) break;
        pairs.push({ before: place, after: partner });
        one.free.delete(place);
        other.free.delete(partner);
      }
    }
  }
  return pairs;
}

/** A host as people say it: of a cookie its domain without the dot. */
export function findItemHost({ store, domain, origin }: Pick<ExportedItem, 'store' | 'domain' | 'origin'>): string {
  if (store === 'cookie' && domain !== undefined) return domain.replace(/^\./, '').toLowerCase();
  return /^[a-z][a-z0-9+.-]*:\/\/([^/]*)/i.exec(origin)?.[1]?.replace(/:\d+$/, '').toLowerCase() ?? origin;
}

function groupFree({ items, free }: Side, findKey: (item: ExportedItem) => string | undefined): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const at of free) {
    const item = items[at];
    const key = item && findKey(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return groups;
}

function findWholeKey(item: ExportedItem): string {
  return JSON.stringify([
    ...findPlace(item),
    item.name,
    item.nameLength ?? 0,
    item.domain ?? null,
    item.hostOnly ?? null,
  ]);
}

/** Cookies alone: of storage the origin is always seen. */
function findNameKey({ store, name, party }: ExportedItem): string | undefined {
  return store === 'cookie' ? JSON.stringify([name, party]) : undefined;
}

function findPatternKey(item: ExportedItem): string | undefined {
  const { match, vendorName } = item;
  if (!match || match.kind === 'exact') return undefined;
  return JSON.stringify([...findPlace(item), match.layer, vendorName, match.pattern]);
}

function findPlace(item: ExportedItem): unknown[] {
  const { store, path, partitionKey } = item;
  const origin = store === 'cookie' ? '' : item.origin;
  return [
    store,
    findItemHost(item),
    origin,
    path ?? '/',
    partitionKey?.topLevelSite,
    partitionKey?.hasCrossSiteAncestor,
  ];
}

/** One of the visits did not see the domain of any of them. */
function isBlindToDomains(...sides: (ExportedItem | undefined)[][]): boolean {
  return sides.some((items) => items.every((item) => item?.domain === undefined));
}
