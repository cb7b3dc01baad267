import { buildVisitFile } from '../evidence/visit-file-form.ts';
import type { VisitRecord } from '../visit-record-types.ts';

/** A whole visit with its name, verdicts, comments and picture, to be imported again. Pure. */
export function buildVisitJson(record: VisitRecord): string {
  return `${JSON.stringify(buildVisitFile(record), null, 2)}\n`;
}
