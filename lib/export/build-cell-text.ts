import { showHidden } from './show-hidden.ts';

/** Longest text that a cell of Excel holds, in UTF-16 units (its published limits). */
export const CELL_LIMIT = 32_767;

// Characters that begin a formula (OWASP, "CSV Injection"), as they are, full-width, small and as the sign for minus, also behind spaces and quotation marks.
const SIGN = '[=+\\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20]';
const FORMULA = new RegExp(`^[\\s"']*${SIGN}`);
// The same behind what a spreadsheet set to another separator would take for the end of a cell.
const FORMULA_INSIDE = new RegExp(`[,;|][\\s"']*(?=${SIGN})`, 'g');
// What numbers, dates and times are made of, in spreadsheets: 00123, 1E+5, 1/2, 12:30, 5%, 3 Mar, 2026-11-22T09:30Z. Taken off piece by piece: one
// expression for the whole would go through millions of ways to split a text such as 1sepsepsep…
const NUMBER_PIECE =
  /[\d\s.,:/%()+$€£¥-]|(?<=[\d\s])[ap]m?|e(?=[\d+-])|(?<=\d)[tz]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*/gi;
const ADDRESS = /^\d+(?:\.\d+){3}$/;
/** Longer than any text that spreadsheets take for a number. */
const NUMBER_LIMIT = 512;
// What spreadsheets take for a switch or for the fault of a formula.
const WORD = /^\s*(?:true|false|#(?:n\/a|ref!|div\/0!|value!|name\?|num!|null!))\s*$/i;

// How workbooks write a character by its number (ECMA-376 part 1, 22.9.2.19): Excel would read a text that looks so as that character, LibreOffice not.
const ESCAPE_LIKE = /_(x)(?=[0-9a-f]{4}_)/gi;

/**
 * A text as it may stand in a cell of CSV and XLSX: what cannot be seen is shown; an apostrophe stands before what a spreadsheet would take for a
 * formula, a number or a date, and before an apostrophe at the beginning, so that it can be told from one of ours; too long texts are cut,
 * and say so.
 *
 * Two faults of write-excel-file 4.1.1 are gone round, here so that both formats have the same cells: it takes `constructor` and its like for a text
 * that it has already (it looks in a plain object), so they get an apostrophe too; and it leaves out U+FFFD. Delete `isProperty` and the line with
 * U+FFFD when it does neither.
 */
export function buildCellText(text: string): string {
  const safe = showHidden(text)
    .replaceAll('\ufffd', '\\u{fffd}')
    .replace(ESCAPE_LIKE, (_, x: string) => `_\\u{${x.charCodeAt(0).toString(16)}}`)
    .replace(FORMULA_INSIDE, "$&'");
  const cell = isChanged(safe) ? `'${safe}` : safe;
  return cell.length > CELL_LIMIT ? cut(cell, text.length) : cell;
}

function isChanged(text: string): boolean {
  return text.startsWith("'") || isProperty(text) || FORMULA.test(text) || WORD.test(text) || isNumberLike(text);
}

/** No addresses such as 127.0.0.1. */
function isNumberLike(text: string): boolean {
  if (text.length > NUMBER_LIMIT || !/\d/.test(text) || ADDRESS.test(text)) return false;
  return text.replace(NUMBER_PIECE, '') === '';
}

function isProperty(text: string): boolean {
  return text in Object.prototype;
}

function cut(cell: string, length: number): string {
  const mark = `… [cut, ${length} characters]`;
  const head = cell.slice(0, CELL_LIMIT - mark.length);
  return `${head.isWellFormed() ? head : head.slice(0, -1)}${mark}`;
}
