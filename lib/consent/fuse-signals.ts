import type { Consent, Signal } from '../consent-types.ts';
import { type ConsentCategory, type ConsentState, consentCategories } from '../types.ts';

/**
 * One answer per category from all signals. Only site-wide ones count: what one vendor was told or what the browser wishes is shown next to
 * them, never merged. A consent tool's own record goes before the TC string it also writes; the page's interface before storage.
 * Where mechanisms of the same rank disagree, the newer choice counts if both are dated; else the answer is unknown.
 */
export function fuseSignals(signals: readonly Signal[]): Consent {
  const fused = consentCategories.map((category) => [category, fuse(category, signals)] as const);
  return {
    categories: Object.fromEntries(fused.map(([category, { state }]) => [category, state])) as Consent['categories'], // one entry for each category
    reasons: Object.fromEntries(fused.map(([category, { reason }]) => [category, reason])) as Consent['reasons'],
    signals: [...signals],
  };
}

interface Fused {
  state: ConsentState;
  reason: Consent['reasons'][ConsentCategory];
}

function fuse(category: ConsentCategory, signals: readonly Signal[]): Fused {
  const answer = (state: ConsentState, code: Fused['reason']['code'], from: readonly Signal[]): Fused => ({
    state,
    reason: { code, mechanisms: [...new Set(from.map((signal) => signal.mechanism))] },
  });
  const site = signals.filter((signal) => signal.scope === 'site');
  if (site.length === 0) return answer('unknown', 'noMechanism', []);
  const speaking = keepLive(
    site.filter((signal) => signal.states[category] !== 'unknown'),
    category,
  );
  if (speaking.length === 0) {
    const isSilent = site.every((signal) => consentCategories.every((one) => signal.states[one] === 'unknown'));
    return answer('unknown', isSilent ? 'mechanismSilent' : 'notCovered', site);
  }
  const chosen = speaking.filter((signal) => signal.states[category] !== 'unset');
  if (chosen.length === 0) return answer('unset', 'noChoiceYet', speaking);
  const ranked = chosen.toSorted((one, two) => rank(one) - rank(two));
  const best = ranked.filter((signal) => rank(signal) === rank(ranked[0] ?? signal));
  const winner = new Set(best.map((signal) => signal.states[category])).size === 1 ? best[0] : findNewest(best);
  const disagree = new Set(speaking.map((signal) => signal.states[category])).size > 1;
  if (!winner) return answer('unknown', 'disagreement', speaking);
  const state = winner.states[category];
  if (disagree) return answer(state, 'disagreement', speaking);
  return answer(state, winner.mechanism === 'iab-tcf' ? 'tcf' : 'siteChoice', [winner]);
}

/** Without the stored records of a mechanism whose own interface says that nothing is chosen: it asks again, so they are out of force. */
function keepLive(signals: readonly Signal[], category: ConsentCategory): Signal[] {
  const asking = signals.filter(({ where, states }) => where === 'api' && states[category] === 'unset');
  const isAsking = new Set(asking.map(({ mechanism }) => mechanism));
  return signals.filter(({ where, mechanism }) => where === 'api' || !isAsking.has(mechanism));
}

/** Lower is more specific: a tool's interface, its record, then TCF the same way. */
function rank(signal: Signal): number {
  return (signal.mechanism === 'iab-tcf' ? 2 : 0) + (signal.where === 'api' ? 0 : 1);
}

/** The newest, if all say when and one is newer than the others. */
function findNewest(signals: readonly Signal[]): Signal | undefined {
  if (signals.some((signal) => signal.decidedAt === undefined)) return undefined;
  const [first, second] = signals.toSorted((one, two) => (two.decidedAt ?? 0) - (one.decidedAt ?? 0));
  return first?.decidedAt !== second?.decidedAt ? first : undefined;
}
