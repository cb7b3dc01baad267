import type { ExportedReport } from '../report/report-schema.ts';
import { buildTable, type Column, type Table } from './build-table.ts';
import { type ItemRow, itemColumns } from './item-columns.ts';

/** Values by the item's place, read again because a person asked for them. `null`: gone, out of reach, or no one value. */
export type Values = readonly (string | null)[];

/** The items of a report, one row each; with a column of values only where they are given. Pure. */
export function buildItemTable(report: ExportedReport, values?: Values): Table {
  const { items, findings, page } = report;
  const idsByPlace = new Map<number, string[]>();
  for (const finding of findings)
    for (const place of finding.items) idsByPlace.set(place, [...(idsByPlace.get(place) ?? []), finding.id]);
  const rows = items.map((item, place) => ({
    item,
    place,
    startedAt: page.visitStartedAt,
    findings: idsByPlace.get(place) ?? [],
  }));
  return buildTable(values ? [...itemColumns, ...valueColumns(values)] : itemColumns, rows);
}

/** An empty value is not the same as none, hence two columns. */
function valueColumns(values: Values): Column<ItemRow>[] {
  return [
    { header: 'value', width: 40, read: ({ place }) => values[place] },
    { header: 'value_read', width: 10, read: ({ place }) => (typeof values[place] === 'string' ? 'yes' : 'no') },
  ];
}
