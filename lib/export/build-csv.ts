import { stringify } from 'csv-stringify/browser/esm/sync';
import type { VisitRecord } from '../visit-record-types.ts';
import { buildItemTable, type Values } from './build-item-table.ts';
import { sayDate } from './say-date.ts';

/**
 * The items of a visit as CSV by RFC 4180, one row each: UTF-8 with a byte order mark (else Excel takes it for another encoding), CRLF, commas, a row of
 * headers. Dates are UTC. Pure.
 */
export function buildCsv({ report }: VisitRecord, { values }: { values?: Values } = {}): string {
  const { columns, rows } = buildItemTable(report, values);
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => row.map((cell) => (cell instanceof Date ? sayDate(cell) : cell))),
  ];
  return stringify(lines, { bom: true, record_delimiter: 'windows' });
}
