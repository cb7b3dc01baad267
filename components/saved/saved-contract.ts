import type { VisitFileProblem } from '../../lib/evidence/parse-visit-file.ts';
import type { Expectation } from '../../lib/expect/expectation-schema.ts';
import type { ExpectationResult } from '../../lib/expect/expectation-types.ts';
import type { ExpectationProblem, ParsedExpectation } from '../../lib/expect/parse-expectation.ts';
import type { SavedVisitSummary, VisitRecord } from '../../lib/visit-record-types.ts';

/** An expectation that is kept, read. */
export interface KeptExpectation {
  id: string;
  name: string;
  savedAt: number;
  parsed: ParsedExpectation;
}

/** What a file came to. `there`: a visit with its id is saved already, and nothing was done. */
export type FileOutcome =
  | { kind: 'visit' | 'expectation'; file: string; name: string }
  | { kind: 'there'; file: string; record: VisitRecord }
  | { kind: 'badVisit'; file: string; problem: VisitFileProblem }
  | { kind: 'badExpectation'; file: string; problems: readonly ExpectationProblem[]; more: number }
  | { kind: 'notSaved'; file: string; failure: SaveFailure };

/** Why something was not saved, or not read. `detail`: the browser's own words. */
export interface SaveFailure {
  code: 'full' | 'broken' | 'unexpected';
  detail: string;
}

/** What came of the last thing that was asked for. */
export type SavedOutcome =
  | { kind: 'files'; files: readonly FileOutcome[] }
  | { kind: 'removed'; count: number; restore: () => void }
  | { kind: 'restored' | 'saved' | 'renamed'; name: string; count: number }
  | { kind: 'expectationRemoved'; name: string; restore: () => void }
  | { kind: 'kept' | 'notKept' }
  | { kind: 'failed'; failure: SaveFailure };

/** What a check of a saved visit against an expectation came to. */
export interface CheckedVisit {
  visitName: string;
  expectation: Expectation;
  result: ExpectationResult;
}

/** The two visits that are compared; a failure stands for one that cannot be read, null for one that is not saved. */
export type ComparedVisit = VisitRecord | SaveFailure | null;

/** Everything the page is drawn from. */
export interface SavedModel {
  /** Undefined until they have been read. */
  visits: readonly SavedVisitSummary[] | SaveFailure | undefined;
  expectations: readonly KeptExpectation[];
  /** The browser has promised to keep them. Undefined until it has been read. */
  isKept: boolean | undefined;
  outcome: SavedOutcome | undefined;
  checked: CheckedVisit | undefined;
  /** Where the address asks to compare. `reading`: not there yet. */
  compared: 'reading' | readonly [before: ComparedVisit, after: ComparedVisit] | undefined;
  /** The address with the two swapped. */
  swapHref: string;
  /** BCP 47 tag, such as `en`. */
  locale: string;
  /** ms since the epoch. */
  now: number;
}

/** What the page can ask for. What comes of it is in the next model. */
export interface SavedActions {
  addFiles(files: readonly File[]): void;
  /** Decides about a file whose visit is saved already; without an answer it is left out. */
  decide(file: Extract<FileOutcome, { kind: 'there' }>, answer: 'both' | 'replace' | 'leave'): void;
  rename(id: string, name: string): void;
  remove(ids: readonly string[]): void;
  /** Saves what is stored as a file, as it stands. */
  saveAsFile(id: string): void;
  /** Makes an expectation of a visit, keeps it and saves it as a file. */
  makeExpectation(id: string): void;
  check(visitId: string, expectationId: string): void;
  saveExpectation(id: string): void;
  removeExpectation(id: string): void;
  /** Asks the browser to keep what is saved; it may ask the person. */
  askToKeep(): void;
  copy(text: string): Promise<void>;
}

export function isFailure(value: readonly unknown[] | object | null | undefined): value is SaveFailure {
  return typeof value === 'object' && value !== null && 'code' in value;
}
