import { findSite } from './capture/find-access.ts';
import { parseRules, type RulesProblem, wholePlace } from './catalogue/parse-rules.ts';
import { findOversize, findTooMuch, mergeRules } from './catalogue/rules-file.ts';
import { prepareRules } from './read-own-rules.ts';
import { changeRules, type StoredRules } from './store/rules.ts';
import type { VendorFile } from './types.ts';

/** What came of a change to a person's own rules. Where it is not what was asked for, what was there stays. */
export type RulesOutcome =
  | { kind: 'added'; added: number; replaced: number }
  | { kind: 'refused'; problems: RulesProblem[]; more: number }
  /** `at`: its place among the others, for putting it back. */
  | { kind: 'removed'; file: VendorFile; at: number }
  | { kind: 'restored'; name: string }
  | { kind: 'removedAll' }
  | { kind: 'saveFailed'; isFull: boolean; detail: string };

/** What a change finds wrong with the rules that would come of it. */
class RefusedError extends Error {
  override name = 'RefusedError';
}

/** Checks rules and adds them; a vendor whose id is there is replaced. All of it, or nothing. Never rejects. */
export async function addRules(text: string): Promise<RulesOutcome> {
  const parsed = parseRules(text, findSite);
  if (!parsed.ok) return { kind: 'refused', problems: parsed.problems, more: parsed.more };
  return change((there) => {
    const { files, added, replaced } = mergeRules(there, parsed.files);
    refuseTooMuch(files);
    return { files, outcome: { kind: 'added', added, replaced } };
  });
}

/** Adds the rules of the file that was chosen or dropped. One that is too large is not read at all. Never rejects. */
export async function addRulesFiles(given: readonly Pick<File, 'size' | 'arrayBuffer'>[]): Promise<RulesOutcome> {
  const [file, ...others] = given;
  if (!file || others.length > 0) return refuse(`${given.length} files: give one, which can hold a list of vendors`);
  const oversize = findOversize(file.size);
  if (oversize) return refuse(oversize);
  try {
    return addRules(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
  } catch (error) {
    // A TypeError: bytes that are no UTF-8. Else the browser could not read the file: a folder, or one that is gone.
    if (error instanceof TypeError) return refuse('is no text in UTF-8: save it as UTF-8 and try again');
    return refuse(`could not be read: ${sayError(error)}`);
  }
}

/** Removes one vendor. Never rejects. */
export function removeRules(id: string): Promise<RulesOutcome> {
  return change((there) => {
    const at = there.findIndex((one) => one.id === id);
    const file = there[at];
    if (!file) throw new RefusedError(`"${id}" is not among the rules any more`);
    return { files: there.filter((one) => one !== file), outcome: { kind: 'removed', file, at } };
  });
}

/** Puts a vendor back where it was; one with its id that has come since gives way. Never rejects. */
export function restoreRules(file: VendorFile, at: number): Promise<RulesOutcome> {
  return change((there) => {
    const files = there.filter(({ id }) => id !== file.id).toSpliced(at, 0, file);
    refuseTooMuch(files);
    return { files, outcome: { kind: 'restored', name: file.name } };
  });
}

/** Removes all rules, also those that cannot be read. Never rejects. */
export function removeAllRules(): Promise<RulesOutcome> {
  return attempt(() => ({ files: [], outcome: { kind: 'removedAll' } }));
}

interface Change {
  files: readonly VendorFile[];
  outcome: RulesOutcome;
}

/** Changes the rules that are there. Rules that cannot be used are left alone: nobody knows what would be lost. */
function change(make: (there: readonly VendorFile[]) => Change): Promise<RulesOutcome> {
  return attempt((stored) => {
    const { files, fault } = prepareRules(stored);
    if (fault !== undefined) throw new RefusedError('the rules that are there cannot be used: remove them first');
    return make(files);
  });
}

async function attempt(make: (stored: StoredRules) => Change): Promise<RulesOutcome> {
  try {
    return (await changeRules(make)).outcome;
  } catch (error) {
    const detail = sayError(error);
    return error instanceof RefusedError
      ? refuse(detail)
      : { kind: 'saveFailed', isFull: /quota/i.test(detail), detail };
  }
}

function refuseTooMuch(files: readonly VendorFile[]): void {
  const tooMuch = findTooMuch(files);
  if (tooMuch !== undefined) throw new RefusedError(`together with the rules that are there, ${tooMuch}`);
}

function refuse(reason: string): RulesOutcome {
  return { kind: 'refused', problems: [{ place: wholePlace, reason }], more: 0 };
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
