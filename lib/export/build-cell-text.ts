import { showHidden } from './show-hidden.ts';

/** Longest text that a cell of Excel holds, in UTF-16 units (its published limits). */
export const CELL_LIMIT = 32_767;

// Characters that begin a formula (OWASP, "CSV Injection"), as they are and full-width, also behind spaces and quotation marks.
const FORMULA = /^[\s"']*[=+\-@\uff0b\uff0d\uff1d\uff20]/;
// The same behind what a spreadsheet set to another separator would take for the end of a cell.
const FORMULA_INSIDE = /[,;|][\s"']*(?=[=+\-@\uff0b\uff0d\uff1d\uff20])/g;
// What spreadsheets read as a number, a date, a time or a switch, and thereby change: 00123, 1e5, 1/2, 12:30, 5%, 3 Mar. No addresses such as 127.0.0.1.
const NUMBER_LIKE =
  /^(?!\d+(?:\.\d+){3}$)(?=.*\d)(?:[\d\s.,:/%()$€£¥-]|[ap]m?|e|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)+$/i;
const SWITCH = /^(?:true|false)$/i;

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
  if (text.startsWith("'") || isProperty(text) || FORMULA.test(text) || SWITCH.test(text)) return true;
  return text.length < 64 && NUMBER_LIKE.test(text);
}

function isProperty(text: string): boolean {
  return text in Object.prototype;
}

function cut(cell: string, length: number): string {
  const mark = `… [cut, ${length} characters]`;
  const head = cell.slice(0, CELL_LIMIT - mark.length);
  return `${head.isWellFormed() ? head : head.slice(0, -1)}${mark}`;
}
