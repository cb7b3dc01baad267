import type { ConsentRecord, PurposeChoice } from '../consent-types.ts';
import { consentCategories } from '../types.ts';
import { judgePurposes } from './judge-purposes.ts';
import { nothingChosen, type SignalReading, type States } from './mechanism.ts';

/** A record whose switches are the tool's own defaults: nobody has chosen yet, and those that are on are allowed meanwhile. */
export function defaultsOnly(
  { where, name }: ConsentRecord,
  purposes: readonly PurposeChoice[],
  more: Partial<SignalReading> = {},
): SignalReading {
  const { states } = judgePurposes(purposes);
  const allowed = consentCategories.filter((category) => category !== 'necessary' && states[category] === 'granted');
  return {
    states: nothingChosen,
    basis: 'default',
    reason: allowed.length > 0 ? 'regionalDefault' : 'bannerNoChoice',
    where,
    name,
    evidence: [],
    ...(allowed.length > 0 ? { allowedMeanwhile: allowed } : {}),
    ...more,
  };
}

/** The same states, and this one where nothing was known. */
export function fillUnknown(states: States, rest: 'granted' | 'denied'): States {
  const filled = { ...states };
  for (const category of consentCategories) if (filled[category] === 'unknown') filled[category] = rest;
  return filled;
}
