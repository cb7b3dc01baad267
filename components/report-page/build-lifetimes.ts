import { longestOf } from '../../lib/catalogue/longest-of.ts';
import type { ReportItem } from './report-item.ts';

const DAY_MS = 86_400_000;

/** How long one cookie stays, in days; `session`: until the browser closes; undefined: not known. */
export interface Lifetimes {
  index: number;
  item: ReportItem;
  /** The longest of the documents. */
  documented: number | 'session' | undefined;
  asked: number | 'session' | undefined;
  kept: number | 'session' | undefined;
}

/** Thirteen months, as guidelines count them, and the longest that browsers keep a cookie, in days. */
export const THIRTEEN_MONTHS_DAYS = (13 * 365.25) / 12;
export const CAP_DAYS = 400;

/** The cookies of which a length of time is known, the longest first. Pure. */
export function buildLifetimes(items: readonly ReportItem[], capturedAt: number): Lifetimes[] {
  return items
    .flatMap((item, index): Lifetimes[] => {
      if (item.store !== 'cookie') return [];
      const own = { index, item, documented: findDocumented(item), asked: item.clock?.askedLifetimeDays };
      const lifetimes = { ...own, kept: findKeptDays(item, capturedAt) };
      return listDays(lifetimes).length > 0 ? [lifetimes] : [];
    })
    .sort((one, other) => Math.max(...listDays(other)) - Math.max(...listDays(one)));
}

/** The lengths of time among the three. */
export function listDays({ documented, asked, kept }: Pick<Lifetimes, 'documented' | 'asked' | 'kept'>): number[] {
  return [documented, asked, kept].filter((one) => typeof one === 'number');
}

/** Days that a cookie is kept: from its last write where that was seen, else from the capture on. Pure. */
export function findKeptDays(item: ReportItem, capturedAt: number): number | 'session' | undefined {
  if (item.clock?.keptLifetimeDays !== undefined) return item.clock.keptLifetimeDays;
  if (item.session) return 'session';
  return item.expiresAt === undefined ? undefined : Math.max(0, (item.expiresAt - capturedAt) / DAY_MS);
}

function findDocumented({ claims }: ReportItem): number | 'session' | undefined {
  const said = claims.flatMap(({ lifetime }) => lifetime ?? []);
  const days = said.flatMap((lifetime) => longestOf(lifetime) ?? []).map((ms) => ms / DAY_MS);
  if (days.length > 0) return Math.max(...days);
  return said.includes('session') ? 'session' : undefined;
}
