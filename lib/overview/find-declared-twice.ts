import type { DeclaredName } from './compile-declared-name.ts';
import type { DeclaredKey } from './declared-key.ts';

/**
 * Entries that name the same key in the same store with different facts: another category, or another lifetime. The same name in two stores, or for two
 * hosts, is two keys. Pure.
 * @returns places in the list, in its order
 */
export function findDeclaredTwice(
  declared: readonly DeclaredKey[],
  compiled: readonly (DeclaredName | undefined)[],
): number[][] {
  const byName = Map.groupBy(
    declared.keys(),
    (at) => `${compiled[at]?.parts.join('\u0000')} ${declared[at]?.host ?? ''}`,
  );
  return [...byName.values()].flatMap((places) => {
    if (places.length < 2) return [];
    const stores = new Set(places.map((at) => declared[at]?.store));
    const named = [...stores].filter((store) => store !== undefined);
    const groups =
      named.length === 0
        ? [places]
        : named.map((store) => places.filter((at) => (declared[at]?.store ?? store) === store));
    return groups.filter((group) => differ(group.flatMap((at) => declared[at] ?? [])));
  });
}

function differ(entries: readonly DeclaredKey[]): boolean {
  const categories = new Set(entries.flatMap(({ category }) => category ?? []));
  const lifetimes = new Set(entries.flatMap(({ lifetime }) => lifetime?.days ?? []));
  return categories.size > 1 || lifetimes.size > 1;
}
