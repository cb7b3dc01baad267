import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type VendorFile, vendorSchema } from './vendor-schema.ts';

const VENDORS = join(import.meta.dirname, 'vendors');

/**
 * Reads every `vendors/<id>.json` (build time and shell only).
 * @throws Error with file, place and fix for the first file that breaks the schema.
 */
export function readVendors(folder = VENDORS): { files: VendorFile[]; version: string } {
  const digest = createHash('sha256');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      digest.update(`${name}\n${text}\n`);
      return parseVendor(name, text);
    });
  return { files, version: digest.digest('hex').slice(0, 12) };
}

/** Parses one vendor file. @throws Error with file, place and fix. */
export function parseVendor(name: string, text: string): VendorFile {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`lib/catalogue/vendors/${name}: is no JSON: ${(error as Error).message}`); // JSON.parse throws SyntaxError
  }
  const result = vendorSchema.safeParse(data);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  at ${issue.path.join('.') || '(top)'}: ${issue.message}`);
    throw new Error(`lib/catalogue/vendors/${name}:\n${lines.join('\n')}`);
  }
  const file = result.data;
  if (`${file.id}.json` !== name)
    throw new Error(`lib/catalogue/vendors/${name}: id is "${file.id}"; file and id must be the same`);
  for (const [index, key] of file.keys.entries())
    for (const claim of key.claims)
      if (!file.documents[claim.document])
        throw new Error(
          `lib/catalogue/vendors/${name}: keys.${index} "${key.pattern}": add "${claim.document}" to \`documents\``,
        );
  for (const [part, statements] of Object.entries(file.card ?? {}))
    for (const statement of statements ?? [])
      if (!file.documents[statement.document])
        throw new Error(`lib/catalogue/vendors/${name}: card.${part}: add "${statement.document}" to \`documents\``);
  return file;
}
