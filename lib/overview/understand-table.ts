import { findHeaderMeaning, findHeaderUnit, type HeaderMeaning } from './column-words.ts';
import type { ColumnMeaning, ListTable, UnderstoodTable } from './declared-key.ts';
import { guessColumn, weighColumn } from './guess-column.ts';

/** How far down the row may be that names the columns: above it stand titles. */
const MOST_ROWS_ABOVE = 6;
/** Most columns that are looked at. */
const MOST_COLUMNS = 60;

/**
 * Finds what the columns of a table mean: by the words above them in many languages, and by what stands below where the words are unknown or have several
 * meanings. Pure.
 */
export function understandTable(table: ListTable): UnderstoodTable {
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...table.rows.map(({ length }) => length)));
  const headerRow = findHeaderRow(table.rows);
  const header = headerRow === undefined ? [] : (table.rows[headerRow] ?? []);
  const body = table.rows.slice(headerRow === undefined ? 0 : headerRow + 1).filter((row) => !isSectionRow(row, width));
  const given = Array.from({ length: width }, (_, at) => findHeaderMeaning(header[at] ?? ''));
  const columns = decide(given, body, header);
  const lifetimeAt = columns.indexOf('lifetime');
  const unit = findHeaderUnit(header[lifetimeAt] ?? '');
  return {
    ...table,
    columns,
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** One filled cell in a row of several columns: a heading for the rows below it. Pure. */
export function isSectionRow(row: readonly string[], width: number): boolean {
  return width >= 3 && row.filter((cell) => cell.trim() !== '').length === 1 && (row[0] ?? '').trim() !== '';
}

/** The row that names the columns: at least two words that stand above columns, one of them for the name; or a single column's. */
function findHeaderRow(rows: readonly (readonly string[])[]): number | undefined {
  for (const [at, row] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const known = row.map(findHeaderMeaning).filter((meaning) => meaning !== undefined);
    const filled = row.filter((cell) => cell.trim() !== '').length;
    if (known.length >= 2 && known.length * 2 >= filled) return at;
    if (filled === 1 && known[0] === 'name' && rows.length > 1 && row.length === 1) return at;
  }
  return undefined;
}

function decide(
  given: readonly (HeaderMeaning | undefined)[],
  body: readonly (readonly string[])[],
  header: readonly string[],
): ColumnMeaning[] {
  const shares = given.map((_, at) =>
    weighColumn(
      body.map((row) => row[at] ?? ''),
      findHeaderUnit(header[at] ?? ''),
    ),
  );
  const columns: (ColumnMeaning | undefined)[] = given.map((meaning) => (meaning === 'unsure' ? undefined : meaning));
  keepOne(columns, 'lifetime', (at) => shares[at]?.lifetime ?? 0);
  keepOne(columns, 'category', (at) => shares[at]?.category ?? 0);
  keepOne(columns, 'store', (at) => shares[at]?.store ?? 0);
  keepOne(columns, 'name', (at) => shares[at]?.name ?? 0);
  // "Purpose" may hold "Statistics", a category.
  columns.forEach((meaning, at) => {
    const { category = 0, sentence = 0 } = shares[at] ?? {};
    if (meaning === 'purpose' && !columns.includes('category') && category >= 0.8 && sentence < 0.2)
      columns[at] = 'category';
  });
  if (!columns.includes('name')) {
    const free = columns.flatMap((meaning, at) => (meaning === undefined ? [at] : []));
    const best = free.toSorted((one, other) => (shares[other]?.name ?? 0) - (shares[one]?.name ?? 0))[0];
    if (best !== undefined && (shares[best]?.name ?? 0) >= 0.5) columns[best] = 'name';
  }
  const wanted = new Set<ColumnMeaning>(['lifetime', 'category', 'store', 'host', 'purpose']);
  for (const meaning of columns) if (meaning) wanted.delete(meaning);
  return columns.map((meaning, at) => {
    const weighed = shares[at];
    if (meaning !== undefined || !weighed) return meaning ?? 'other';
    const guess = guessColumn(weighed, wanted);
    wanted.delete(guess);
    return guess;
  });
}

/** Where several headers mean the same, such as "Name" and "Cookie", the one whose cells look most like it keeps it, or else the first. */
function keepOne(columns: (ColumnMeaning | undefined)[], wanted: ColumnMeaning, weigh: (at: number) => number): void {
  const places = columns.flatMap((meaning, at) => (meaning === wanted ? [at] : []));
  const best = places.toSorted((one, other) => weigh(other) - weigh(one))[0];
  for (const at of places) if (at !== best) columns[at] = undefined;
}
