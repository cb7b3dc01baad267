import { sayDay, sayMoment } from './say-expiry.ts';

const DAY = 86_400_000;

/** When something was recorded. A whole day, as TCF 2.2 writes them, is said as that day everywhere on earth; any other time to the second. */
export function sayRecorded(moment: number, locale: string): string {
  if (!isWholeDay(moment)) return sayMoment(moment, locale);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(moment);
}

/** The day on which something was recorded, which no line end splits. */
export function sayRecordedDay(moment: number, locale: string): string {
  return isWholeDay(moment) ? sayRecorded(moment, locale).replaceAll(' ', '\u00a0') : sayDay(moment, locale);
}

/** And one that a date can hold. */
function isWholeDay(moment: number): boolean {
  return moment % DAY === 0 && Math.abs(moment) <= 8.64e15;
}
