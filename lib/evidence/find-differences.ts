/** What differs between what was sealed and what is there. `moved`: it is there, and in another place. */
export interface Difference {
  /** Such as `consent` or `items[17]`: as it is counted in the file; for what was removed, as it was sealed. */
  part: string;
  code: 'changed' | 'added' | 'removed' | 'moved';
}

/**
 * Compares two lists of hashes of parts, as a manifest has them, and names each part that differs. In a list whose length changed, entries are told
 * by their hashes: one that was taken out of the middle is named, and not all that follow. Pure.
 */
export function findDifferences(
  sealed: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
): Difference[] {
  const removed = Object.keys(sealed).filter((part) => !Object.hasOwn(found, part));
  const differing = Object.entries(found).flatMap(([part, hash]): Difference[] => {
    if (!Object.hasOwn(sealed, part)) return [{ part, code: 'added' }];
    const before = sealed[part];
    if (!isList(before) || !isList(hash)) return before === hash ? [] : [{ part, code: 'changed' }];
    return before.length === hash.length ? compareSame(part, before, hash) : compareSets(part, before, hash);
  });
  return [...removed.map((part): Difference => ({ part, code: 'removed' })), ...differing];
}

function compareSame(part: string, sealed: readonly unknown[], found: readonly unknown[]): Difference[] {
  const known = new Set(sealed);
  return found.flatMap((hash, at): Difference[] =>
    hash === sealed[at] ? [] : [{ part: `${part}[${at}]`, code: known.has(hash) ? 'moved' : 'changed' }],
  );
}

/** Equal entries are taken off in pairs; what is left on either side was removed or added. Some of both: changed, too. */
function compareSets(part: string, sealed: readonly unknown[], found: readonly unknown[]): Difference[] {
  const [left, right] = [findUnpaired(sealed, found), findUnpaired(found, sealed)];
  const named =
    (code: Difference['code']) =>
    (at: number): Difference => ({ part: `${part}[${at}]`, code });
  const differences = [...left.map(named('removed')), ...right.map(named('added'))];
  const [kept, there] = [without(sealed, left), without(found, right)];
  return kept.every((hash, at) => hash === there[at]) ? differences : [...differences, { part, code: 'moved' }];
}

/** Places in `list` whose entries `other` does not have, or not so often. */
function findUnpaired(list: readonly unknown[], other: readonly unknown[]): number[] {
  const counts = new Map<unknown, number>();
  for (const hash of other) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return list.flatMap((hash, at) => {
    const count = counts.get(hash) ?? 0;
    counts.set(hash, count - 1);
    return count > 0 ? [] : [at];
  });
}

function without(list: readonly unknown[], places: readonly number[]): unknown[] {
  const left = new Set(places);
  return list.filter((_, at) => !left.has(at));
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
