/** A unit as it is spelled in the list, with the letter and the place it has in an ISO 8601 duration. */
const UNITS: readonly [unit: RegExp, write: (count: number) => string][] = [
  [/^(seconds?|secs?)$/, (count) => `PT${count}S`],
  [/^(minutes?|mins?)$/, (count) => `PT${count}M`],
  [/^hours?$/, (count) => `PT${count}H`],
  [/^days?$/, (count) => `P${count}D`],
  [/^(weeks?|w)$/, (count) => `P${count}W`],
  [/^months?$/, (count) => `P${count}M`],
  [/^years?$/, (count) => `P${count}Y`],
];

const SESSION = /^(session|sessions|seesion|session cookie|end of session( \(browser\))?)$/;
const PERSISTENT = /^(persistent|permanent|forever|unlimited|no expiration|local storage)$/;
/** Words around one duration that do not change it: counted from a later moment, or a default. */
const AROUND = /( after last activity| from set\/ ?update| by default, modifiable)$/;

/**
 * A retention as free text, as a lifetime of the vendor schema: `session`, `persistent`, an ISO 8601 duration, or `unknown` for what names
 * several, a date, or nothing.
 */
export function parseRetention(text: string): string {
  const plain = text.trim().toLowerCase();
  if (SESSION.test(plain)) return 'session';
  if (PERSISTENT.test(plain)) return 'persistent';
  if (plain === 'immediately removed') return 'PT0S';
  const [, count = '', unit = ''] = /^(\d+) ([a-z]+)$/.exec(plain.replace(AROUND, '')) ?? [];
  const write = UNITS.find(([spelling]) => spelling.test(unit))?.[1];
  return write ? write(Number(count)) : 'unknown';
}
