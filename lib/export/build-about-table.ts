import type { VisitRecord } from '../visit-record-types.ts';
import { buildTable, type Column, type Reading, type Table } from './build-table.ts';

type Fact = [field: string, value: Reading];

const columns: Column<Fact>[] = [
  { header: 'field', width: 22, read: ([field]) => field },
  { header: 'value', width: 100, read: ([, value]) => value },
];

/** What the workbook is about: which page, when, by what; then how to read it. Pure. */
export function buildAboutTable({ id, name, savedAt, report }: VisitRecord, notes: readonly string[]): Table {
  const { tool, browser, page, items, findings, schemaVersion } = report;
  const facts: Fact[] = [
    ['page', page.url],
    ['title', page.title],
    ['site', page.site],
    ['visit_started_utc', { at: page.visitStartedAt }],
    ['captured_utc', { at: page.capturedAt }],
    ['access', page.rung],
    ['cookie_store', page.cookieStore && `${page.cookieStore.kind} (${page.cookieStore.id})`],
    ['watched', report.watch ? 'yes' : 'no'],
    ['items', items.length],
    ['findings', findings.length],
    ['browser', `${browser.name} ${browser.version}`],
    ['tool', `${tool.name} ${tool.version}`],
    ['catalogue', tool.catalogue],
    ['report_schema', `version ${schemaVersion}`],
    ['visit', id],
    ['visit_name', name],
    ['saved_utc', savedAt === undefined ? null : { at: savedAt }],
    ...notes.map((note): Fact => ['note', note]),
  ];
  return buildTable(columns, facts);
}
