import type { Consent, Signal, UnknownBanner } from '../consent-types.ts';
import { findContradictions } from './find-contradictions.ts';
import { fuseSignals } from './fuse-signals.ts';

/** Kinds that would know a banner: with one of them there, a banner is theirs. */
const KNOWING: readonly Signal['kind'][] = ['tool', 'tcf', 'platform', 'guess'];

/**
 * All that is known of consent on a page: the signals as they are, what they come to, and where they contradict each other. Pure.
 * @param now ms since the epoch
 * @param banner what looks like a banner on the page; kept only when no mechanism speaks whose banner it could be
 */
export function buildConsent(signals: readonly Signal[], now: number, banner?: UnknownBanner): Consent {
  const isKnown = signals.some(({ kind }) => KNOWING.includes(kind));
  return {
    ...fuseSignals(signals),
    signals: [...signals],
    contradictions: findContradictions(signals, now),
    ...(banner && !isKnown ? { unknownBanner: banner } : {}),
  };
}
