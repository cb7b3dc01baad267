import type { Layer, Store } from '../types.ts';
import { consentCategories } from '../types.ts';
import { type CatalogueTable, compileCatalogue, type TableKey, type TableVendor } from './compile-catalogue.ts';
import { findSlug } from './find-slug.ts';
import { type VendorKind, vendorKinds } from './vendor-kinds.ts';
import type { VendorFile } from './vendor-schema.ts';

/**
 * A layer of the catalogue as few, long texts: small in the bundle, and taken apart only where a name comes to. `vendors`: a name a line,
 * with its id after a tab where that is not its slug. `domains` and `chars` (what placeholders stand for): one a line. `keys`: by store,
 * the lines of `packKey` sorted by their literal text. `scripts`: the line of `packScripts` for each vendor; absent where no vendor has any.
 */
export interface PackedCatalogue {
  version: string;
  layer: Layer;
  vendors: string;
  domains: string;
  chars: string;
  keys: Partial<Record<Store, string>>;
  scripts?: string;
}

/** What stands in a line after the literal text, in this order, each after a tab; empty fields at the end are left out. */
type Fields = [head: string, domains: string, rest: string, chars: string];

/** The first of the characters that stand for the flags of a key, and for the kind of a vendor. */
const FIRST_CODE = 48;
/** Two digits to the base 36. */
const MOST_VENDORS = 36 ** 2;

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

/** Compiles and packs in one step. @throws Error as `compileCatalogue` does. */
export function packVendors(files: readonly VendorFile[], version: string, layer: Layer = 'vendor'): PackedCatalogue {
  return packCatalogue(compileCatalogue(files, version, layer));
}

/** Packs a table. Lines with the same literal text stand in the order in which their matches are given. */
export function packCatalogue(table: CatalogueTable): PackedCatalogue {
  if (table.vendors.length > MOST_VENDORS) throw new Error(`A layer holds at most ${MOST_VENDORS} vendors.`);
  const scripts = table.vendors.map(packScripts).join('\n').trimEnd();
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
    vendors: table.vendors.map(({ id, name }) => (findSlug(name) === id ? name : `${name}\t${id}`)).join('\n'),
    domains: shared.domains.join('\n'),
    chars: shared.chars.join('\n'),
    keys: Object.fromEntries([...lines].map(([store, own]) => [store, own.join('\n')])),
    ...(scripts === '' ? {} : { scripts }),
  };
}

/** Where the vendor's scripts come from: its kind, the hosts with their paths, after a tab the keys that stand for a running recording. */
function packScripts({ kind, scripts, recordingKeys = [] }: TableVendor): string {
  if (!scripts) return '';
  const recording = recordingKeys.map((at) => at.toString(36)).join(',');
  return `${vendorKinds.indexOf(kind)}${scripts.join(' ')}\t${recording}`.trimEnd();
}

/** Takes a line of `scripts` apart; undefined for a vendor without any. */
export function readScriptsLine(
  line: string,
): { kind: VendorKind; scripts: string[]; recordingKeys: number[] } | undefined {
  const kind = vendorKinds[line.charCodeAt(0) - FIRST_CODE];
  if (!kind) return undefined;
  const [scripts = '', recording = ''] = line.slice(1).split('\t');
  return { kind, scripts: scripts.split(' '), recordingKeys: readRefs(recording) };
}

function packKey(key: TableKey, shared: { domains: string[]; chars: string[] }): string {
  const text = textOf(key);
  const bits = consentCategories.reduce((sum, name, bit) => sum + (key.categories.includes(name) ? 2 ** bit : 0), 0);
  const flags = bits + (key.needsCompanion ? 16 : 0) + (key.kind === 'prefix' ? 32 : 0);
  const fields: Fields = [
    String.fromCharCode(FIRST_CODE + flags) + key.vendor.toString(36).padStart(2, '0') + key.keyIndex.toString(36),
    writeRefs(key.domains, shared.domains),
    key.kind === 'template' ? key.pattern.slice(text.length) : '',
    writeRefs(key.chars, shared.chars),
  ];
  return [text, ...fields].join('\t').replace(/\t+$/, '');
}

/** Takes a line of `keys` apart. */
export function readLine(line: string): PackedKey {
  const [text = '', head = '', domains = '', rest = '', chars = ''] = line.split('\t');
  const flags = head.charCodeAt(0) - FIRST_CODE;
  const kind = (flags & 32) !== 0 ? 'prefix' : rest === '' ? 'exact' : 'template';
  return {
    text,
    kind,
    pattern: kind === 'prefix' ? `${text}*` : text + rest,
    needsCompanion: (flags & 16) !== 0,
    categories: consentCategories.filter((_, bit) => (flags & (2 ** bit)) !== 0),
    vendor: Number.parseInt(head.slice(1, 3), 36),
    keyIndex: Number.parseInt(head.slice(3), 36),
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

/** Takes a line of `vendors` apart. */
export function readVendorLine(line: string): { id: string; name: string } {
  const [name = '', id = findSlug(name)] = line.split('\t');
  return { id, name };
}

function textOf(key: TableKey): string {
  return key.kind === 'exact' ? key.pattern : (key.prefix ?? '');
}

/** The order among keys with the same literal text. The place in a file never decides. */
function compareRank(a: TableKey, b: TableKey, { vendors }: CatalogueTable): number {
  return (
    Number(a.kind === 'prefix') - Number(b.kind === 'prefix') ||
    Number(a.domains === undefined) - Number(b.domains === undefined) ||
    Number(a.yields ?? false) - Number(b.yields ?? false) ||
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
