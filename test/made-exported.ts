import { exportReport } from '../lib/report/export-report.ts';
import type { ExportedReport } from '../lib/report/report-schema.ts';
import type { ItemClock } from '../lib/watch-types.ts';
import { madeExportWords } from './made-export-words.ts';
import { items, makeReport } from './made-reports/make-report.ts';

type ExportedItem = ExportedReport['items'][number];

/** A published report of shop.example with items from text lines, as `items` takes them, and no findings but those given. */
export function makeExported(lines: string, more: Partial<ExportedReport> = {}): ExportedReport {
  const made = exportReport(makeReport({ items: items(lines) }), { details: {}, ...madeExportWords });
  return { ...made, findings: [], ...more };
}

/** The same report with other fields of one item. */
export function changeItem(report: ExportedReport, at: number, fields: Partial<ExportedItem>): ExportedReport {
  return { ...report, items: report.items.map((item, place) => (place === at ? { ...item, ...fields } : item)) };
}

/** What watching adds to an item. */
export function makeClock(fields: Partial<ItemClock>): ItemClock {
  return { phase: 'unknown', phases: {}, writes: 1, writers: [], ...fields };
}

/** A finding about nothing. */
export function makeFinding(
  id: string,
  severity: ExportedReport['findings'][number]['severity'] = 'look',
): ExportedReport['findings'][number] {
  return {
    id,
    check: 'personal-data',
    severity,
    sureness: 'likely',
    title: `The title of ${id}`,
    text: `The sentence of ${id}.`,
    items: [],
    vendorId: null,
    vendorName: null,
    sources: [],
    explanations: [],
  };
}
