import { isOptional } from '../clock/count-without-consent.ts';
import type { ClassifiedItem, Report } from '../types.ts';
import type { Check } from './check.ts';
import { findKeptDays } from './find-kept-days.ts';
import { findOwner, groupByOwner, nameOwner, type Subject } from './group-by-owner.ts';
import { isIdentifier, isOtherThing } from './is-identifier.ts';
import { isWithheld } from './is-withheld.ts';
import { sources } from './sources.ts';

/** A lifetime up to this many days is a visit that goes on: it has to be moved on while one is there. */
const VISIT_DAYS = 1;

/** lasting: listed as analytics or marketing, not allowed, and kept beyond a visit. other: everything else that is not necessary. */
type Kind = 'lasting' | 'other';

/** Cookies whose end was moved on although the visitor had not chosen anew. What is necessary, and what looks so, may slide. */
export const renewedWithoutChoice: Check = {
  id: 'renewed-without-choice',
  find({ report, details }) {
    const subjects = report.items.flatMap((item, place): Subject<Kind>[] => {
      if (!item.clock?.renewals || isOtherThing(item, details)) return [];
      if (!isOptional(item.categories) && !isUnknownIdentifier(item)) return [];
      const kind = isLasting(item, report) ? 'lasting' : 'other';
      return [{ owner: findOwner(item), kind, name: item.name, place, categories: [], sources: [] }];
    });
    return groupByOwner(subjects).map(({ id, owner, kind, places, names }) => ({
      id,
      severity: kind === 'lasting' ? 'look' : 'note',
      sureness: 'certain',
      items: places,
      ...nameOwner(owner),
      observation: { key: 'finding_renewed', count: places.length, values: [{ names }, owner.name] },
      sources: [sources.cnilThirteenMonths, sources.gdprStorageLimitation],
      explanations: [
        { key: kind === 'lasting' ? 'explain_thirteenMonthsWhere' : 'explain_slidingVisit' },
        { key: 'explain_renewalOwnAct' },
      ],
    }));

    function isUnknownIdentifier(item: ClassifiedItem): boolean {
      return item.categories.includes('unclassified') && item.guess?.kind !== 'session' && isIdentifier(item, details);
    }
  },
};

function isLasting(item: ClassifiedItem, report: Report): boolean {
  const { categories } = item;
  if (categories.includes('functional') || !isWithheld(item, report)) return false;
  const days = findKeptDays(item, report.page);
  return typeof days === 'number' && days > VISIT_DAYS;
}
