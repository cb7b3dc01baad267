const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((letter, value) => [letter, value]));

/** A whole number out of base64url text, by the place of its first bit and its length in bits; NaN where the text ends before or has another letter. */
export function readBits(text: string, from: number, length: number): number {
  let number = 0;
  let at = from;
  const end = from + length;
  while (at < end) {
    const value = VALUES.get(text.charAt(Math.floor(at / 6))) ?? Number.NaN;
    const here = Math.min(6 - (at % 6), end - at);
    const shifted = Math.floor(value / 2 ** (6 - (at % 6) - here)) % 2 ** here;
    number = number * 2 ** here + shifted;
    at += here;
  }
  return number;
}

/** Where the first of the two vendor lists begins in a TC string's core, after the country of the publisher. */
const VENDORS_AT = 213;

/**
 * How many ids the lists of a TC string's core stand for: ranges in a short text can name hundreds of millions, and whoever writes them out is busy for
 * minutes. NaN where the text ends too early.
 */
export function countIds(core: string): number {
  let total = 0;
  let at = VENDORS_AT;
  const readNext = (length: number) => {
    at += length;
    return readBits(core, at - length, length);
  };
  const addRanges = () => {
    const entries = readNext(12);
    for (let entry = 0; entry < entries && !Number.isNaN(total); entry += 1) {
      const isRange = readNext(1) === 1;
      const first = readNext(16);
      total += isRange ? Math.max(0, readNext(16) - first) + 1 : 1;
    }
    if (Number.isNaN(entries)) total = Number.NaN;
  };
  for (let list = 0; list < 2; list += 1) {
    const highest = readNext(16);
    const form = readNext(1);
    if (form === 1) addRanges();
    else {
      total += highest;
      at += highest;
    }
  }
  const restrictions = readNext(12);
  for (let each = 0; each < restrictions && !Number.isNaN(total); each += 1) {
    at += 8;
    addRanges();
  }
  return Number.isNaN(restrictions) ? Number.NaN : total;
}
