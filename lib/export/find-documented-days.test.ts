import { expect, test } from 'vitest';
import { findDocumentedDays } from './find-documented-days.ts';

test.each([
  [[], null],
  [['unknown'], null],
  [['soon', 'P', ''], null],
  [['session'], 'session'],
  [['session', 'P1D'], 1],
  [['P1M', 'P30D'], 31],
  [['P1Y'], 366],
  [['P2W'], 14],
  [['PT30M'], 0.0208],
  [['P1DT12H'], 1.5],
  [['P1D', 'persistent'], 'persistent'],
] as const)('%j: %j', (lifetimes, days) => {
  expect(findDocumentedDays(lifetimes)).toBe(days);
});
