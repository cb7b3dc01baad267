import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainIssue } from './explain-issue.ts';
import { findUnlisted } from './find-unlisted.ts';
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
  const result = vendorSchema.safeParse(data, { error: explainIssue });
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  at ${issue.path.join('.') || '(top)'}: ${issue.message}`);
    throw new Error(`lib/catalogue/vendors/${name}:\n${lines.join('\n')}`);
  }
  const file = result.data;
  if (`${file.id}.json` !== name)
    throw new Error(`lib/catalogue/vendors/${name}: id is "${file.id}"; file and id must be the same`);
  const [unlisted] = findUnlisted(file);
  if (unlisted) throw new Error(`lib/catalogue/vendors/${name}: ${unlisted.path.join('.')}: ${unlisted.reason}`);
  return file;
}
