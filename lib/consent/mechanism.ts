import type { ConsentRecord, Signal } from '../consent-types.ts';
import type { ConsentCategory, ConsentState, Shape } from '../types.ts';

/** What one mechanism may read. `has` tells whether a banner element of its selectors is on the page. */
export interface MechanismInput {
  records: readonly ConsentRecord[];
  elements: readonly string[];
  globalPrivacyControl: boolean | null;
}

/** One way of recording consent: one file, its test, one line in `mechanisms.ts`. */
export interface Mechanism {
  id: string;
  /** As its maker writes it. */
  name: string;
  scope: Signal['scope'];
  /** The values it needs from a page. `markers`: substrings that tell its structured record under any name. */
  records: { names?: string[]; prefixes?: string[]; markers?: string[]; shapes?: Shape[] };
  /** Selectors of its banner: there although nothing is recorded means "nothing chosen yet". */
  elements?: string[];
  /** Reads its own records; what it cannot read is a signal with four times unknown. Never throws. */
  read(input: MechanismInput): SignalReading[];
}

/** A signal before the mechanism's own name is put on it. */
export type SignalReading = Omit<Signal, 'mechanism' | 'mechanismName' | 'scope'>;

export type States = Record<ConsentCategory, ConsentState>;

/** All four the same; `necessary` is never optional, so it may differ. */
export function allStates(state: ConsentState, necessary: ConsentState = state): States {
  return { necessary, functional: state, analytics: state, marketing: state };
}

/** A recognised mechanism whose visitor has not chosen: only the necessary is allowed. */
export const nothingChosen: States = allStates('unset', 'granted');

/** The answer of a mechanism that is there and holds no choice. */
export function notChosenYet(where: SignalReading['where'], name: string): SignalReading {
  return { states: nothingChosen, basis: 'default', reason: 'bannerNoChoice', where, name, evidence: [] };
}

/** The answer to a record that is broken, truncated or of an unknown version. */
export function unreadable({ where, name }: ConsentRecord): SignalReading {
  return { states: allStates('unknown'), basis: 'unknown', reason: 'unreadable', where, name, evidence: [] };
}
