import type { Values } from '../../lib/export/build-item-table.ts';
import type { VisitRecord } from '../../lib/visit-record-types.ts';

/** The files there are. `visit`: the whole visit with verdicts, to be imported again. */
export const exportKinds = ['html', 'xlsx', 'csv', 'json', 'visit'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** The files that can carry values. */
export const valueKinds = ['xlsx', 'csv', 'json'] as const satisfies readonly ExportKind[];
export type ValueKind = (typeof valueKinds)[number];

/** `messageKey` is one of `_locales`, or the browser's own words. */
export type ValuesAnswer = { ok: true; values: Values } | { ok: false; messageKey: string };

/** What the exports ask for. */
export interface ExportActions {
  /** Saves a file of the person's. */
  save(name: string, content: Blob): void;
  copy(text: string): Promise<void>;
  /** The whole report as one web page without scripts. */
  buildHtml(record: VisitRecord): Promise<string>;
  /** Prints the page the section stands on. Absent: there is another button for it. */
  print?(): void;
  /** Reads the values of the report's items again. Absent: the tab does not show what the report is about, or there is none. */
  readValues?(): Promise<ValuesAnswer>;
}
