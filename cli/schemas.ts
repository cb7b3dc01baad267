// Writes the JSON schemas that are published beside the code: `npm run schemas`. Tests keep the files and the code the same.
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { vendorSchema } from '../lib/catalogue/vendor-schema.ts';
import { expectationSchema } from '../lib/expect/expectation-schema.ts';
import { reportSchema } from '../lib/report/report-schema.ts';

/** The files with their text. `input`: what a person writes, with fields that have a default left out; `output`: what the project writes. */
export const schemas: readonly { path: string; text: string }[] = [
  { path: 'lib/catalogue/vendor.schema.json', text: print(z.toJSONSchema(vendorSchema, { io: 'input' })) },
  { path: 'docs/expectation.schema.json', text: print(z.toJSONSchema(expectationSchema, { io: 'input' })) },
  { path: 'docs/report.schema.json', text: print(z.toJSONSchema(reportSchema, { io: 'output' })) },
];

function print(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) {
  for (const { path, text } of schemas) writeFileSync(new URL(`../${path}`, import.meta.url), text);
}
