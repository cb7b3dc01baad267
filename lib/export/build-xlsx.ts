import writeWorkbook, { type Sheet } from 'write-excel-file/universal';
import type { VisitRecord } from '../visit-record-types.ts';
import { buildAboutTable } from './build-about-table.ts';
import { buildConsentTable } from './build-consent-table.ts';
import { buildCoverageTable } from './build-coverage-table.ts';
import { buildFindingTable } from './build-finding-table.ts';
import { buildItemTable, type Values } from './build-item-table.ts';
import type { Table } from './build-table.ts';
import { DATE_FORMAT } from './say-date.ts';

export interface XlsxOptions {
  values?: Values;
  /** Sentences on how to read the workbook, for its last sheet. */
  notes: readonly string[];
  /** The sentence for a look that saw everything. */
  everythingSeen: string;
}

/**
 * A visit as a workbook for Excel, LibreOffice and the like: items (the same rows as in CSV), findings with verdicts, consent, what could not be
 * seen, and what it is about. Numbers and dates (UTC) are typed; a text is always a text, never a formula. Pure.
 */
export function buildXlsx(record: VisitRecord, { values, notes, everythingSeen }: XlsxOptions): Promise<Blob> {
  const { report } = record;
  const sheets = [
    buildSheet('Items', buildItemTable(report, values)),
    buildSheet('Findings', buildFindingTable(record)),
    buildSheet('Consent', buildConsentTable(report)),
    buildSheet('Coverage', buildCoverageTable(report, everythingSeen)),
    buildSheet('About', buildAboutTable(record, notes)),
  ];
  return writeWorkbook(sheets).toBlob();
}

function buildSheet(sheet: string, { columns, rows }: Table): Sheet<Blob> {
  const head = columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { value: cell, type: String } : cell)));
  return {
    sheet,
    data: [head, ...body],
    columns: columns.map(({ width }) => ({ width })),
    dateFormat: DATE_FORMAT,
    stickyRowsCount: 1,
  };
}
