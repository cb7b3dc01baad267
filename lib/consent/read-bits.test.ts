import { expect, test } from 'vitest';
import { makeTcString } from '../../test/tc-string.ts';
import { countIds, readBits } from './read-bits.ts';

test.each<[text: string, from: number, length: number, value: number]>([
  ['C', 0, 6, 2],
  ['_', 0, 6, 63],
  ['-', 0, 6, 62],
  ['AB', 0, 12, 1],
  ['BA', 0, 12, 64],
  ['AB', 11, 1, 1],
  ['_A', 3, 6, 0b111000],
  ['______', 0, 36, 2 ** 36 - 1],
  ['A', 0, 7, Number.NaN], // beyond the end
  ['', 0, 1, Number.NaN],
  ['A', 6, 1, Number.NaN],
  ['%A', 0, 6, Number.NaN],
  ['é', 0, 3, Number.NaN],
  ['A', 0, 0, 0],
])('%s from %i, %i bits: %d', (text, from, length, value) => {
  expect(readBits(text, from, length)).toBe(value);
});

test.each([
  [{ vendors: [1, 2, 3] }, 3],
  [{ vendors: [1, 1200], vendorInterests: [755] }, 2 + 1], // as ranges
  [{ vendors: [10] }, 10], // as bits: as many as the highest
  [{ restrictions: [{ purposeId: 2, type: 1, vendorIds: [1, 2, 3, 755] }] }, 4],
  [{}, 0],
])('%j names at most %i ids', (choice, count) => {
  expect(countIds(makeTcString(choice).split('.')[0] ?? '')).toBeGreaterThanOrEqual(count);
  expect(countIds(makeTcString(choice).split('.')[0] ?? '')).toBeLessThan(3000);
});

test('a text that ends too early has no number', () => {
  const core = makeTcString({ vendors: [1, 2, 755] }).split('.')[0] ?? '';
  expect(countIds(core.slice(0, 40))).toBeNaN();
  expect(countIds('')).toBeNaN();
});
