import type { PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../../types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import type { SignalReading } from '../mechanism.ts';

/** Consent types that Google documents, and what they are for. */
export const MODE_TYPES: ReadonlyMap<string, ConsentCategory> = new Map([
  ['ad_storage', 'marketing'],
  ['ad_user_data', 'marketing'],
  ['ad_personalization', 'marketing'],
  ['analytics_storage', 'analytics'],
  ['functionality_storage', 'functional'],
  ['personalization_storage', 'functional'],
  ['security_storage', 'necessary'],
]);

/** What became of one type: its default, and the last update. Absent: there was none. `unknown`: there was one that cannot be told. */
export interface TypeState {
  default?: ConsentState;
  update?: ConsentState;
}

/**
 * What the types come to. Once there was an update, a type without one keeps its default: that is what Google's tags go by. Without any update nobody has
 * answered; the defaults say what is allowed meanwhile. Nobody can tell from the page whether a person stands behind an update.
 */
export function judgeTypes(
  types: ReadonlyMap<string, TypeState>,
): Pick<SignalReading, 'states' | 'basis' | 'reason' | 'partial' | 'purposes' | 'allowedMeanwhile'> {
  const isUpdated = [...types.values()].some(({ update }) => update !== undefined);
  const allowed = new Set<ConsentCategory>();
  const purposes = [...types].flatMap(([name, { default: initial = 'unknown', update }]): PurposeChoice[] => {
    const category = MODE_TYPES.get(name);
    if (!category) return [];
    if (!isUpdated && initial === 'granted') allowed.add(category);
    return [{ name, category, state: isUpdated ? (update ?? initial) : 'unset' }];
  });
  const allowedMeanwhile = [...allowed].filter((category) => category !== 'necessary');
  return {
    ...judgePurposes(purposes),
    basis: isUpdated ? 'unknown' : 'default',
    reason: isUpdated ? 'modeUpdate' : 'modeDefault',
    ...(allowedMeanwhile.length > 0 ? { allowedMeanwhile } : {}),
  };
}

/** A value as a page writes it. Google's tags take everything but `granted` for a refusal; what the page meant by another word cannot be told. */
export function toModeState(value: unknown): ConsentState {
  return value === 'granted' || value === 'denied' ? value : 'unknown';
}

/** The types that Consent Mode v2 needs and nobody declared, as evidence. */
export function sayMissing(declared: ReadonlySet<string>): SignalReading['evidence'] {
  const missing = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'].filter(
    (type) => !declared.has(type),
  );
  return missing.length > 0 ? [['never declared', missing.join(', ')]] : [];
}
