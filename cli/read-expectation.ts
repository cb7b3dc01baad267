import { readFileSync, statSync } from 'node:fs';
import type { Expectation } from '../lib/expect/expectation-schema.ts';
import { EXPECTATION_LIMIT, parseExpectation } from '../lib/expect/parse-expectation.ts';
import { escapeControls } from './escape-controls.ts';
import { UsageError } from './usage-error.ts';

/** Reads an expectation from a file. @throws UsageError with file, place and reason, a line for each problem */
export function readExpectation(path: string): Expectation {
  const name = escapeControls(path);
  const parsed = parseExpectation(readText(path, name));
  if (parsed.ok) return parsed.expectation;
  const lines = parsed.problems.map(({ place, reason }) => escapeControls(`${path}: ${place}: ${reason}`));
  throw new UsageError(
    [...lines, ...(parsed.more > 0 ? [`${name}: and ${parsed.more} more problems`] : [])].join('\n'),
  );
}

function readText(path: string, name: string): string {
  let bytes: Buffer;
  try {
    // Looked at first: what is far too large, or has no end, is not read.
    const file = statSync(path);
    if (!file.isFile()) throw new UsageError(`${name}: is no file.`);
    if (file.size > 4 * EXPECTATION_LIMIT) throw new UsageError(`${name}: is far too large for an expectation.`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException; // Node's file functions throw these
    throw new UsageError(`${name}: ${code === 'ENOENT' ? 'there is no such file.' : `cannot be read: ${message}`}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name}: is no text in UTF-8.`);
  }
}
