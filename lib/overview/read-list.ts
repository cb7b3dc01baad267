import type { ListTable, UnderstoodTable } from './declared-key.ts';
import { isKeyList } from './is-key-list.ts';
import { freeHeader } from './parse-free-line.ts';
import { parsePastedText } from './parse-pasted-text.ts';
import { looksLikeName } from './split-names.ts';
import { understandTable } from './understand-table.ts';

/** Longest line of a plain list that is looked at for the name of a key. */
const LONGEST_LINE = 1_000;

/** What a list can be read from: tables, and the text in which they stand. */
export interface ListSource {
  tables: readonly ListTable[];
  text: string;
}

/**
 * Finds the lists of keys among the tables and lists of a page or file; where there are none, in its text. What a person pasted or gave as a file without any
 * tables is read as it stands. Pure.
 */
export function readList({ tables, text }: ListSource, from: 'page' | 'person'): UnderstoodTable[] {
  const lists = tables
    .flatMap((table) => splitLines(table, from))
    .map(understandTable)
    .filter(isKeyList);
  if (lists.length > 0) return lists;
  const written = parsePastedText(text);
  const inText = written
    .map((table) => leaveOutWords(table, from))
    .map(understandTable)
    .filter(isKeyList);
  if (from === 'page' || inText.length > 0 || tables.length > 0) return inText;
  return written.map(understandTable);
}

/** Lines of one plain word, such as "Home", are names only where a person gave them, and most of what stands beside them looks like names. */
function leaveOutWords(table: ListTable, from: 'page' | 'person'): ListTable {
  const { rows } = table;
  if (rows[0]?.join() !== freeHeader.join()) return table;
  const isWord = ([name = '', ...facts]: string[]) =>
    !looksLikeName(name) && facts.slice(0, 3).every((fact) => fact === '');
  const names = rows.filter((row) => !isWord(row));
  const areMost = names.length - 1 >= (rows.length - 1) / 2; // the header is no name
  return from === 'person' && areMost ? table : { ...table, rows: names };
}

/** The lines of a plain list say what they have to say in words. */
function splitLines(table: ListTable, from: 'page' | 'person'): ListTable[] {
  if (table.rows.some(({ length }) => length > 1)) return [table];
  const lines = table.rows.map(([line = '']) => line.slice(0, LONGEST_LINE));
  const found = parsePastedText(lines.join('\n')).map((one) => leaveOutWords(one, from));
  return found.map(({ headings, rows }) => ({ headings: [...headings, ...table.headings], rows }));
}
