import { describe, expect, it } from 'vitest';
import { items, madeNow } from '../test/made-reports/make-report.ts';
import { translate } from '../test/preview/made-actions.ts';
import { sayDay, sayExactExpiry, sayExpiry, sayLength, sayMoment, saySize } from './say-expiry.ts';
import { buildText } from './text.tsx';

const text = buildText(translate, 'en-GB', madeNow);
const DAY = 86_400_000;

function itemOf(line: string) {
  const [item] = items(line);
  if (!item) throw new Error(`no item in "${line}"`);
  return item;
}

describe('sayExpiry', () => {
  it.each([
    ['cookie a shop.example 180d', 'in 6 months'],
    ['cookie a shop.example 365d', 'in 12 months'],
    ['cookie a shop.example 395d', 'in 13 months'],
    ['cookie a shop.example 400d', 'in 13 months'],
    ['cookie a shop.example 700d', 'in 23 months'],
    ['cookie a shop.example 730d', 'in 2 years'],
    ['cookie a shop.example 3650d', 'in 10 years'],
    ['cookie a shop.example 30d', 'in 30 days'],
    ['cookie a shop.example 2d', 'in 2 days'],
    ['cookie a shop.example 1d', 'in 24 hours'],
    ['cookie a shop.example 30m', 'in 30 minutes'],
    ['cookie a shop.example 0.1m', 'in 1 minute'],
    ['cookie a shop.example -1d', 'expired'],
    ['cookie a shop.example session', 'when the browser closes'],
    ['cookie a shop.example unseen', 'not visible with this access'],
    ['localStorage a shop.example', 'until deleted'],
    ['indexedDB a shop.example', 'until deleted'],
    ['sessionStorage a shop.example', 'when the tab closes'],
  ])('%s: %s', (line, words) => {
    expect(sayExpiry(itemOf(line), text)).toBe(words);
  });
});

describe('exact times', () => {
  it('are given for cookies with an end only', () => {
    expect(sayExactExpiry(itemOf('cookie a shop.example 1d'), text)).toMatch(/23 November 2026/);
    expect(sayExactExpiry(itemOf('cookie a shop.example session'), text)).toBeUndefined();
    expect(sayExactExpiry(itemOf('localStorage a shop.example'), text)).toBeUndefined();
  });

  it('beyond what dates can hold are no crash', () => {
    expect(sayMoment(1e300, 'en')).toBe('1e+300');
    expect(sayDay(-1e17, 'en')).toBe('-100000000000000000');
  });

  it('a day is not split by a line end', () => {
    expect(sayDay(Date.UTC(2026, 10, 3, 12), 'en-GB')).toBe('3\u00a0November\u00a02026');
  });
});

it.each([
  [5.9 * 30.44 * DAY, '5.9 months'],
  [2 * 365.25 * DAY, '2 years'],
  [0, '0 minutes'],
  [-5, '0 minutes'],
])('sayLength(%d) is %s', (length, words) => {
  expect(sayLength(length, 'en')).toBe(words);
});

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [5230, '5.2 kB'],
  [5_000_000, '5 MB'],
])('saySize(%d) is %s', (size, words) => {
  expect(saySize(size, 'en')).toBe(words);
});
