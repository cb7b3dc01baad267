import { isOptional } from '../clock/count-without-consent.ts';
import type { Severity, Sureness } from '../finding-types.ts';
import type { ClassifiedItem, Report } from '../types.ts';
import type { Check } from './check.ts';
import { findKeptDays } from './find-kept-days.ts';
import { findOwner, groupByOwner, nameOwner, type Subject } from './group-by-owner.ts';
import { isIdentifier, isOtherThing } from './is-identifier.ts';
import { isWithheld } from './is-withheld.ts';
import { sources } from './sources.ts';

/** 13 months, and a day for months of different lengths. */
const LIMIT_DAYS = 396;

/**
 * tracking: listed as analytics or marketing alone, and the visitor has not allowed it. allowed: likewise, and the visitor allowed it, or may have; the 13
 * months are about what is there without consent.
 * functional: listed as functional too. unknown: nobody knows it, and its value looks like an identifier.
 */
type Kind = 'tracking' | 'allowed' | 'functional' | 'unknown';

const weights: Readonly<Record<Kind, [severity: Severity, sureness: Sureness, key: string, explanation: string]>> = {
  tracking: ['look', 'certain', 'finding_lifetimeOver13Months', 'explain_thirteenMonthsRenewed'],
  allowed: ['note', 'certain', 'finding_lifetimeOver13Months', 'explain_thirteenMonthsRenewed'],
  functional: ['note', 'certain', 'finding_lifetimeOver13Months', 'explain_keepsSetting'],
  unknown: ['note', 'possible', 'finding_lifetimeOver13MonthsUnknown', 'explain_noIdentifier'],
};

/** Cookies that are kept for more than 13 months, and are for more than the necessary or look like an identifier. Records of consent are left out. */
export const lifetimeOver13Months: Check = {
  id: 'lifetime-over-13-months',
  find({ report, details }) {
    const days = new Map<number, number>();
    const subjects = report.items.flatMap((item, place): Subject<Kind>[] => {
      const kept = findKeptDays(item, report.page);
      if (typeof kept !== 'number' || kept <= LIMIT_DAYS || isOtherThing(item, details)) return [];
      const kind = findKind(item, report);
      if (kind === undefined || (kind === 'unknown' && !isIdentifier(item, details))) return [];
      days.set(place, kept);
      return [{ owner: findOwner(item), kind, name: item.name, place, categories: [], sources: [] }];
    });
    return groupByOwner(subjects).map(({ id, owner, kind, places, names }) => {
      const [severity, sureness, key, explanation] = weights[kind];
      const longest = Math.max(...places.map((place) => days.get(place) ?? 0));
      return {
        id,
        severity,
        sureness,
        items: places,
        ...nameOwner(owner),
        observation: { key, count: places.length, values: [{ names }, owner.name, { days: longest }] },
        sources: [sources.cnilThirteenMonths, sources.gdprStorageLimitation],
        explanations: [{ key: 'explain_thirteenMonthsWhere' }, { key: explanation }],
      };
    });
  },
};

function findKind(item: ClassifiedItem, report: Report): Kind | undefined {
  const { categories, guess } = item;
  if (isOptional(categories) && categories.includes('functional')) return 'functional';
  if (isOptional(categories)) return isWithheld(item, report) ? 'tracking' : 'allowed';
  return categories.includes('unclassified') && guess?.kind !== 'session' ? 'unknown' : undefined;
}
