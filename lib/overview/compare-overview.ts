import type { ExportedReport } from '../report/report-schema.ts';
import { compileDeclaredName, type DeclaredName, meetsDeclaredName } from './compile-declared-name.ts';
import type { DeclaredKey } from './declared-key.ts';
import { findDeclaredTwice } from './find-declared-twice.ts';
import { judgeCategory, judgeLifetime, judgeStore } from './judge-declared.ts';

type Item = ExportedReport['items'][number];

/** What a list and a page disagree about, most pressing first: `overviewGap_<code>` in `_locales`. */
export const overviewCodes = ['missing', 'otherCategory', 'otherLifetime', 'wrongStore', 'twice', 'absent'] as const;
export type OverviewCode = (typeof overviewCodes)[number];

/** One disagreement. `items`: places in the report; `declared`: places in the list. */
export interface OverviewGap {
  code: OverviewCode;
  items: number[];
  declared: number[];
}

/** What holding a list against a visit came to. */
export interface OverviewResult {
  /** Keys of the visit, one for each name or documented pattern in a store, and how many of them the list names. */
  keys: number;
  named: number;
  gaps: OverviewGap[];
  /** Of the list: found, and in all facts it gives as found. */
  fitting: number[];
  /** Of the list: names of which too little is literal to look for them. */
  unreadable: number[];
}

/**
 * Holds a site's own list against what one visit kept. An entry may name several keys by a wildcard, and a key may stand in several entries: then the one that
 * names it most exactly counts. Facts that the list does not give, and categories that no document gives, are not held against it. Pure.
 */
export function compareOverview(declared: readonly DeclaredKey[], report: ExportedReport): OverviewResult {
  const { items } = report;
  const compiled = declared.map(({ name }) => compileDeclaredName(name));
  const found = findAll(compiled, items);
  const naming = new Map<number, number[]>();
  found.forEach((places, at) => {
    for (const place of places) naming.set(place, [...(naming.get(place) ?? []), at]);
  });
  const groups = groupKeys(items);
  const gaps: OverviewGap[] = [];
  let named = 0;
  for (const places of groups) {
    const unnamed = places.filter((place) => !naming.has(place));
    if (unnamed.length > 0) gaps.push({ code: 'missing', items: unnamed, declared: [] });
    else named += 1;
    for (const [entries, own] of groupByEntries(places, naming, compiled, declared, items))
      gaps.push(...judge(own, entries, declared, items));
  }
  const twice = findDeclaredTwice(declared, compiled);
  for (const entries of twice) {
    const about = [...new Set(entries.flatMap((at) => found[at] ?? []))].sort((one, other) => one - other);
    gaps.push({ code: 'twice', items: about, declared: entries });
  }
  found.forEach((places, at) => {
    if (compiled[at] && places.length === 0) gaps.push({ code: 'absent', items: [], declared: [at] });
  });
  const isFaulty = new Set(gaps.flatMap((gap) => gap.declared));
  return {
    keys: groups.length,
    named,
    gaps: gaps.sort((one, other) => overviewCodes.indexOf(one.code) - overviewCodes.indexOf(other.code)),
    fitting: declared.flatMap((_, at) => (compiled[at] && !isFaulty.has(at) ? [at] : [])),
    unreadable: declared.flatMap((_, at) => (compiled[at] ? [] : [at])),
  };
}

/** The places of the items that each entry names. Plain names are looked up; only those with wildcards are tried on every name. */
function findAll(compiled: readonly (DeclaredName | undefined)[], items: readonly Item[]): number[][] {
  const byName = Map.groupBy(items.keys(), (place) => items[place]?.name ?? '');
  const tried = new Map<string, number[]>();
  return compiled.map((name) => {
    if (!name) return [];
    if (!name.hasWildcard) return byName.get(name.parts[0] ?? '') ?? [];
    const key = JSON.stringify([name.parts, name.endsWithPlaceholder]);
    let places = tried.get(key);
    if (!places) {
      places = [...byName].flatMap(([found, own]) =>
        meetsDeclaredName(found, name) ? own.filter((place) => !goesOn(items[place], name)) : [],
      );
      tried.set(key, places);
    }
    return places;
  });
}

/** `ssupp_<CHAT_KEY>` is one key, and `ssupp_<CHAT_KEY>vid`, whose documented pattern goes on after the placeholder, is another. */
function goesOn(item: Item | undefined, { endsWithPlaceholder }: DeclaredName): boolean {
  return endsWithPlaceholder && /> *[^<>*]*[A-Za-z0-9][^<>*]*$/.test(item?.match?.pattern ?? '');
}

/** Items that are one key in several places: the same name, or the same documented pattern, in the same store. */
function groupKeys(items: readonly Item[]): number[][] {
  const keyOf = ({ store, name, vendorId, vendorName, match }: Item) =>
    JSON.stringify(match && match.kind !== 'exact' ? [store, vendorId, vendorName, match.pattern] : [store, name]);
  return [...Map.groupBy(items.keys(), (place) => keyOf(items[place] as Item)).values()]; // places of `items` itself
}

/** Items of one key by the entries that name them most exactly: a name without wildcards before one with, more letters before fewer. */
function groupByEntries(
  places: readonly number[],
  naming: ReadonlyMap<number, number[]>,
  compiled: readonly (DeclaredName | undefined)[],
  declared: readonly DeclaredKey[],
  items: readonly Item[],
): [entries: number[], items: number[]][] {
  const weigh = (at: number) => {
    const name = compiled[at];
    return name ? (name.hasWildcard ? name.literals : Number.POSITIVE_INFINITY) : 0;
  };
  const groups = new Map<string, [number[], number[]]>();
  for (const place of places) {
    const all = naming.get(place) ?? [];
    if (all.length === 0) continue;
    const inStore = all.filter((at) => judgeStore(items[place], declared[at]));
    const fitting = inStore.length > 0 ? inStore : all;
    const best = Math.max(...fitting.map(weigh));
    const entries = fitting.filter((at) => weigh(at) === best);
    const group = groups.get(entries.join()) ?? [entries, []];
    group[1].push(place);
    groups.set(entries.join(), group);
  }
  return [...groups.values()];
}

function judge(
  places: number[],
  entries: number[],
  declared: readonly DeclaredKey[],
  items: readonly Item[],
): OverviewGap[] {
  const own = entries.flatMap((at) => declared[at] ?? []);
  const wrong = places.filter((place) => !own.some((entry) => judgeStore(items[place], entry)));
  // The name stands there for another place: said once, and the other facts are that place's.
  if (wrong.length > 0) return [{ code: 'wrongStore', items: wrong, declared: entries }];
  const other = places.filter((place) => !judgeCategory(items[place], own));
  const longer = places.filter((place) => !judgeLifetime(items[place], own));
  return [
    ...(other.length > 0 ? [{ code: 'otherCategory' as const, items: other, declared: entries }] : []),
    ...(longer.length > 0 ? [{ code: 'otherLifetime' as const, items: longer, declared: entries }] : []),
  ];
}
