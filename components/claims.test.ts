import { describe, expect, it } from 'vitest';
import type { VendorClaim } from '../lib/catalogue/vendor-schema.ts';
import { findDisagreement, groupByDocument } from './claims.ts';

const claim = (document: string, parts: Partial<VendorClaim> = {}): VendorClaim => ({
  document,
  confidence: 'high',
  ...parts,
});

describe('findDisagreement', () => {
  it.each<[string, Partial<VendorClaim>, Partial<VendorClaim>, boolean]>([
    ['the same category', { category: 'analytics' }, { category: 'analytics' }, false],
    ['two categories', { category: 'functional' }, { category: 'marketing' }, true],
    ['a category and silence', { category: 'functional' }, {}, false],
    ['two lifetimes', { lifetime: 'P2Y' }, { lifetime: 'P13M' }, true],
    ['a lifetime and silence', { lifetime: 'P2Y' }, {}, false],
    ['a lifetime and "unknown"', { lifetime: 'P2Y' }, { lifetime: 'unknown' }, false],
    ['a year and 365 days', { lifetime: 'P1Y' }, { lifetime: 'P365D' }, false],
    ['6 months and 180 days', { lifetime: 'P6M' }, { lifetime: 'P180D' }, false],
    ['12 months and 13 months', { lifetime: 'P12M' }, { lifetime: 'P13M' }, true],
    ['30 minutes and half an hour', { lifetime: 'PT30M' }, { lifetime: 'PT1800S' }, false],
    ['until the browser closes and a day', { lifetime: 'session' }, { lifetime: 'P1D' }, true],
    ['until deleted and until the browser closes', { lifetime: 'persistent' }, { lifetime: 'session' }, true],
  ])('%s', (_, one, two, expected) => {
    expect(findDisagreement([claim('a', one), claim('b', two)])).toBe(expected);
    expect(findDisagreement([claim('b', two), claim('a', one)])).toBe(expected);
  });
});

it.each([[[]], [[claim('a', { category: 'functional', lifetime: 'P6M' })]]])('%j alone cannot disagree', (claims) => {
  expect(findDisagreement(claims)).toBe(false);
});

describe('groupByDocument', () => {
  const documents = {
    old: { title: 'Old', kind: 'vendor' as const, date: '2018' },
    middle: { title: 'Middle', kind: 'vendor' as const, date: '2022-05' },
    fresh: { title: 'Fresh', kind: 'vendor' as const, date: '2026-11-22' },
  };

  it('puts the newest document first and keeps the claims of one together', () => {
    const claims = [
      claim('old'),
      claim('middle', { category: 'functional' }),
      claim('fresh'),
      claim('middle', { category: 'marketing' }),
    ];
    expect(groupByDocument(claims, documents).map(([id, own]) => [id, own.length])).toEqual([
      ['fresh', 1],
      ['middle', 2],
      ['old', 1],
    ]);
  });

  it('puts a document that is not listed last', () => {
    expect(groupByDocument([claim('lost'), claim('old')], documents).map(([id]) => id)).toEqual(['old', 'lost']);
  });
});
