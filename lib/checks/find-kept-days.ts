import type { ClassifiedItem, Page } from '../types.ts';

const DAY_MS = 86_400_000;

/**
 * For how many days the browser keeps a cookie: counted from its last write where that was seen, else from the capture, which is less. `session`: until
 * the browser closes. Undefined: not a cookie, or its end was not seen.
 */
export function findKeptDays(
  { store, clock, session, expiresAt }: ClassifiedItem,
  { capturedAt }: Pick<Page, 'capturedAt'>,
): number | 'session' | undefined {
  if (store !== 'cookie') return undefined;
  if (clock?.keptLifetimeDays !== undefined) return clock.keptLifetimeDays;
  if (session) return 'session';
  return expiresAt === undefined ? undefined : (expiresAt - capturedAt) / DAY_MS;
}
