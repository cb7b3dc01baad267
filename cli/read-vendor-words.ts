import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { vendorSchema } from '../lib/catalogue/vendor-schema.ts';
import type { NewVendor } from './build-new-vendor.ts';
import { findSwallowed } from './find-swallowed.ts';
import { UsageError } from './usage-error.ts';
import type { DisclosureSource } from './write-vendor.ts';

const OPTIONS = {
  kind: { type: 'string' },
  name: { type: 'string' },
  website: { type: 'string' },
  from: { type: 'string' },
  url: { type: 'string' },
  date: { type: 'string' },
  add: { type: 'boolean', default: false },
  // Another folder of vendor files than the project's own.
  folder: { type: 'string', default: fileURLToPath(new URL('../lib/catalogue/vendors', import.meta.url)) },
} as const;

/** What `npm run vendor:new` shall do. `add`: to the vendor's file, which is there. */
export interface VendorWords {
  folder: string;
  vendor: NewVendor;
  source?: DisclosureSource;
  add: boolean;
}

/**
 * @param today the date of a disclosure when none is given, such as 2026-11-22
 * @throws UsageError
 */
export function readVendorWords(
  words: string[],
  environment: Readonly<Record<string, string | undefined>>,
  today: string,
): VendorWords {
  const swallowed = findSwallowed('vendor:new', Object.keys(OPTIONS), environment);
  if (swallowed)
    throw new UsageError(`npm kept --${swallowed} for itself: write -- before the words that are for this command.`);
  const { values, positionals } = parse(words);
  const [id, ...rest] = positionals;
  if (id === undefined) throw new UsageError('Name the id of the vendor, such as acme-chat.');
  if (rest.length > 0) throw new UsageError(`One vendor at a time; "${rest[0]}" is too much.`);
  const { shape } = vendorSchema;
  if (!shape.id.safeParse(id).success)
    throw new UsageError(`"${id}" is no vendor id. Write it in lower case with hyphens, such as acme-chat.`);
  const { from, add, folder } = values;
  if (from === '' || folder === '') throw new UsageError(`--${from === '' ? 'from' : 'folder'} takes a name, not "".`);
  const document = shape.documents.valueType.shape;
  const kind = check('--kind', shape.kind, values.kind, `takes ${shape.kind.options.join(', ')}`);
  const name = check('--name', shape.name, values.name, 'takes 2 to 80 characters that can be seen');
  const website = check('--website', shape.website, values.website, 'takes an address such as https://acme.example/');
  const url = check('--url', document.url, values.url, 'takes an address such as https://acme.example/disclosure.json');
  const date = check('--date', document.date, values.date, 'takes a date such as 2026-11-22, 2026-11 or 2026');
  const vendor = { id, ...(name ? { name } : {}), ...(kind ? { kind } : {}), ...(website ? { website } : {}) };
  if (from === undefined) {
    if (add || url || date)
      throw new UsageError('--add, --url and --date are about a disclosure; name it with --from FILE.');
    return { folder, vendor, add };
  }
  if (add && (name ?? kind ?? website)) throw new UsageError('--add leaves name, kind and website as they are.');
  return { folder, vendor, source: { file: from, date: date ?? today, ...(url ? { url } : {}) }, add };
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('.')[0] ?? '') : String(error));
  }
}

/** The value, when the field of a vendor file takes it. */
function check<T>(option: string, field: z.ZodType<T>, value: string | undefined, takes: string): T | undefined {
  if (value === undefined) return undefined;
  const { success, data } = field.safeParse(value);
  if (!success) throw new UsageError(`${option} ${takes}; not "${value}".`);
  return data;
}
