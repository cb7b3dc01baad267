/** Most that are kept of one value. */
const MOST = 4;
/** A UUID, a long hexadecimal or decimal number, or an identifier as Google Analytics makes them: chance, and a second since 1970. */
const IDENTIFIER =
  /(?<![a-z\d])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{15,64}|\d{6,10}\.1\d{9})(?![a-z\d])/gi;
/** Microseconds and nanoseconds since 1970. */
const MOMENT = /^1\d{15}(?:\d{3})?$/;
/** The same digit all the way stands for nothing. */
const BLANK = /^(.)\1*$/;
const DAY_SECONDS = 86_400;

/**
 * What looks like an identifier inside of a longer text, at most four, in their order. Never the whole text: that has a hash of its own.
 * Nothing of it may be kept as it is.
 */
export function findIdentifiers(text: string): string[] {
  const found = new Set<string>();
  for (const [part] of text.matchAll(IDENTIFIER)) {
    if (part.length < text.length && isIdentifying(part)) found.add(part);
    if (found.size === MOST) break;
  }
  return [...found];
}

function isIdentifying(part: string): boolean {
  if (part.includes('-')) return !BLANK.test(part.replaceAll('-', ''));
  const [first = '', second] = part.split('.');
  if (second !== undefined) return Math.abs(Number(first) - Number(second)) > DAY_SECONDS; // two moments of one visit
  // Fifteen digits and more; of letters and digits sixteen: 64 bits. A word of the letters a to f alone is none.
  if (/^\d+$/.test(part)) return !MOMENT.test(part) && !BLANK.test(part);
  return part.length > 15 && /\d/.test(part);
}
