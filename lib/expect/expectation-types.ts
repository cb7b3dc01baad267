/** The glossary of what comes of checking a visit against an expectation, as types. Plain data, no values. */
import type { Sentence } from '../finding-types.ts';

/** `unexpected`: no entry is about it. `missing`: required and not there. */
export const violationKinds = ['otherSite', 'unexpected', 'wrongPhase', 'keptTooLong', 'missing', 'finding'] as const;
export type ViolationKind = (typeof violationKinds)[number];

/** Something that is not as expected, or of which it cannot be told. */
export interface Deviation {
  kind: ViolationKind;
  /** Place in `allow`: the entry it is about. */
  entry?: number;
  /** Place in the report's `items`. */
  item?: number;
  /** What was expected and what was found, or why it cannot be told, in one sentence. */
  sentence: Sentence;
}

/** What an expectation comes to for one visit. */
export interface ExpectationResult {
  /** Anything here means that the expectation is not met. */
  violations: Deviation[];
  /** What cannot be told from this visit: no violation, and no success either. */
  undecided: Deviation[];
  /** For each entry of `allow`: the places of the items it is about. */
  itemsOf: number[][];
  /** Entries that change nothing, as another one says the same or more. Places in `allow`. */
  idle: { entry: number; by: number; isSame: boolean }[];
  /** Sentences of the coverage on keys that may be there unseen. */
  unseen: string[];
}
