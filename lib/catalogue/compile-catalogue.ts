import type { ConsentCategory, MatchKind, Store } from '../types.ts';
import { consentCategories } from '../types.ts';
import type { VendorFile, VendorKey } from './vendor-schema.ts';

/** One key in the lookup table: what is needed to match an item and to say whose it is. Plain data, compiled at build time. */
export interface TableKey {
  /** Index into `CatalogueTable.vendors`. */
  vendor: number;
  /** Index into the vendor file's `keys`. */
  keyIndex: number;
  pattern: string;
  kind: MatchKind;
  store: Store;
  domains?: string[];
  categories: ConsentCategory[];
  /** The literal beginning of a prefix or template. */
  prefix?: string;
  /** Source of the anchored expression of a template, with a group for each placeholder whose length varies. */
  expression?: string;
  /** The placeholders of a template in order, and the length of each; null when it varies from name to name. */
  placeholders?: { name: string; length: number | null }[];
}

/** The lookup table of the background. `version` is a digest of the vendor files it came from. */
export interface CatalogueTable {
  version: string;
  vendors: { id: string; name: string; kind: VendorFile['kind'] }[];
  keys: TableKey[];
}

/** Shortest literal beginning a prefix pattern may have, so that none matches half the web. */
const SHORTEST_PREFIX = 4;

const PLACEHOLDER = /<([A-Z][A-Z0-9_]*)>/g;
/** Character classes with a count, and literal characters: no groups, no alternatives, nothing that could be nested. */
const SAFE_CHARS = /^(?:\[(?:[^\][\\]|\\.)+\](?:\{\d+(?:,\d*)?\}|\+)?|[A-Za-z0-9_%-]|\\\.)+$/;
/** A count that leaves the length open; the group is its upper end. */
const VARIABLE_COUNT = /\](?:\+|\{\d+,(\d*)\})/g;
/** A class with its fixed count (the group), or one literal character. */
const FIXED_PART = /\[(?:[^\][\\]|\\.)+\](?:\{(\d+)\})?|\\\.|[A-Za-z0-9_%-]/g;
/** With two such counts in one pattern the work grows with their product, so each needs an end. */
const LARGEST_COUNT_OF_TWO = 100;

/**
 * Compiles vendor files to the lookup table.
 * @throws Error naming the vendor file, the key and the fix, when a pattern cannot be compiled exactly.
 */
export function compileCatalogue(files: readonly VendorFile[], version: string): CatalogueTable {
  const table: CatalogueTable = { version, vendors: [], keys: [] };
  for (const file of files) {
    const vendor = table.vendors.push({ id: file.id, name: file.name, kind: file.kind }) - 1;
    file.keys.forEach((key, keyIndex) => {
      table.keys.push({ vendor, keyIndex, ...compileKey(file, key) });
    });
  }
  return table;
}

function compileKey(file: VendorFile, key: VendorKey): Omit<TableKey, 'vendor' | 'keyIndex'> {
  const base = {
    pattern: key.pattern,
    store: key.store,
    categories: consentCategories.filter((category) => key.claims.some((claim) => claim.category === category)),
    ...(key.domains ? { domains: key.domains.map((domain) => domain.replace(/^\./, '')) } : {}),
  };
  const fail = (what: string): never => {
    throw new Error(`lib/catalogue/vendors/${file.id}.json: key "${key.pattern}": ${what}`);
  };
  const isPrefix = key.pattern.endsWith('*');
  const body = isPrefix ? key.pattern.slice(0, -1) : key.pattern;
  // Split by an expression with one group: literal, placeholder, literal, placeholder, …, literal.
  const parts = body.split(PLACEHOLDER);
  const literals = parts.filter((_, index) => index % 2 === 0);
  const names = parts.filter((_, index) => index % 2 === 1);
  const prefix = literals[0] ?? '';
  if (literals.some((literal) => literal.includes('*'))) fail('a * stands only at the end');
  if (literals.some((literal) => /[<>]/.test(literal))) fail('write a placeholder in upper case, such as <CHAT_KEY>');
  if (names.length === 0 && !isPrefix) return { ...base, kind: 'exact' };
  if (names.length === 0) {
    if (prefix.length < SHORTEST_PREFIX) fail(`a prefix needs at least ${SHORTEST_PREFIX} characters before the *`);
    return { ...base, kind: 'prefix', prefix };
  }

  if (literals.join('').length < 2 && !key.domains)
    fail('a template needs at least two literal characters, or `domains`');
  const sources = parts.map((part, index) => {
    if (index % 2 === 0) return escapeLiteral(part);
    const chars = file.placeholders[part]?.chars;
    if (chars === undefined) return fail(`add the placeholder ${part} to \`placeholders\``);
    if (!SAFE_CHARS.test(chars))
      fail(`placeholder ${part}: write its characters as classes with a count, such as [0-9a-f]{40}`);
    return fixedLength(chars) === null ? `(${chars})` : chars;
  });
  const expression = `^${sources.join('')}${isPrefix ? '[^]' : '$'}`;
  const ends = [...expression.matchAll(VARIABLE_COUNT)].map((found) => Number(found[1] || Number.POSITIVE_INFINITY));
  if (ends.length > 2 || (ends.length === 2 && ends.some((end) => end > LARGEST_COUNT_OF_TWO))) {
    fail(
      `at most two counts may vary, and then each ends at ${LARGEST_COUNT_OF_TWO} or less: write {1,40} or a fixed number`,
    );
  }
  try {
    new RegExp(expression);
  } catch (error) {
    fail(`a class or count is not possible: ${(error as Error).message}`); // the RegExp constructor throws SyntaxError
  }
  const placeholders = names.map((name) => ({ name, length: fixedLength(file.placeholders[name]?.chars ?? '') }));
  return { ...base, kind: 'template', prefix, expression, placeholders };
}

/** How many characters `chars` stands for; null when that varies. */
function fixedLength(chars: string): number | null {
  if (chars.search(VARIABLE_COUNT) >= 0) return null;
  let length = 0;
  for (const [, count] of chars.matchAll(FIXED_PART)) length += Number(count ?? 1);
  return length;
}

function escapeLiteral(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
