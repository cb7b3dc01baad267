import type { FileOutcome, SaveFailure } from '../../components/saved/saved-contract.ts';
import { decodeVisitBytes } from '../../lib/evidence/decode-visit-bytes.ts';
import { jsonLimits } from '../../lib/evidence/parse-strict-json.ts';
import { parseVisitFile } from '../../lib/evidence/parse-visit-file.ts';
import { parseExpectation } from '../../lib/expect/parse-expectation.ts';
import { toSavedError } from '../../lib/store/saved-database.ts';
import { saveExpectation } from '../../lib/store/saved-expectations.ts';
import { importVisit } from '../../lib/store/saved-visits.ts';

/** How an expectation is told from a visit. One in which this stands elsewhere is no visit either. */
const EXPECTATION = /"format"\s*:\s*"crumbscope-expectation"/;
const HEAD = 4096;

/** Reads a file that a person gave, checks it, and saves what is in it. Never rejects: what is wrong with it is an answer too. */
export async function takeFile(file: File): Promise<FileOutcome> {
  const { name } = file;
  // Not even read: nothing that large is a visit.
  if (file.size > jsonLimits.units)
    return { kind: 'badVisit', file: name, problem: { code: 'tooLarge', detail: String(jsonLimits.units) } };
  try {
    const decoded = decodeVisitBytes(new Uint8Array(await file.arrayBuffer()));
    if (!decoded.ok) return { kind: 'badVisit', file: name, problem: decoded.problem };
    const { text } = decoded;
    return EXPECTATION.test(text.slice(0, HEAD)) ? await takeExpectation(name, text) : await takeVisit(name, text);
  } catch (error) {
    // The disk was taken away, the file was removed meanwhile.
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'badVisit', file: name, problem: { code: 'unread', detail } };
  }
}

/** Saves the visit of a file beside, or in the place of, the one that has its id. Never rejects. */
export async function takeThere(
  { file, record }: Extract<FileOutcome, { kind: 'there' }>,
  ifThere: 'both' | 'replace',
): Promise<FileOutcome> {
  try {
    const saved = await importVisit(record, ifThere);
    return saved ? { kind: 'visit', file, name: saved.name } : { kind: 'there', file, record };
  } catch (error) {
    return { kind: 'notSaved', file, failure: findFailure(error) };
  }
}

/** What to say of an error of the store. Pure. */
export function findFailure(error: unknown): SaveFailure {
  const { code, message } = toSavedError(error);
  return { code, detail: message };
}

async function takeVisit(file: string, text: string): Promise<FileOutcome> {
  const parsed = parseVisitFile(text);
  if (!parsed.ok) return { kind: 'badVisit', file, problem: parsed.problem };
  const { record } = parsed;
  try {
    const saved = await importVisit(record);
    return saved ? { kind: 'visit', file, name: saved.name } : { kind: 'there', file, record };
  } catch (error) {
    return { kind: 'notSaved', file, failure: findFailure(error) };
  }
}

async function takeExpectation(file: string, text: string): Promise<FileOutcome> {
  const parsed = parseExpectation(text);
  if (!parsed.ok) return { kind: 'badExpectation', file, problems: parsed.problems, more: parsed.more };
  const { name } = parsed.expectation;
  try {
    await saveExpectation({ id: crypto.randomUUID(), name, savedAt: Date.now(), text });
    return { kind: 'expectation', file, name };
  } catch (error) {
    return { kind: 'notSaved', file, failure: findFailure(error) };
  }
}
