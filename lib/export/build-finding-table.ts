import type { ExportedFinding } from '../report/finding-schema.ts';
import type { FindingVerdict, VisitRecord } from '../visit-record-types.ts';
import { buildTable, type Column, type Table } from './build-table.ts';

interface FindingRow {
  finding: ExportedFinding;
  names: readonly string[];
  verdict: FindingVerdict | undefined;
}

const columns: Column<FindingRow>[] = [
  { header: 'finding', width: 30, read: ({ finding }) => finding.id },
  { header: 'severity', width: 10, read: ({ finding }) => finding.severity },
  { header: 'sureness', width: 10, read: ({ finding }) => finding.sureness },
  { header: 'check', width: 24, read: ({ finding }) => finding.check },
  { header: 'title', width: 30, read: ({ finding }) => finding.title },
  { header: 'observation', width: 70, read: ({ finding }) => finding.text },
  { header: 'vendor', width: 18, read: ({ finding }) => finding.vendorName },
  { header: 'item_names', width: 36, read: ({ names }) => names },
  { header: 'items', width: 12, read: ({ finding: { items } }) => (items.length === 1 ? items[0] : items.map(String)) },
  { header: 'explanations', width: 50, read: ({ finding }) => finding.explanations },
  { header: 'sources', width: 50, read: ({ finding }) => finding.sources.map(saySource) },
  { header: 'verdict', width: 12, read: ({ verdict }) => verdict?.verdict ?? 'none' },
  { header: 'comment', width: 40, read: ({ verdict }) => verdict?.comment },
  { header: 'verdict_utc', width: 21, read: ({ verdict }) => verdict && { at: verdict.at } },
];

/** The findings of a visit with what a person says of them, one row each. Pure. */
export function buildFindingTable({ report, verdicts }: VisitRecord): Table {
  const rows = report.findings.map((finding) => ({
    finding,
    names: finding.items.flatMap((place) => report.items[place]?.name ?? []),
    // Own properties only: an id is made of names, and `constructor` is one too.
    verdict: Object.hasOwn(verdicts, finding.id) ? verdicts[finding.id] : undefined,
  }));
  return buildTable(columns, rows);
}

function saySource({ title, kind, date, url, section }: ExportedFinding['sources'][number]): string {
  return [title, section, kind, date, url].filter((part) => part !== undefined).join(', ');
}
