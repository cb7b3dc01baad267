import type { VisitRecord } from '../visit-record-types.ts';

/** How a file with one visit begins: the report with its name, verdicts and picture. A later form gets a higher number. */
export const visitFormat = { format: 'crumbscope-visit', formatVersion: 1 } as const;

/** What stands in such a file. `parseVisitFile` reads it again. */
export function buildVisitFile(record: VisitRecord): typeof visitFormat & VisitRecord {
  return { ...visitFormat, ...record };
}
