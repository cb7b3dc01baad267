import type { PurposeChoice } from '../consent-types.ts';
import type { ConsentCategory } from '../types.ts';
import { findCategory } from './find-category.ts';
import { readSwitch } from './parse-record.ts';

/** Names a tool documents, in small letters, and what they mean; `null`: documented, and none of our categories. */
export type Documented = ReadonlyMap<string, ConsentCategory | null>;

export function document(names: Readonly<Record<string, ConsentCategory | null>>): Documented {
  return new Map(Object.entries(names));
}

/** Most fields of one record that are looked at. */
const MOST_FIELDS = 500;

/**
 * The categories in a map of names and switches. Undefined when it has none, or when one that is documented holds something else than a switch: then the
 * record is broken, or another product's. Empty and null stand for "not chosen". Other names are taken by what they mean, as a guess; what means nothing
 * to us is left out, since records hold much else.
 */
export function readCategoryMap(
  fields: Iterable<readonly [string, unknown]> | undefined,
  documented: Documented = new Map(),
): PurposeChoice[] | undefined {
  const purposes: PurposeChoice[] = [];
  let isSite = false;
  for (const [name, value] of [...(fields ?? [])].slice(0, MOST_FIELDS)) {
    const known = documented.get(name.toLowerCase());
    const isOn = readSwitch(value);
    const isOpen = value === null || value === '';
    if (known !== undefined) {
      if (isOn === undefined && !isOpen) return undefined;
      const state = isOn === undefined ? 'unset' : isOn ? 'granted' : 'denied';
      purposes.push({ name, state, ...(known ? { category: known } : {}) });
      isSite ||= known !== null;
    } else if (isOn !== undefined) {
      const category = findCategory(name);
      if (category) purposes.push({ name, state: isOn ? 'granted' : 'denied', category, isGuess: true });
      isSite ||= category !== undefined;
    }
  }
  return isSite ? purposes : undefined;
}

/** `a:1|b:0` and its like; undefined when a piece has another form. Empty pieces at the end are left out. */
export function splitPairs(text: string, between: string, within: string): [string, string][] | undefined {
  const pieces = text.split(between, MOST_FIELDS).map((piece) => piece.trim());
  const pairs: [string, string][] = [];
  for (const piece of pieces) {
    if (piece === '') continue;
    const place = piece.indexOf(within);
    if (place < 1) return undefined;
    pairs.push([piece.slice(0, place).trim(), piece.slice(place + within.length).trim()]);
  }
  return pairs.length > 0 ? pairs : undefined;
}
