import { describe, expect, it } from 'vitest';
import { longestOf } from '../lib/catalogue/longest-of.ts';
import type { VendorClaim } from '../lib/catalogue/vendor-schema.ts';
import { items, madeNow } from '../test/made-reports/make-report.ts';
import { translate } from '../test/preview/made-actions.ts';
import { compareLifetimes, sayLifetime } from './documented-lifetime.ts';
import { buildText } from './text.tsx';

const text = buildText(translate, 'en', madeNow);
const claim = (more: Partial<VendorClaim>): VendorClaim => ({ document: 'a', confidence: 'high', ...more });

function compare(line: string, ...lifetimes: string[]) {
  const [item] = items(line);
  if (!item) throw new Error(`no item in "${line}"`);
  return compareLifetimes(
    item,
    lifetimes.map((lifetime) => claim({ lifetime })),
    text,
  );
}

it.each([
  ['P6M', '6 months'],
  ['P1Y', '1 year'],
  ['P1Y6M', '1 year, 6 months'],
  ['PT30M', '30 minutes'],
  ['P2W', '2 weeks'],
  ['session', 'until the browser closes'],
  ['persistent', 'until deleted'],
  ['unknown', 'not said'],
  ['two years', 'two years'],
])('sayLifetime(%s) is %s', (lifetime, words) => {
  expect(sayLifetime(lifetime, text)).toBe(words);
});

it.each([
  ['PT1M', 60_000],
  ['P6M', 186 * 86_400_000],
  ['P1Y', 366 * 86_400_000],
  ['P', undefined],
  ['session', undefined],
  ['P-1D', undefined],
])('longestOf(%s) is %s', (lifetime, length) => {
  expect(longestOf(lifetime)).toBe(length);
});

describe('compareLifetimes', () => {
  it.each([
    ['cookie a shop.example 179.6d', ['P6M'], 'Document: 6 months. This browser keeps it: 5.9 months more.'],
    ['cookie a shop.example 184d', ['P6M'], 'Document: 6 months. This browser keeps it: 6 months more.'],
    [
      'cookie a shop.example 395d',
      ['P6M'],
      'Document: 6 months. This browser keeps it: 13 months more, longer than documented.',
    ],
    [
      'cookie a shop.example 395d',
      ['P6M', 'P2Y'],
      'Document: 6 months or 2 years. This browser keeps it: 13 months more.',
    ],
    ['cookie a shop.example 395d', ['persistent'], 'Document: until deleted. This browser keeps it: 13 months more.'],
    [
      'cookie a shop.example 3d',
      ['session'],
      'Document: until the browser closes. This browser keeps it: 3 days more, longer than documented.',
    ],
    ['cookie a shop.example session', ['P6M'], 'Document: 6 months. This browser keeps it until the browser closes.'],
    [
      'cookie a shop.example unseen',
      ['P6M', 'P6M'],
      'Document: 6 months. How long this browser keeps it cannot be seen with this access.',
    ],
    ['localStorage a shop.example', ['P6M'], 'Document: 6 months. This browser keeps it until it is deleted.'],
    ['sessionStorage a shop.example', ['P6M'], 'Document: 6 months. This browser keeps it until the tab closes.'],
  ])('%s against %j', (line, lifetimes, sentence) => {
    expect(compare(line, ...lifetimes)).toBe(sentence);
  });

  it('says nothing when no document does', () => {
    expect(compare('cookie a shop.example 3d')).toBeUndefined();
    expect(compare('cookie a shop.example 3d', 'unknown')).toBeUndefined();
  });
});
