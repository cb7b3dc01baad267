import { parse } from 'csv-parse/browser/esm/sync';
import { findHeaderMeaning } from './column-words.ts';
import type { ListTable } from './declared-key.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Most rows that are read, and most of the text that is looked at to find out what divides the cells. */
const MOST_ROWS = 20_001;
const HEAD = 20_000;

/** Whether a text is one of divided cells: one of its first lines has two words or more that stand above columns. Pure. */
export function findDelimiter(text: string): string | undefined {
  const lines = text
    .slice(0, HEAD)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 6);
  for (const line of lines)
    for (const delimiter of DELIMITERS) {
      const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));
      const known = cells.filter((cell) => findHeaderMeaning(cell) !== undefined).length;
      if (known >= 2 && known * 3 >= cells.length) return delimiter;
    }
  return undefined;
}

/** The delimiter that most lines have, where no header tells it. */
function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, HEAD)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const count = (delimiter: string) => lines.filter((line) => line.includes(delimiter)).length;
  return [...DELIMITERS].sort((one, other) => count(other) - count(one))[0] ?? ',';
}

/**
 * Reads comma-, semicolon- or tab-separated text as one table. Quotes that are never closed are signs like any other: nothing of a list is lost for one of
 * them. Pure; never throws.
 */
export function parseDelimited(text: string): ListTable[] {
  const delimiter = findDelimiter(text) ?? guessDelimiter(text);
  const options = {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    bom: true,
    trim: true,
    to: MOST_ROWS,
  } as const;
  let rows: string[][];
  try {
    rows = parse(text, { ...options, relax_quotes: true, max_record_size: 1_000_000 });
  } catch {
    rows = parse(text, { ...options, quote: false }); // a quote that is never closed
  }
  return rows.length === 0 ? [] : [{ headings: [], rows }];
}
