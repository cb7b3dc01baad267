/** Every number of so few digits is kept by a double. */
const SURE_DIGITS = 15;
const PARTS = /^-?(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/**
 * Whether a JSON number, or `true`, `false` and `null`, is the same after it was read and written: not 9007199254740993, 1e999, 1e-999 or -0, which readers take for
 * other numbers (RFC 7493, section 2.2).
 */
export function isExactNumber(word: string): boolean {
  const isShort = word.length <= SURE_DIGITS && !/[eE]|^-0/.test(word);
  if (isShort) return true;
  const value = Number(word);
  if (!Number.isFinite(value)) return Number.isNaN(value); // the words
  if (Object.is(value, -0)) return false;
  return normalise(word) === normalise(String(value));
}

/** Digits without zeros at either end, and the power of ten of the last one. */
function normalise(word: string): string {
  const [, whole = '', fraction = '', exponent = '0'] = PARTS.exec(word) ?? [];
  const digits = whole + fraction;
  const kept = digits.replace(/0+$/, '');
  if (/^0*$/.test(kept)) return '0';
  const power = Number(exponent) - fraction.length + digits.length - kept.length;
  return `${kept.replace(/^0+/, '')} ${power}`;
}
