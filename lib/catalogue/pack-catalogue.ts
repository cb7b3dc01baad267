import type { Layer, Store } from '../types.ts';
import { consentCategories } from '../types.ts';
import { type CatalogueTable, compileCatalogue, type TableKey } from './compile-catalogue.ts';
import type { VendorFile } from './vendor-schema.ts';

/**
 * A layer of the catalogue as few, long texts: small in the bundle and read in no time, because a line is taken apart only when a name
 * comes to it. `vendors`: `id⇥name` a line. `domains` and `chars` (what placeholders stand for): one a line. `keys`: by store the lines of
 * `packKey`, sorted by their literal text.
 */
export interface PackedCatalogue {
  version: string;
  layer: Layer;
  vendors: string;
  domains: string;
  chars: string;
  keys: Partial<Record<Store, string>>;
}

/** What stands in a line after the literal text, in this order, each after a tab; empty fields at the end are left out. */
type Fields = [flags: string, vendor: string, keyIndex: string, domains: string, rest: string, chars: string];

/** One key, taken from its line. */
export interface PackedKey {
  /** The whole name, or the literal beginning. */
  text: string;
  kind: 'exact' | 'prefix' | 'template';
  pattern: string;
  needsCompanion: boolean;
  categories: TableKey['categories'];
  /** Line in `vendors`. */
  vendor: number;
  keyIndex: number;
  /** Lines in `domains`. */
  domains: number[];
  /** Lines in `chars`, one for each placeholder. */
  chars: number[];
}

const KIND_FLAGS = { exact: '=', prefix: '*', template: '<' } as const;

/** Compiles and packs in one step. @throws Error as `compileCatalogue` does. */
export function packVendors(files: readonly VendorFile[], version: string, layer: Layer = 'vendor'): PackedCatalogue {
  return packCatalogue(compileCatalogue(files, version, layer));
}

/** Packs a table. Lines with the same literal text stand in the order in which their matches are given. */
export function packCatalogue(table: CatalogueTable): PackedCatalogue {
  const shared = { domains: [], chars: [] };
  const lines = new Map<Store, string[]>();
  const inOrder = [...table.keys].sort((a, b) => compareText(textOf(a), textOf(b)) || compareRank(a, b, table));
  for (const key of inOrder) {
    const own = lines.get(key.store) ?? [];
    lines.set(key.store, own);
    own.push(packKey(key, shared));
  }
  return {
    version: table.version,
    layer: table.layer,
    vendors: table.vendors.map(({ id, name }) => `${id}\t${name}`).join('\n'),
    domains: shared.domains.join('\n'),
    chars: shared.chars.join('\n'),
    keys: Object.fromEntries([...lines].map(([store, own]) => [store, own.join('\n')])),
  };
}

function packKey(key: TableKey, shared: { domains: string[]; chars: string[] }): string {
  const text = textOf(key);
  const bits = consentCategories.reduce((sum, name, bit) => sum + (key.categories.includes(name) ? 2 ** bit : 0), 0);
  const fields: Fields = [
    `${KIND_FLAGS[key.kind]}${bits.toString(16)}${key.needsCompanion ? '!' : ''}`,
    key.vendor.toString(36),
    key.keyIndex.toString(36),
    writeRefs(key.domains, shared.domains),
    key.kind === 'template' ? key.pattern.slice(text.length) : '',
    writeRefs(key.chars, shared.chars),
  ];
  return [text, ...fields].join('\t').replace(/\t+$/, '');
}

/** Takes a line of `keys` apart. */
export function readLine(line: string): PackedKey {
  const [text = '', flags = '', vendor = '', keyIndex = '', domains = '', rest = '', chars = ''] = line.split('\t');
  const kind = flags.startsWith('=') ? 'exact' : flags.startsWith('*') ? 'prefix' : 'template';
  const bits = Number.parseInt(flags.charAt(1), 16);
  return {
    text,
    kind,
    pattern: kind === 'prefix' ? `${text}*` : text + rest,
    needsCompanion: flags.endsWith('!'),
    categories: consentCategories.filter((_, bit) => (bits & (2 ** bit)) !== 0),
    vendor: Number.parseInt(vendor, 36),
    keyIndex: Number.parseInt(keyIndex, 36),
    domains: readRefs(domains),
    chars: readRefs(chars),
  };
}

/** The lines of `texts` in `list`, which grows by those it lacks. */
function writeRefs(texts: readonly string[] = [], list: string[]): string {
  return texts
    .map((text) => {
      if (!list.includes(text)) list.push(text);
      return list.indexOf(text).toString(36);
    })
    .join(',');
}

function readRefs(field: string): number[] {
  return field === '' ? [] : field.split(',').map((one) => Number.parseInt(one, 36));
}

function textOf(key: TableKey): string {
  return key.kind === 'exact' ? key.pattern : (key.prefix ?? '');
}

/** The order among keys with the same literal text. The place in a file never decides. */
function compareRank(a: TableKey, b: TableKey, { vendors }: CatalogueTable): number {
  return (
    Number(a.kind === 'prefix') - Number(b.kind === 'prefix') ||
    Number(a.domains === undefined) - Number(b.domains === undefined) ||
    compareText(vendors[a.vendor]?.id ?? '', vendors[b.vendor]?.id ?? '') ||
    b.pattern.length - a.pattern.length ||
    compareText(a.pattern, b.pattern)
  );
}

/** By code units: the same everywhere, unlike an order that depends on the language. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
