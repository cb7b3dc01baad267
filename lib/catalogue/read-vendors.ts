import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { explainIssue } from './explain-issue.ts';
import { findUnlisted } from './find-unlisted.ts';
import { findJsonFault, sayPosition } from './scan-json.ts';
import { type VendorFile, vendorSchema } from './vendor-schema.ts';

const VENDORS = join(import.meta.dirname, 'vendors');
/** The largest vendor file has a hundredth of it. */
const LIMIT_BYTES = 5_000_000;
/** Problems that are listed; the rest is counted. */
const LISTED = 20;
/** By the code of the error. */
const REASONS: Record<string, string> = {
  ENOENT: 'is not there, or a link to nothing',
  EACCES: 'may not be read: give yourself the right to',
  ELOOP: 'is a link that leads back to itself',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'is no text in UTF-8: save it as UTF-8',
};

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
      const text = readVendorText(folder, name);
      digest.update(`${name}\n${text}\n`);
      return parseVendor(name, text);
    });
  return { files, version: digest.digest('hex').slice(0, 12) };
}

/** The text of `<folder>/<name>`. @throws Error with file and reason when it is no file, too large, no UTF-8 or cannot be opened */
export function readVendorText(folder: string, name: string): string {
  const path = join(folder, name);
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw new Error('is no file');
    if (stats.size > LIMIT_BYTES) throw new Error(`has ${stats.size} bytes; at most ${LIMIT_BYTES} are read`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw new Error(`lib/catalogue/vendors/${name}: ${explainFileError(error)}`);
  }
}

/** Why a file could not be read as text, in words. */
export function explainFileError(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException; // what the system and the decoder throw
  return REASONS[code] ?? message;
}

/** Parses one vendor file. @throws Error with file, place and fix. */
export function parseVendor(name: string, text: string): VendorFile {
  const json = text.replace(/^\ufeff/, '');
  const fault = findJsonFault(json);
  if (fault)
    throw new Error(
      `lib/catalogue/vendors/${name}: is no JSON for a vendor file: ${sayPosition(json, fault.at)}: ${fault.reason}`,
    );
  const data: unknown = JSON.parse(json); // the scan has let it through
  const result = vendorSchema.safeParse(data, { error: explainIssue });
  if (!result.success) {
    const { issues } = result.error;
    const lines = issues.slice(0, LISTED).map(({ path, message }) => `  at ${path.join('.') || '(top)'}: ${message}`);
    if (issues.length > LISTED) lines.push(`  and ${issues.length - LISTED} more`);
    throw new Error(`lib/catalogue/vendors/${name}:\n${lines.join('\n')}`);
  }
  const file = result.data;
  if (`${file.id}.json` !== name)
    throw new Error(`lib/catalogue/vendors/${name}: id is "${file.id}"; file and id must be the same`);
  const [unlisted] = findUnlisted(file);
  if (unlisted) throw new Error(`lib/catalogue/vendors/${name}: ${unlisted.path.join('.')}: ${unlisted.reason}`);
  return file;
}
