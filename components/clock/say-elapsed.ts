const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A time since the start of the navigation, short: "40 ms", "0.3 s", "12 s", "1 min 5 s", "2 h 3 min". */
export function sayElapsed(milliseconds: number, locale: string): string {
  const time = Math.max(0, milliseconds);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: time < 9950 ? 1 : 0 });
  if (time < 99.5) return say(Math.round(time), 'ms', number);
  if (time < 9950) return say(time / SECOND, 's', number);
  if (time < HOUR - SECOND / 2) return sayParts(round(time, SECOND), number, number);
  const minutes = round(time, MINUTE);
  return `${say(Math.floor(minutes / HOUR), 'h', number)} ${say((minutes % HOUR) / MINUTE, 'min', number)}`;
}

/** As `sayElapsed`, to the millisecond: "0.312 s", "1 min 5.120 s". For many times: `createExactElapsed`. */
export function sayExactElapsed(milliseconds: number, locale: string): string {
  return createExactElapsed(locale)(milliseconds);
}

/** Says as `sayExactElapsed`, with what that takes made once: it takes far longer than the saying. */
export function createExactElapsed(locale: string): (milliseconds: number) => string {
  const whole = new Intl.NumberFormat(locale);
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, minimumFractionDigits: 3 });
  return (milliseconds) => sayParts(round(Math.max(0, milliseconds), 1), whole, exact);
}

function sayParts(time: number, whole: Intl.NumberFormat, seconds: Intl.NumberFormat): string {
  const parts = [say((time % MINUTE) / SECOND, 's', seconds)];
  if (time >= MINUTE) parts.unshift(say(Math.floor((time % HOUR) / MINUTE), 'min', whole));
  if (time >= HOUR) parts.unshift(say(Math.floor(time / HOUR), 'h', whole));
  return parts.join(' ');
}

/** The symbols are the same in every language. No line ends between number and symbol. */
function say(value: number, symbol: string, number: Intl.NumberFormat): string {
  return `${number.format(value)}\u00a0${symbol}`;
}

function round(time: number, unit: number): number {
  return Math.round(time / unit) * unit;
}
