import { type Category, type ConsentCategory, type ConsentState, consentCategories } from '../types.ts';
import type { Phase, PhaseReason } from '../watch-types.ts';

/** What was in force from a moment on, until the next period. `unclear`: something is recorded, and it cannot be told what was chosen. */
export interface Period {
  /** ms since the start of the navigation. */
  from: number;
  kind: 'noChoice' | 'choice' | 'unclear';
  states: Record<ConsentCategory, ConsentState>;
}

/** What the visitor's choices come to: the first period begins at 0. */
export interface ChoicePeriods {
  /** Some mechanism of consent was found, in the visit or at its end. */
  hasMechanism: boolean;
  periods: readonly Period[];
}

export interface FoundPhase {
  phase: Phase;
  /** Only for `unknown`. */
  reason?: PhaseReason;
}

/** What a visitor can refuse. */
const optional = consentCategories.filter((category) => category !== 'necessary');

/**
 * The phase of something that happened between two moments (ms since the start of the navigation; often the same one), for a key of these
 * categories. Unknown when the choice changed in between and that makes a difference. Pure.
 */
export function findPhase(
  choices: ChoicePeriods,
  categories: readonly Category[],
  from: number,
  to = from,
): FoundPhase {
  if (!choices.hasMechanism) return { phase: 'unknown', reason: 'noMechanism' };
  const { periods } = choices;
  const touched = periods.filter((period, at) => period.from <= to && (periods[at + 1]?.from ?? Infinity) > from);
  const [first, ...others] = touched.map((period) => judge(period, categories));
  if (!first) return { phase: 'unknown', reason: 'consentUnknown' };
  return others.every(({ phase }) => phase === first.phase) ? first : { phase: 'unknown', reason: 'consentUnknown' };
}

function judge({ kind, states }: Period, categories: readonly Category[]): FoundPhase {
  if (kind === 'noChoice') return { phase: 'beforeChoice' };
  if (kind === 'unclear') return { phase: 'unknown', reason: 'consentUnknown' };
  if (categories.includes('unclassified') || categories.length === 0) return judgeUnclassified(states);
  const asked = optional.filter((category) => categories.includes(category));
  if (asked.some((category) => states[category] === 'denied')) return { phase: 'afterRefusal' };
  if (asked.every((category) => states[category] === 'granted')) return { phase: 'afterGrant' };
  return { phase: 'unknown', reason: 'consentUnknown' };
}

/** Nobody knows what the key is for: only a choice that is the same for everything tells. */
function judgeUnclassified(states: Period['states']): FoundPhase {
  const chosen = new Set(optional.map((category) => states[category]));
  if (chosen.has('granted')) {
    if (chosen.size === 1) return { phase: 'afterGrant' };
    return { phase: 'unknown', reason: chosen.has('unknown') ? 'consentUnknown' : 'mixedChoice' };
  }
  if (chosen.has('denied') && !chosen.has('unknown')) return { phase: 'afterRefusal' };
  return { phase: 'unknown', reason: 'consentUnknown' };
}
