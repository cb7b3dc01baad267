import type { CatalogueTable, TableKey } from '../catalogue/compile-catalogue.ts';
import type { Match, Store } from '../types.ts';
import { growTree, type Leaf, type NameTree, walkTree } from './name-tree.ts';

/**
 * Templates never look at more of a name than this, and one that must fit to the end does not fit a longer name. Patterns have at most
 * 200 characters and no documented name comes near a thousand; a name of a megabyte then costs no more than a short one.
 */
const TEMPLATE_LIMIT = 1024;

/** What `findMatches` needs, made once per table. Opaque: only this file looks inside. */
export interface Lookup {
  stores: ReadonlyMap<Store, NameTree<Entry>>;
}

/** One key, ready to be compared. All entries have all fields, so that the engine sees one shape. */
interface Entry {
  key: TableKey;
  /** Shared by all items that meet the key, hence frozen. */
  match: Match;
  /** The answer when nothing else matches; frozen too. */
  alone: Match[];
  domains: { whole: string; ending: string }[] | undefined;
  expression: RegExp | undefined;
  /** Lengths a name can have at all, and its literal end: cheap to compare before the expression. */
  shortest: number;
  longest: number;
  ending: string;
  /** A placeholder differs in length from name to name, so each match has to be measured. */
  isVarying: boolean;
}

/** The answer to most names; frozen, so that nobody can fill it. */
const NONE: Match[] = [];
Object.freeze(NONE);

/** Prepares a table for `findMatches`: one tree per store, expressions compiled once. */
export function prepareLookup(table: CatalogueTable): Lookup {
  const leaves = new Map<Store, Leaf<Entry>[]>();
  for (const entry of table.keys.map((key) => makeEntry(key, table)).sort(compareEntries)) {
    const { key } = entry;
    const isWhole = key.kind === 'exact';
    const leaf = { text: isWhole ? key.pattern : (key.prefix ?? ''), isWhole, value: entry };
    const others = leaves.get(key.store);
    if (others) others.push(leaf);
    else leaves.set(key.store, [leaf]);
  }
  return { stores: new Map([...leaves].map(([store, texts]) => [store, growTree(texts)])) };
}

/**
 * Finds the keys a name meets in its store: the whole name first, then the longest literal beginning; with equal beginnings a template
 * before a prefix, then a key bound to a domain, then the vendor's id. One match per key, of all vendors; empty when nobody knows it.
 * `domain` is the cookie's domain or the host of the storage; without it, keys bound to domains do not match.
 * Answers are shared and frozen: copy before changing one.
 */
export function findMatches(lookup: Lookup, item: { name: string; store: Store; domain?: string }): Match[] {
  const tree = lookup.stores.get(item.store);
  if (!tree) return NONE;
  const { name } = item;
  const reached = walkTree(tree, name);
  if (!reached) return NONE;
  let found = NONE;
  if (reached.depth === name.length && reached.whole.length > 0)
    found = collect(found, reached.whole, name, item.domain);
  for (let place: NameTree<Entry> | undefined = reached; place; place = place.shorter) {
    if (place.beginning.length > 0) found = collect(found, place.beginning, name, item.domain);
  }
  return found;
}

/** Adds what `name` meets among `entries`. Most names meet one key at most: that answer is ready, nothing is made. */
function collect(found: Match[], entries: readonly Entry[], name: string, domain: string | undefined): Match[] {
  let matches = found;
  for (const entry of entries) {
    const match = meet(entry, name, domain);
    if (!match) continue;
    if (matches === NONE) matches = match === entry.match ? entry.alone : [match];
    else matches = [...matches, match];
  }
  return matches;
}

function meet(entry: Entry, name: string, domain: string | undefined): Match | undefined {
  if (name.length < entry.shortest || name.length > entry.longest) return undefined;
  if (entry.domains && !isWithin(entry.domains, domain)) return undefined;
  const { expression, match } = entry;
  if (!expression) return match;
  if (!name.endsWith(entry.ending)) return undefined;
  const text = name.length > TEMPLATE_LIMIT ? name.slice(0, TEMPLATE_LIMIT) : name;
  if (!entry.isVarying) return expression.test(text) ? match : undefined;
  const groups = expression.exec(text);
  if (!groups) return undefined;
  const { vendorId, vendorName, keyIndex, pattern, kind, layer, categories } = match;
  const placeholders = measure(entry.key, groups);
  return { vendorId, vendorName, keyIndex, pattern, kind, layer, placeholders, categories };
}

/** The length of what each placeholder stands for, never the text itself. Names are upper case, so nothing inherited is hit. */
function measure(key: TableKey, groups: readonly (string | undefined)[]): Record<string, number> {
  const lengths: Record<string, number> = {};
  let group = 0;
  for (const { name, length } of key.placeholders ?? []) {
    if (length === null) group += 1;
    lengths[name] = length ?? groups[group]?.length ?? 0;
  }
  return lengths;
}

function isWithin(domains: readonly { whole: string; ending: string }[], domain: string | undefined): boolean {
  if (domain === undefined) return false;
  const host = plainDomain(domain);
  return domains.some(({ whole, ending }) => host === whole || host.endsWith(ending));
}

/** Without the leading dot of a cookie's domain and the trailing dot of a full host name, in lower case. */
function plainDomain(domain: string): string {
  return domain.toLowerCase().replace(/^\./, '').replace(/\.$/, '');
}

function makeEntry(key: TableKey, table: CatalogueTable): Entry {
  const { pattern, kind, keyIndex, placeholders } = key;
  const vendor = table.vendors[key.vendor];
  if (!vendor) throw new Error(`The catalogue table names no vendor for the key "${pattern}"`);
  const categories = [...key.categories];
  const match: Match = {
    vendorId: vendor.id,
    vendorName: vendor.name,
    keyIndex,
    pattern,
    kind,
    layer: 'vendor',
    categories,
  };
  if (placeholders) match.placeholders = measure(key, []);
  const alone = [match];
  for (const shared of [categories, match.placeholders, match, alone]) Object.freeze(shared);

  let shortest = pattern.length; // a final * counts as one character, and that is what it stands for at least
  let isVarying = false;
  for (const { name, length } of placeholders ?? []) {
    shortest += (length ?? 0) - `<${name}>`.length;
    isVarying ||= length === null;
  }
  const isOpen = kind !== 'exact' && pattern.endsWith('*');
  const limit = isVarying ? TEMPLATE_LIMIT : shortest;
  return {
    key,
    match,
    alone,
    domains: key.domains?.map(plainDomain).map((whole) => ({ whole, ending: `.${whole}` })),
    expression: key.expression === undefined ? undefined : new RegExp(key.expression),
    shortest,
    longest: isOpen ? Number.POSITIVE_INFINITY : limit,
    ending: isOpen || kind === 'exact' ? '' : pattern.slice(pattern.lastIndexOf('>') + 1),
    isVarying,
  };
}

/** The order among keys with the same literal beginning. The place in a file never decides. */
function compareEntries(a: Entry, b: Entry): number {
  return (
    Number(a.key.kind === 'prefix') - Number(b.key.kind === 'prefix') ||
    Number(a.domains === undefined) - Number(b.domains === undefined) ||
    compareText(a.match.vendorId, b.match.vendorId) ||
    b.key.pattern.length - a.key.pattern.length ||
    compareText(a.key.pattern, b.key.pattern)
  );
}

/** By code units: the same everywhere, unlike an order that depends on the language. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
