import type { SignalChange } from '../../lib/consent-types.ts';
import { type ConsentCategory, type ConsentState, consentCategories } from '../../lib/types.ts';

interface ChangeLine {
  change: SignalChange;
  /** What is new by it: all four states of a record that is seen for the first time, later only those that differ. */
  groups: { state: ConsentState; categories: ConsentCategory[] }[];
}

/** What each change brought, compared with what the same record said before; categories with the same state together. */
export function describeChanges(changes: readonly SignalChange[]): ChangeLine[] {
  const before = new Map<string, SignalChange['states']>();
  return changes.map((change) => {
    const id = JSON.stringify([change.mechanism, change.where, change.name]);
    const last = before.get(id);
    before.set(id, change.states);
    const groups = new Map<ConsentState, ConsentCategory[]>();
    for (const category of consentCategories) {
      const state = change.states?.[category];
      if (state === undefined || state === last?.[category]) continue;
      groups.set(state, [...(groups.get(state) ?? []), category]);
    }
    return { change, groups: [...groups].map(([state, categories]) => ({ state, categories })) };
  });
}
