import type { ExportedReport } from '../report/report-schema.ts';
import { buildTable, type Column, type Table } from './build-table.ts';

const columns: Column<ExportedReport['coverage'][number]>[] = [
  { header: 'gap', width: 26, read: ({ code }) => code },
  { header: 'text', width: 80, read: ({ text }) => text },
  { header: 'subject', width: 30, read: ({ subject }) => subject },
  { header: 'count', width: 8, read: ({ count }) => count },
  { header: 'closed_by', width: 12, read: ({ closedBy }) => closedBy },
];

/** What could not be seen, one row each; one row that says so where everything could. Pure. */
export function buildCoverageTable({ coverage }: ExportedReport, everythingSeen: string): Table {
  return buildTable(columns, coverage.length > 0 ? coverage : [{ code: 'none', text: everythingSeen }]);
}
