import { expect, it, test } from 'vitest';
import { sayStates } from '../../test/consent.ts';
import type { PurposeChoice } from '../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../types.ts';
import { judgeServices } from './judge-services.ts';

/** `analytics+ marketing- ?+`: a category (or `?`), and on, off, not answered (`=`) or not readable (`!`). */
function services(text: string): PurposeChoice[] {
  const states: Record<string, ConsentState> = { '+': 'granted', '-': 'denied', '=': 'unset', '!': 'unknown' };
  return text.split(' ').map((one, place) => ({
    name: `${place}`,
    state: states[one.slice(-1)] ?? 'unknown',
    ...(one.startsWith('?') ? {} : { category: one.slice(0, -1) as ConsentCategory }), // the table has nothing else
  }));
}

test.each([
  ['analytics+ marketing-', 'g?gd'], // functional is not asked about, or not known
  ['analytics- functional-', 'gddd'], // everything was refused
  ['analytics- ?-', 'gddd'],
  ['necessary+ analytics-', 'gddd'], // what cannot be refused is no choice
  ['analytics+ functional+', 'ggg?'], // whether marketing is asked about cannot be told
  ['analytics+ ?+', 'gggg'], // whatever the other one is, it is on
  ['?+ ?+', 'gggg'],
  ['?+ ?-', 'g???'],
  ['analytics= marketing=', 'g---'],
  ['analytics+ functional=', 'g-g?'],
  ['analytics!', 'g???'],
  ['necessary+', 'g???'],
  ['necessary+ ?!', 'g???'],
])('%s: %s', (text, states) => {
  expect(sayStates([judgeServices(services(text))])).toBe(states);
});

it('says what of it is a guess', () => {
  expect(judgeServices(services('analytics+ ?+')).guessed).toEqual(['functional', 'marketing']);
  expect(judgeServices(services('analytics- ?-'))).not.toHaveProperty('guessed');
  expect(judgeServices([])).toEqual({ states: expect.objectContaining({ analytics: 'unknown' }) });
});
