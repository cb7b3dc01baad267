import type { Consent, FusionReason, MechanismKind, Signal } from '../consent-types.ts';
import { type ConsentCategory, type ConsentState, consentCategories } from '../types.ts';
import { isAnswering, isLaw, isSilent, rankSignals } from './rank-signals.ts';

/** Why a state is what it is, by whose word it is. */
const REASONS: Partial<Record<MechanismKind, FusionReason>> = {
  tool: 'siteChoice',
  tcf: 'tcf',
  platform: 'platform',
  mode: 'mode',
  law: 'law',
  guess: 'guess',
};

/** What all signals come to: one answer per category, and why. */
export type Fused = Pick<Consent, 'categories' | 'reasons'>;

/**
 * One answer per category from all signals: that of the most specific live one; the whole order stands at `rankSignals`. What one vendor was told or what
 * the browser wishes is shown next to it, never merged. Where the signals of the first rank cannot be told apart, the answer is unknown; whoever says
 * something else is named in the reason. Pure.
 */
export function fuseSignals(signals: readonly Signal[]): Fused {
  const fused = consentCategories.map((category) => [category, fuse(category, signals)] as const);
  return {
    categories: Object.fromEntries(fused.map(([category, { state }]) => [category, state])) as Fused['categories'], // one entry for each category
    reasons: Object.fromEntries(fused.map(([category, { reason }]) => [category, reason])) as Fused['reasons'],
  };
}

interface Answer {
  state: ConsentState;
  reason: Consent['reasons'][ConsentCategory];
}

function fuse(category: ConsentCategory, signals: readonly Signal[]): Answer {
  const answer = (state: ConsentState, code: FusionReason, from: readonly Signal[]): Answer => ({
    state,
    reason: { code, mechanisms: [...new Set(from.map((signal) => signal.mechanism))] },
  });
  const answering = signals.filter(isAnswering);
  const { speaking, winner } = rankSignals(category, answering);
  if (speaking.length === 0) {
    // A law says nothing of other categories than marketing, so it is silent about none of them.
    const silent = answering.filter((signal) => category === 'marketing' || !isLaw(signal));
    if (silent.length === 0) return answer('unknown', 'noMechanism', []);
    const isMute = silent.every((signal) => consentCategories.every((one) => signal.states[one] === 'unknown'));
    return answer('unknown', isMute ? 'mechanismSilent' : 'notCovered', silent);
  }
  if (!winner) return answer('unknown', 'disagreement', speaking);
  const state = winner.states[category];
  if (speaking.some((signal) => isAgainst(category, signal, winner))) return answer(state, 'disagreement', speaking);
  if (state !== 'unset') return answer(state, REASONS[winner.kind] ?? 'siteChoice', [winner]);
  return answer(
    state,
    'noChoiceYet',
    speaking.filter(({ states }) => states[category] === 'unset'),
  );
}

/** Says something else. What may run meanwhile says nothing against "nothing chosen yet". */
function isAgainst(category: ConsentCategory, signal: Signal, winner: Signal): boolean {
  const [said, counted] = [signal.states[category], winner.states[category]];
  if (said === counted || isSilent(category, signal)) return false;
  return !(counted === 'unset' && said === 'granted' && winner.allowedMeanwhile?.includes(category));
}
