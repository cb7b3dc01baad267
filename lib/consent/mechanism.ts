import type { ConsentRecord, MechanismKind, Signal } from '../consent-types.ts';
import type { ConsentCategory, ConsentState, Shape } from '../types.ts';
import type { Decoders } from './decoded-types.ts';

/** What one mechanism may read: of everything only what its file names. */
export interface MechanismInput {
  /** Most specific first (cookies of one name: by domain and path). */
  records: readonly ConsentRecord[];
  /** Its selectors that are on the page. */
  elements: readonly string[];
  /** Addresses of scripts on the page that are its own. */
  scripts: readonly string[];
  decoders: Decoders;
}

/** One way of recording consent: one file, its test, one line in `mechanisms.ts`. */
export interface Mechanism {
  id: string;
  /** As its maker writes it. */
  name: string;
  kind: MechanismKind;
  scope: Signal['scope'];
  /**
   * The values it needs from a page. `patterns`: regular expressions as text, for names that sites make up around a fixed part; case does not count, and
   * they must not backtrack. `markers`: substrings that tell its structured record under any name.
   */
  records: { names?: string[]; prefixes?: string[]; patterns?: string[]; markers?: string[]; shapes?: Shape[] };
  /** Names of `PAGE_RECORDS` it reads. */
  api?: string[];
  /** Selectors of its banner: there although nothing is recorded means "nothing chosen yet". */
  elements?: string[];
  /** Beginnings of the addresses of its script, without scheme, e.g. `cdn.cookielaw.org/`. `*.` stands for any subdomain. */
  scripts?: string[];
  /** Reads its own records; what it cannot read is a signal with four times unknown. Never throws. */
  read(input: MechanismInput): SignalReading[];
}

/** A signal before the mechanism's own name is put on it. */
export type SignalReading = Omit<Signal, 'mechanism' | 'mechanismName' | 'kind' | 'scope'>;

export type States = Record<ConsentCategory, ConsentState>;

/** All four the same; `necessary` is never optional, so it may differ. */
export function allStates(state: ConsentState, necessary: ConsentState = state): States {
  return { necessary, functional: state, analytics: state, marketing: state };
}

/** A recognised mechanism whose visitor has not chosen: only the necessary is allowed. */
export const nothingChosen: States = allStates('unset', 'granted');

/** The answer of a mechanism that is there and holds no choice. */
export function notChosenYet(where: SignalReading['where'], name: string): SignalReading {
  const reason = where === 'script' ? 'toolNoRecord' : 'bannerNoChoice';
  return { states: nothingChosen, basis: 'default', reason, where, name, evidence: [] };
}

/** The answer of a tool without any record: its banner is there, or its script. Nothing when neither is. */
export function findUnanswered({ elements, scripts }: MechanismInput): SignalReading[] {
  const [element] = elements;
  if (element !== undefined) return [notChosenYet('element', element)];
  const [script] = scripts;
  return script === undefined ? [] : [notChosenYet('script', script)];
}

/** The answer to a record that is broken, truncated or of an unknown version. */
export function unreadable({ where, name }: ConsentRecord): SignalReading {
  return { states: allStates('unknown'), basis: 'unknown', reason: 'unreadable', where, name, evidence: [] };
}

/** The answer to a record that stands for a choice, of which it cannot be told what was chosen: ids that mean something to the site alone. */
export function choiceNotReadable({ where, name }: ConsentRecord, more: Partial<SignalReading> = {}): SignalReading {
  const states = allStates('unknown', 'granted');
  return { states, basis: 'explicit', reason: 'choiceNotReadable', where, name, evidence: [], ...more };
}

/** The answer to a record of a version or an encoding that nobody documented: nothing can be said. */
export function unknownForm(record: ConsentRecord, more: Partial<SignalReading> = {}): SignalReading {
  return { ...unreadable(record), reason: 'unknownForm', ...more };
}
