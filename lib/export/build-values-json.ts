import { valuesFormat } from '../evidence/visit-file-form.ts';
import type { VisitRecord } from '../visit-record-types.ts';
import type { Values } from './build-item-table.ts';

/** A report and beside it the values of its items, by place. `null`: gone, out of reach, or no one value. Pure. */
export function buildValuesJson({ report }: VisitRecord, values: Values): string {
  return `${JSON.stringify({ ...valuesFormat, report, values }, null, 2)}\n`;
}
