import { buildExpression, findLength, splitPattern } from '../catalogue/build-expression.ts';
import { type PackedCatalogue, readLine, readVendorLine } from '../catalogue/pack-catalogue.ts';
import type { Match, Store } from '../types.ts';
import type { ScriptHosts } from './find-script-vendor.ts';
import { type NameTree, plantTree, walkTree } from './name-tree.ts';

/**
 * Templates never look at more of a name than this, and one that must fit to the end does not fit a longer name. Patterns have at most
 * 200 characters and no documented name comes near a thousand; a name of a megabyte then costs no more than a short one.
 */
const TEMPLATE_LIMIT = 1024;

/** What `findMatches` and `findScriptVendor` need, made once. Opaque: only their two files look inside. */
export interface Lookup {
  /** Best layer first. */
  layers: LookupLayer[];
}

interface LookupLayer {
  isGeneral: boolean;
  catalogue: PackedCatalogue;
  /** Grown when the first name of the store is asked for; null for a store without keys. */
  trees: Map<Store, NameTree<Entry, Beginnings> | null>;
  /** Made when the first address is asked for. */
  scripts: ScriptHosts | undefined;
}

/** One key, ready to be compared. All entries have all fields, so that the engine sees one shape. */
interface Entry {
  /** Shared by all items that meet the key, hence frozen. */
  match: Match;
  /** The answer when nothing else matches; frozen too. */
  alone: Match[];
  domains: { whole: string; ending: string }[] | undefined;
  /** What the placeholders of a template stand for; undefined for other kinds. */
  stands: string[] | undefined;
  /** Made when the first name gets as far as to be tested by it. */
  expression: RegExp | undefined;
  placeholders: { name: string; length: number | null }[];
  /** Lengths a name can have at all, its literal end, and the longest literal text within: cheap to compare before the expression. */
  shortest: number;
  longest: number;
  ending: string;
  within: string;
  /** A placeholder differs in length from name to name, so each match has to be measured. */
  isVarying: boolean;
}

/**
 * Entries with the same literal beginning. Dozens may begin with a placeholder and differ in their literal end alone: a name is compared only with
 * those that share its last two characters.
 */
interface Beginnings {
  /** Those without a literal end of two characters; the whole answer for names whose end is nobody's. */
  open: Entry[];
  /** By the last two characters: the open ones and those with that end, in their order. */
  byEnding: Map<number, Entry[]> | undefined;
}

/** With fewer entries, comparing them all costs less than looking up the end. */
const FEW = 4;

/** The answer to most names; frozen, so that nobody can fill it. */
const NONE: Match[] = [];
Object.freeze(NONE);

/**
 * Prepares layers of the catalogue for `findMatches`, best first: a person's own rules, the vendor files, the general list. It costs nothing:
 * texts are taken apart when the first name of their store comes, lines when the first name comes to them.
 */
export function prepareLookup(...catalogues: readonly PackedCatalogue[]): Lookup {
  return {
    layers: catalogues.map((catalogue) => ({
      isGeneral: catalogue.layer === 'general',
      catalogue,
      trees: new Map(),
      scripts: undefined,
    })),
  };
}

/** Lookups as one, the layers of the first before those of the second: what either has prepared stays prepared. */
export function joinLookups(...lookups: readonly Lookup[]): Lookup {
  return { layers: lookups.flatMap(({ layers }) => layers) };
}

function findTree(layer: LookupLayer, store: Store): NameTree<Entry, Beginnings> | null {
  const known = layer.trees.get(store);
  if (known !== undefined) return known;
  const lines = layer.catalogue.keys[store];
  const seed = { lines: lines?.split('\n') ?? [], read: makeReader(layer.catalogue), gather: gatherByEnding };
  const tree = plantTree(seed) ?? null;
  layer.trees.set(store, tree);
  return tree;
}

/**
 * Finds the keys a name meets in its store: layer by layer, the whole name first, then the longest literal beginning; with equal beginnings
 * a template before a prefix, then a key bound to a domain, then the likelier of those that share it, then the vendor's id. One match per key,
 * of all vendors; the general list is asked only when nobody else knows the name, or only as one that others use too; empty when nobody does.
 * `domain` is the cookie's domain or the host of the storage; without it, keys bound to domains do not match. Answers are shared and frozen: copy
 * before changing one.
 */
export function findMatches(lookup: Lookup, item: { name: string; store: Store; domain?: string }): Match[] {
  const { name, domain } = item;
  let found = NONE;
  for (const layer of lookup.layers) {
    if (layer.isGeneral && found.some(isSure)) break;
    const tree = findTree(layer, item.store);
    const reached = tree && walkTree(tree, name);
    if (!reached) continue;
    if (reached.depth === name.length && reached.whole.length > 0) found = collect(found, reached.whole, name, domain);
    for (let place: NameTree<Entry, Beginnings> | undefined = reached; place; place = place.shorter) {
      if (place.beginning) found = collect(found, findCandidates(place.beginning, name), name, domain);
    }
  }
  return found;
}

/** Whether the name alone says whose it is. */
function isSure({ needsCompanion }: Match): boolean {
  return !needsCompanion;
}

function gatherByEnding(entries: readonly Entry[]): Beginnings {
  const hasEnd = ({ ending }: Entry) => entries.length > FEW && ending.length >= 2;
  const codes = new Set(entries.filter(hasEnd).map(({ ending }) => codeOfEnd(ending)));
  const byEnding = new Map(
    [...codes].map((code) => [code, entries.filter((entry) => !hasEnd(entry) || codeOfEnd(entry.ending) === code)]),
  );
  return { open: entries.filter((entry) => !hasEnd(entry)), byEnding: byEnding.size > 0 ? byEnding : undefined };
}

function findCandidates({ open, byEnding }: Beginnings, name: string): readonly Entry[] {
  return byEnding?.get(codeOfEnd(name)) ?? open;
}

/** The last two characters as one number; of a shorter text, no number at all. */
function codeOfEnd(text: string): number {
  return text.charCodeAt(text.length - 2) * 0x1_0000 + text.charCodeAt(text.length - 1);
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
  const { stands, match } = entry;
  if (!stands) return match;
  if (!name.endsWith(entry.ending)) return undefined;
  const text = name.length > TEMPLATE_LIMIT ? name.slice(0, TEMPLATE_LIMIT) : name;
  if (!text.includes(entry.within)) return undefined;
  entry.expression ??= new RegExp(buildExpression(match.pattern, stands));
  const { expression } = entry;
  if (!entry.isVarying) return expression.test(text) ? match : undefined;
  const groups = expression.exec(text);
  if (!groups) return undefined;
  return { ...match, placeholders: measure(entry, groups) };
}

/** The length of what each placeholder stands for, never the text itself. Names are upper case, so nothing inherited is hit. */
function measure(
  { placeholders }: Pick<Entry, 'placeholders'>,
  groups: readonly (string | undefined)[],
): Record<string, number> {
  const lengths: Record<string, number> = {};
  let group = 0;
  for (const { name, length } of placeholders) {
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

function findLongest(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function readDomain(line: string): { whole: string; ending: string } {
  const whole = plainDomain(line);
  return { whole, ending: `.${whole}` };
}

/** What makes an entry of a line, when the first name comes to it. */
function makeReader({ layer, vendors, domains, chars }: PackedCatalogue) {
  const vendorLines = vendors.split('\n');
  const domainLines = domains.split('\n');
  const charLines = chars.split('\n');
  return (line: string): { isWhole: boolean; value: Entry } => {
    const key = readLine(line);
    const { id: vendorId, name: vendorName } = readVendorLine(vendorLines[key.vendor] ?? '');
    const { literals, names, isOpen } = splitPattern(key.pattern);
    const stands = key.chars.map((at) => charLines[at] ?? '');
    const placeholders =
      key.kind === 'template' ? names.map((name, at) => ({ name, length: findLength(stands[at] ?? '') })) : [];
    const { keyIndex, pattern, kind, categories } = key;
    const match: Match = { vendorId, vendorName, keyIndex, pattern, kind, layer, categories };
    if (key.needsCompanion) match.needsCompanion = true;
    if (kind === 'template') match.placeholders = measure({ placeholders }, []);
    const alone = [match];
    for (const shared of [categories, match.placeholders, match, alone]) Object.freeze(shared);

    let shortest = pattern.length; // a final * counts as one character, and that is what it stands for at least
    for (const { name, length } of placeholders) shortest += (length ?? 0) - `<${name}>`.length;
    const isVarying = placeholders.some(({ length }) => length === null);
    const isOpenEnded = kind !== 'exact' && isOpen;
    const value: Entry = {
      match,
      alone,
      domains: key.domains.length === 0 ? undefined : key.domains.map((at) => readDomain(domainLines[at] ?? '')),
      stands: kind === 'template' ? stands : undefined,
      expression: undefined,
      placeholders,
      shortest,
      longest: isOpenEnded ? Number.POSITIVE_INFINITY : isVarying ? TEMPLATE_LIMIT : shortest,
      ending: isOpenEnded || kind === 'exact' ? '' : pattern.slice(pattern.lastIndexOf('>') + 1),
      within: findLongest(literals.slice(1, -1)),
      isVarying,
    };
    return { isWhole: kind === 'exact', value };
  };
}
