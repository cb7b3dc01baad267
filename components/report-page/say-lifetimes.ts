import type { Text } from '../build-text.ts';
import { sayLifetime } from '../documented-lifetime.ts';
import { sayLength } from '../say-expiry.ts';
import { findKeptDays } from './build-lifetimes.ts';
import type { ReportItem } from './report-item.ts';
import { showSaid } from './show-said.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** How long an item stays: from its last write where that was seen, else what was left at the capture. */
export function sayKept(item: ReportItem, capturedAt: number, text: Text): string {
  if (item.store === 'sessionStorage') return text.say('lifetimeTab');
  if (item.store !== 'cookie') return text.say('lifetime_persistent');
  const days = findKeptDays(item, capturedAt);
  if (days === undefined) return text.say('expiryUnseen');
  const words = sayDays(days, text);
  return days === 'session' || item.clock?.keptLifetimeDays !== undefined ? words : text.say('lifetimeLeft', words);
}

/** What the last write asked for; undefined: that was not seen. */
export function sayAsked({ clock }: ReportItem, text: Text): string | undefined {
  return clock?.askedLifetimeDays === undefined ? undefined : sayDays(clock.askedLifetimeDays, text);
}

/** What the documents say, each lifetime once; undefined: none says any. */
export function sayDocumented({ claims }: ReportItem, text: Text): string | undefined {
  const said = [...new Set(claims.flatMap(({ lifetime }) => lifetime ?? []))].filter((one) => one !== 'unknown');
  if (said.length === 0) return undefined;
  const words = said.map((lifetime) => showSaid(sayLifetime(lifetime, text)));
  return new Intl.ListFormat(text.locale, { type: 'disjunction' }).format(words);
}

/** Days, or until the browser closes. To the minute: scripts take a moment between looking at the clock and writing. */
function sayDays(days: number | 'session', { say, locale }: Text): string {
  if (days === 'session') return say('lifetime_session');
  const minutes = Math.round((days * DAY_MS) / MINUTE_MS);
  return minutes < 1 ? say('lifetimeShort') : sayLength(minutes * MINUTE_MS, locale);
}
