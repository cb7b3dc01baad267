import type { ConsentCategory, Store } from '../types.ts';
import { findHeaderMeaning } from './column-words.ts';
import type { ColumnMeaning, DeclaredKey, DeclaredLifetime, UnderstoodTable } from './declared-key.ts';
import { findOneCategory } from './find-one-category.ts';
import { findStore } from './find-store.ts';
import { parseLifetime } from './parse-lifetime.ts';
import { splitNames } from './split-names.ts';
import { isSectionRow } from './understand-table.ts';

/** What a heading says for all rows below it. */
interface Section {
  category?: ConsentCategory;
  categoryText?: string;
  store?: Store;
}

/** Most keys that are taken from one source. */
export const MOST_KEYS = 20_000;

/** Reads the keys of tables whose columns are understood. A category or store that no cell gives is the nearest heading's. Pure. */
export function readDeclaredKeys(tables: readonly UnderstoodTable[]): DeclaredKey[] {
  const keys: DeclaredKey[] = [];
  for (const [table, one] of tables.entries())
    for (const key of readTable(one, table)) {
      if (keys.length === MOST_KEYS) return keys;
      keys.push(key);
    }
  return keys;
}

function* readTable(table: UnderstoodTable, place: number): Generator<DeclaredKey> {
  const { rows, columns, headerRow = -1 } = table;
  if (!columns.includes('name')) return;
  const header = rows[headerRow]?.join('\n');
  let section = readHeadings(table.headings);
  for (const [row, cells] of rows.entries()) {
    if (row === headerRow) continue;
    if (isSectionRow(cells, columns.length)) {
      const own = readHeadings(cells);
      if (own.category !== undefined || own.store !== undefined || row < headerRow) {
        section = { ...section, ...own };
        continue;
      }
    }
    if (row < headerRow || cells.join('\n') === header || isHeaderAgain(cells)) continue;
    yield* readRow(alignRow(cells, table), table, section, { table: place, row });
  }
}

/** Headings speak for what is below them if they name a category or a store in a few words; the nearest one counts. */
function readHeadings(headings: readonly string[]): Section {
  const section: Section = {};
  for (const text of headings) {
    if (text.length > 120) continue;
    const category = findOneCategory(text);
    if (category !== undefined && section.category === undefined) {
      section.category = category;
      section.categoryText = text.trim();
    }
    const store = findStore(text);
    // "Cookies" stands above lists of all kinds.
    if (
      store !== undefined &&
      store !== 'cookie' &&
      section.store === undefined &&
      !/cookies?\b.*\b(?:and|und|a|et|&)\b/i.test(text)
    )
      section.store = store;
  }
  return section;
}

function isHeaderAgain(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length >= 2 && filled.every((cell) => findHeaderMeaning(cell) !== undefined);
}

/** Copied tables lose cells that span rows: what is left of such a row is at its end. Only where the last column is the lifetime, which tells. */
function alignRow(cells: readonly string[], { columns, unit }: UnderstoodTable): readonly string[] {
  let last = cells.length - 1;
  while (last > 0 && (cells[last] ?? '').trim() === '') last -= 1;
  const at = columns.lastIndexOf('lifetime');
  const isMoved =
    at > last &&
    last > 0 &&
    columns.indexOf('name') < last &&
    parseLifetime(cells[last] ?? '', unit)?.days !== undefined;
  if (!isMoved) return cells;
  const moved = [...cells.slice(0, last), ...Array<string>(at - last).fill('')];
  moved[at] = cells[last] ?? '';
  return moved;
}

function* readRow(
  cells: readonly string[],
  { columns, unit }: UnderstoodTable,
  section: Section,
  place: { table: number; row: number },
): Generator<DeclaredKey> {
  const read = (meaning: ColumnMeaning) => (cells[columns.indexOf(meaning)] ?? '').trim();
  const names = splitNames(read('name'));
  const lifetimes = splitLifetimes(read('lifetime'), names.length, (text) => parseLifetime(text, unit));
  const categoryText = read('category');
  const category = categoryText === '' ? undefined : findOneCategory(categoryText);
  const store = findStore(read('store')) ?? section.store ?? findStoreIn(read('lifetime'));
  const [vendor, host, purpose] = [read('vendor'), read('host'), read('purpose')];
  const heading = categoryText === '' ? section : {};
  for (const [at, name] of names.entries()) {
    const lifetime = lifetimes[at];
    yield {
      name,
      ...(vendor ? { vendor } : {}),
      ...(host ? { host } : {}),
      ...(purpose ? { purpose } : {}),
      ...(category ? { category } : heading.category ? { category: heading.category } : {}),
      ...(categoryText ? { categoryText } : heading.categoryText ? { categoryText: heading.categoryText } : {}),
      ...(lifetime ? { lifetime } : {}),
      ...(store ? { store } : {}),
      ...place,
    };
  }
}

/** "Local Storage, until deleted" says both. A cookie's lifetime says nothing of the kind. */
function findStoreIn(lifetime: string): Store | undefined {
  const store = findStore(lifetime);
  return store === 'cookie' ? undefined : store;
}

/** One lifetime for each name where a cell has as many of them, else the longest for all. */
function splitLifetimes(
  text: string,
  count: number,
  parse: (text: string) => DeclaredLifetime | undefined,
): (DeclaredLifetime | undefined)[] {
  const parts = text.split(/[\n,;]/).filter((part) => part.trim() !== '');
  if (count > 1 && parts.length === count) return parts.map(parse);
  const whole = parse(text);
  return Array.from({ length: count }, () => whole);
}
