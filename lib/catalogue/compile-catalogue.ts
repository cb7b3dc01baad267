import type { ConsentCategory, Layer, MatchKind, Store } from '../types.ts';
import { consentCategories } from '../types.ts';
import { buildExpression, findLength, splitPattern, VARIABLE_COUNT } from './build-expression.ts';
import type { VendorKind } from './vendor-kinds.ts';
import type { VendorFile, VendorKey } from './vendor-schema.ts';
import { weighEffort } from './weigh-effort.ts';
import { weighTemplate } from './weigh-template.ts';

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
  /** Counts on a page only when another key of the vendor is there too. */
  needsCompanion?: true;
  /** Another vendor with the same name is likelier. */
  yields?: true;
  categories: ConsentCategory[];
  /** The literal beginning of a prefix or template. */
  prefix?: string;
  /** Source of the anchored expression of a template, with a group for each placeholder whose length varies. */
  expression?: string;
  /** What each placeholder of a template stands for, in order. */
  chars?: string[];
  /** The placeholders of a template in order, and the length of each; null when it varies from name to name. */
  placeholders?: { name: string; length: number | null }[];
}

/** One vendor in the lookup table. */
export interface TableVendor {
  id: string;
  name: string;
  kind: VendorKind;
  /** Hosts, each with the beginning of a path where there is one, such as `unpkg.com/acme`. */
  scripts?: string[];
  /** Indices of the keys that stand for a running recording. */
  recordingKeys?: number[];
}

/** All keys of one layer, compiled. `version` is a digest of the files they came from. */
export interface CatalogueTable {
  version: string;
  layer: Layer;
  vendors: TableVendor[];
  keys: TableKey[];
}

/** Shortest literal beginning a prefix pattern may have, so that none matches half the web. */
const SHORTEST_PREFIX = 4;
/** The same for templates, as `weighTemplate` counts: three literal characters and a digit do. */
const LIGHTEST_TEMPLATE = 3.49;

/** Character classes with a count, and literal characters: no groups, no alternatives, nothing that could be nested. */
const SAFE_CHARS = /^(?:\[(?:[^\][\\]|\\.)+\](?:\{\d+(?:,\d*)?\}|\+)?|[A-Za-z0-9_%-]|\\\.)+$/;
/** With two such counts in one pattern the work grows with their product, so each needs an end. */
const LARGEST_COUNT_OF_TWO = 100;
/** What all counts of a pattern come to. No documented name is longer; larger counts cost the engine memory for nothing. */
const LARGEST_COUNT = 1000;
/** As `weighEffort` counts: a millisecond for the worst name. */
const LARGEST_EFFORT = 500_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x1f]/;
const PRINTABLE = /^[\x21-\x7e]+$/;
const ANY_COUNT = /\](?:\{(?:\d+,)?(\d+)\})/g;

/** A key that cannot be compiled exactly: what to do, without the place. */
export class PatternError extends Error {
  override name = 'PatternError';
}

/**
 * Compiles vendor files to the lookup table.
 * @throws Error naming the vendor file, the key and the fix, when a pattern cannot be compiled exactly.
 */
export function compileCatalogue(
  files: readonly VendorFile[],
  version: string,
  layer: Layer = 'vendor',
): CatalogueTable {
  const table: CatalogueTable = { version, layer, vendors: [], keys: [] };
  for (const file of files) {
    // The packed form has a line for each vendor.
    if (CONTROL.test(file.name))
      throw new Error(`${file.id}: a name has no tabs, line breaks or other control characters`);
    const vendor = table.vendors.push(readVendor(file)) - 1;
    file.keys.forEach((key, keyIndex) => {
      table.keys.push({ vendor, keyIndex, ...compileInPlace(file, key, layer) });
    });
  }
  return table;
}

function readVendor(file: VendorFile): TableVendor {
  const { id, name, kind } = file;
  const scripts = (file.scripts ?? []).map(({ host, path = '' }) => `${host}${path}`);
  if (!scripts.every((script) => PRINTABLE.test(script)))
    throw new Error(`${id}: a script host or path has no spaces and no other characters that are not ASCII`);
  const recordingKeys = file.keys.flatMap(({ claims }, at) =>
    claims.some((claim) => claim.when === 'recording-on') ? [at] : [],
  );
  return {
    ...{ id, name, kind },
    ...(scripts.length > 0 ? { scripts } : {}),
    ...(recordingKeys.length > 0 ? { recordingKeys } : {}),
  };
}

function compileInPlace(file: VendorFile, key: VendorKey, layer: Layer): CompiledKey {
  try {
    return compileKey(file, key);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const path = layer === 'vendor' ? `lib/catalogue/vendors/${file.id}.json: ` : '';
    throw new Error(`${path}key "${key.pattern}": ${error.message}`);
  }
}

/** One key as it stands in the table, but for its place. */
type CompiledKey = Omit<TableKey, 'vendor' | 'keyIndex'>;

/** Compiles one key of a file. @throws PatternError when it cannot be compiled exactly, or would match names it knows nothing about */
export function compileKey(file: Pick<VendorFile, 'placeholders'>, key: VendorKey): CompiledKey {
  const base = {
    pattern: key.pattern,
    store: key.store,
    categories: consentCategories.filter((category) => key.claims.some((claim) => claim.category === category)),
    ...(key.sharedWith?.some((other) => other.isLikelier) ? { yields: true as const } : {}),
    ...(key.needsCompanion ? { needsCompanion: true as const } : {}),
    ...(key.domains ? { domains: key.domains.map((domain) => domain.replace(/^\./, '')) } : {}),
  };
  const fail = (what: string): never => {
    throw new PatternError(what);
  };
  const { literals, names, isOpen } = splitPattern(key.pattern);
  const prefix = literals[0] ?? '';
  if (CONTROL.test(key.pattern)) fail('a pattern has no tabs, line breaks or other control characters');
  if (literals.some((literal) => literal.includes('*'))) fail('a * stands only at the end');
  if (literals.some((literal) => /[<>]/.test(literal))) fail('write a placeholder in upper case, such as <CHAT_KEY>');
  if (names.length === 0 && !isOpen) return { ...base, kind: 'exact' };
  if (names.length === 0) {
    if (prefix.length < SHORTEST_PREFIX) fail(`a prefix needs at least ${SHORTEST_PREFIX} characters before the *`);
    return { ...base, kind: 'prefix', prefix };
  }

  if (literals.join('').length < 2 && !key.domains)
    fail('a template needs at least two literal characters, or `domains`');
  const chars = names.map((name) => {
    const known = file.placeholders[name]?.chars;
    if (known === undefined) return fail(`add the placeholder ${name} to \`placeholders\``);
    if (!SAFE_CHARS.test(known) || CONTROL.test(known))
      fail(`placeholder ${name}: write its characters as classes with a count, such as [0-9a-f]{40}`);
    return known;
  });
  const expression = buildExpression(key.pattern, chars);
  const ends = [...expression.matchAll(VARIABLE_COUNT)].map((found) => Number(found[1] || Number.POSITIVE_INFINITY));
  if (ends.length > 2 || (ends.length === 2 && ends.some((end) => end > LARGEST_COUNT_OF_TWO))) {
    fail(
      `at most two counts may vary, and then each ends at ${LARGEST_COUNT_OF_TWO} or less: write {1,40} or a fixed number`,
    );
  }
  const counted = [...expression.matchAll(ANY_COUNT)].reduce((sum, found) => sum + Number(found[1]), 0);
  if (counted > LARGEST_COUNT) fail(`all counts of a pattern come to at most ${LARGEST_COUNT}`);
  try {
    new RegExp(expression);
  } catch (error) {
    fail(`a class or count is not possible: ${(error as Error).message}`); // the RegExp constructor throws SyntaxError
  }
  if (weighEffort(literals, chars) > LARGEST_EFFORT)
    fail('this takes too long to compare with a name: write fixed counts, or a smaller one after a count that varies');
  if (!key.domains && weighTemplate(literals, chars) < LIGHTEST_TEMPLATE) {
    fail(
      'this would match too many names: write at least four literal characters, a narrower class such as [0-9a-f]{8}, or `domains`',
    );
  }
  const placeholders = names.map((name, index) => ({ name, length: findLength(chars[index] ?? '') }));
  return { ...base, kind: 'template', prefix, expression, chars, placeholders };
}
