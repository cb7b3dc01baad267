import { longestOf } from '../catalogue/longest-of.ts';

const DAY_MS = 86_400_000;

/**
 * The longest time that documents name, in days to four decimals, or the word of a lifetime that is no time: `persistent` before any time, `session`
 * after. Null: none names one.
 * @param lifetimes as claims have them: session, persistent, unknown, or ISO 8601
 */
export function findDocumentedDays(lifetimes: readonly string[]): number | 'session' | 'persistent' | null {
  if (lifetimes.includes('persistent')) return 'persistent';
  const days = lifetimes.flatMap((lifetime) => longestOf(lifetime) ?? []).map((ms) => ms / DAY_MS);
  if (days.length > 0) return Math.round(Math.max(...days) * 10_000) / 10_000;
  return lifetimes.includes('session') ? 'session' : null;
}
