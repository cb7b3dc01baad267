import type { Item } from '../lib/types.ts';
import type { Text } from './text.tsx';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

/** A length of time in the largest unit people would use for it. Years only from two years on. */
function pickUnit(milliseconds: number): { value: number; unit: 'minute' | 'hour' | 'day' | 'month' | 'year' } {
  if (milliseconds < 90 * MINUTE) return { value: milliseconds / MINUTE, unit: 'minute' };
  if (milliseconds < 48 * HOUR) return { value: milliseconds / HOUR, unit: 'hour' };
  if (milliseconds < 60 * DAY) return { value: milliseconds / DAY, unit: 'day' };
  if (Math.round(milliseconds / MONTH) < 24) return { value: milliseconds / MONTH, unit: 'month' };
  return { value: milliseconds / YEAR, unit: 'year' };
}

/** What becomes of an item: a time, or one of the ways to have no time. */
export function findEnd(item: Item): number | 'session' | 'tab' | 'deleted' | 'unseen' {
  if (item.store === 'sessionStorage') return 'tab';
  if (item.store !== 'cookie') return 'deleted';
  if (item.session) return 'session';
  return item.expiresAt ?? 'unseen';
}

/** How long an item stays, as people say it: "in 6 months", "when the browser closes", "until deleted". */
export function sayExpiry(item: Item, text: Text): string {
  const end = findEnd(item);
  if (end === 'session') return text.say('expirySession');
  if (end === 'tab') return text.say('expiryTab');
  if (end === 'deleted') return text.say('expiryDeleted');
  if (end === 'unseen') return text.say('expiryUnseen');
  if (end <= text.now) return text.say('expiryPast');
  const { value, unit } = pickUnit(end - text.now);
  return text.relativeTime.format(Math.max(1, Math.round(value)), unit);
}

/** The exact time of an item's end with the time zone, or undefined when it has none. */
export function sayExactExpiry(item: Item, text: Text): string | undefined {
  const end = findEnd(item);
  return typeof end === 'number' ? sayMoment(end, text.locale) : undefined;
}

/** A moment to the second, with its time zone. Moments beyond what dates can hold are given in years. */
export function sayMoment(moment: number, locale: string): string {
  if (!isDate(moment)) return String(moment);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long' }).format(moment);
}

/** A day, such as "3 November 2026", which no line end splits. */
export function sayDay(moment: number, locale: string): string {
  if (!isDate(moment)) return String(moment);
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(moment);
  return day.replaceAll(' ', '\u00a0');
}

/** A length of time such as "5.9 months" or "2 years". */
export function sayLength(milliseconds: number, locale: string): string {
  const { value, unit } = pickUnit(Math.max(0, milliseconds));
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(
    value,
  );
}

/** A size such as "36 bytes" or "5.2 kB". */
export function saySize(bytes: number, locale: string): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(value);
}

/** Dates hold 8.64e15 ms to either side of 1970. */
function isDate(moment: number): boolean {
  return Math.abs(moment) <= 8.64e15;
}
