import type { VisitRecord } from '../visit-record-types.ts';

/** How a file with one visit begins: the report with its name, verdicts and picture. A later form gets a higher number. */
export const visitFormat = { format: 'crumbscope-visit', formatVersion: 1 } as const;

/** How a file with values begins: it is no visit, and nothing that reads visits takes it for one. */
export const valuesFormat = { format: 'crumbscope-values', formatVersion: 1 } as const;

/** What stands in such a file. `parseVisitFile` reads it again. */
export function buildVisitFile(record: VisitRecord): typeof visitFormat & VisitRecord {
  return { ...visitFormat, ...record };
}
