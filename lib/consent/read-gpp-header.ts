import { readBits } from './read-bits.ts';

/** Type 3 ("GPP header"), version 1: the letters they come to. */
const START = 'DB';
const LONGEST = 100;
/** Highest number of a section that is believed, and most sections. */
const HIGHEST = 4095;
const MOST = 50;

/**
 * The ids of a GPP string's sections, in their order (Core/Consent String Specification, "GPP Header": Fibonacci coding of ranges of distances). Our own,
 * since the library writes out a range of any length, and cuts off no padding. Undefined: no such header.
 */
export function readGppHeader(header: string): number[] | undefined {
  const text = header.replace(/=+$/, '');
  if (!text.startsWith(START) || text.length > LONGEST || !/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  const ids: number[] = [];
  const entries = readBits(text, 12, 12);
  let at = 24;
  let last = 0;
  /** The next distance; NaN where none ends within the text. */
  const readDistance = (): number => {
    let [sum, one, next] = [0, 1, 2];
    for (let before = 0; ; ) {
      const bit = readBits(text, at, 1);
      at += 1;
      if (Number.isNaN(bit)) return Number.NaN;
      if (bit === 1 && before === 1) return sum;
      if (bit === 1) sum += one;
      before = bit;
      [one, next] = [next, one + next];
    }
  };
  for (let entry = 0; entry < entries; entry += 1) {
    const isRange = readBits(text, at, 1) === 1;
    at += 1;
    const first = last + readDistance();
    last = isRange ? first + readDistance() : first;
    if (!(first >= 1 && last >= first && last <= HIGHEST) || ids.length + last - first >= MOST) return undefined;
    for (let id = first; id <= last; id += 1) ids.push(id);
  }
  return Number.isNaN(entries) ? undefined : ids;
}
