import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { vendorSchema } from '../lib/catalogue/vendor-schema.ts';

const target = new URL('../lib/catalogue/vendor.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(z.toJSONSchema(vendorSchema, { io: 'input' }), null, 2)}\n`);
