import { buildCellText } from './build-cell-text.ts';

/** What a cell holds. Dates are whole seconds. `null`: nothing to say. */
export type Cell = string | number | Date | null;

/** What a column reads: a text, several of them, a number, or a moment in ms since the epoch. */
export type Reading = string | readonly string[] | number | { at: number } | null | undefined;

export interface Column<Row> {
  /** Stays the same from version to version, so that scripts can rely on it. */
  header: string;
  /** In characters. */
  width: number;
  read(row: Row): Reading;
}

/** A sheet: rows of the same length as `columns`. Every text in it is made safe for spreadsheets. */
export interface Table {
  columns: { header: string; width: number }[];
  rows: Cell[][];
}

/** Fills a table, one row each. Pure. */
export function buildTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  const known = new Map<string, string>(); // vendors, purposes and claims come many times over
  const write = (text: string) => {
    const cell = known.get(text) ?? buildCellText(text);
    known.set(text, cell);
    return cell;
  };
  return {
    columns: columns.map(({ header, width }) => ({ header, width })),
    rows: rows.map((row) => columns.map((column) => buildCell(column.read(row), write))),
  };
}

/** Moments that spreadsheets know as dates: from 1900-03-01 (what they count before is off by a day) to the end of 9999. */
const FIRST_DATE = Date.UTC(1900, 2, 1);
const LAST_DATE = Date.UTC(9999, 11, 31, 23, 59, 59);

function buildCell(reading: Reading, write: (text: string) => string): Cell {
  if (reading === null || reading === undefined) return null;
  if (typeof reading === 'number') return Number.isFinite(reading) ? reading : write(String(reading));
  if (typeof reading === 'string') return reading === '' ? null : write(reading);
  if ('join' in reading) return reading.length === 0 ? null : write(reading.join('; '));
  const { at } = reading;
  if (at >= FIRST_DATE && at <= LAST_DATE) return new Date(Math.floor(at / 1000) * 1000);
  const date = new Date(at);
  return write(Number.isNaN(date.getTime()) ? `${at} ms since 1970` : date.toISOString());
}
