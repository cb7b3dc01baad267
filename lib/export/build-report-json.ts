import type { VisitRecord } from '../visit-record-types.ts';

/** The published report of a visit as `docs/report.schema.json` describes it, indented. Lone surrogates are escaped, so that nothing is lost. Pure. */
export function buildReportJson({ report }: VisitRecord): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
