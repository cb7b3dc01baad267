import type { Check } from './check.ts';
import { findOwner, groupByOwner, nameOwner, type Subject } from './group-by-owner.ts';
import { sources } from './sources.ts';

/** What browsers keep at most, and a minute for clocks. */
const LIMIT_DAYS = 400 + 1 / 1440;

/** Cookies that were asked for longer than browsers keep any. Only watching tells what was asked for. */
export const askedOver400Days: Check = {
  id: 'asked-over-400-days',
  find({ report }) {
    const days = new Map<number, number>();
    const subjects = report.items.flatMap((item, place): Subject<'asked'>[] => {
      const asked = item.store === 'cookie' ? item.clock?.askedLifetimeDays : undefined;
      if (typeof asked !== 'number' || asked <= LIMIT_DAYS) return [];
      days.set(place, asked);
      return [{ owner: findOwner(item), kind: 'asked', name: item.name, place, categories: [], sources: [] }];
    });
    return groupByOwner(subjects).map(({ id, owner, places, names }) => ({
      id,
      severity: 'note',
      sureness: 'certain',
      items: places,
      ...nameOwner(owner),
      observation: {
        key: 'finding_askedOver400Days',
        count: places.length,
        values: [{ names }, owner.name, { days: Math.max(...places.map((place) => days.get(place) ?? 0)) }],
      },
      sources: [sources.cookieLifetimeLimit],
      explanations: [{ key: 'explain_browserShortens' }, { key: 'explain_meantForever' }],
    }));
  },
};
