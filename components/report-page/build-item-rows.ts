import { type Severity, severities } from '../../lib/finding-types.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import type { Category, Store } from '../../lib/types.ts';
import { showName } from '../visible-text.ts';
import type { ReportItem } from './report-item.ts';

/** One row of the table of items. */
export interface ItemRow {
  /** Place in the report's items. */
  index: number;
  item: ReportItem;
  /** The name with its invisible characters shown. */
  name: string;
  /** Places of findings that are about it. */
  findings: number[];
  /** The most pressing of these. */
  severity?: Severity;
  /** What a search looks into, in lower case. */
  words: string;
}

/** What is looked for. Absent: everything. */
export interface ItemFilter {
  query: string;
  category?: Category;
  store?: Store;
  severity?: Severity;
}

export const noItemFilter: ItemFilter = { query: '' };

/** The rows of a report in the order of its items. `sayWords`: further words by which an item can be found. Pure. */
export function buildItemRows(
  { items, findings }: Pick<ExportedReport, 'items' | 'findings'>,
  sayWords: (item: ReportItem) => string,
): ItemRow[] {
  const about = new Map<number, number[]>();
  findings.forEach(({ items: places }, place) => {
    for (const index of places) about.set(index, [...(about.get(index) ?? []), place]);
  });
  return items.map((item, index) => {
    const own = about.get(index) ?? [];
    const severity = severities.find((one) => own.some((place) => findings[place]?.severity === one));
    const name = showName(item.name);
    return {
      index,
      item,
      name,
      findings: own,
      ...(severity ? { severity } : {}),
      words: [name, item.domain ?? findHost(item.origin), item.vendorName, item.purpose, sayWords(item)]
        .join('\n')
        .toLowerCase(),
    };
  });
}

/** The rows that meet a filter: every word of the query, and each of the others that is given. Pure. */
export function filterItemRows(rows: readonly ItemRow[], filter: ItemFilter): readonly ItemRow[] {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  const { category, store, severity } = filter;
  if (words.length === 0 && !category && !store && !severity) return rows;
  return rows.filter(
    (row) =>
      words.every((word) => row.words.includes(word)) &&
      (!category || row.item.categories.includes(category)) &&
      (!store || row.item.store === store) &&
      (!severity || row.severity === severity),
  );
}

/** Without scheme and port, whose letters and digits would be found everywhere. */
function findHost(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : origin;
}
