import { describe, expect, it, test } from 'vitest';
import { findMedian, judge, printTable, sayMs } from './bench-table.ts';

test.each<[values: number[], median: number]>([
  [[3], 3],
  [[9, 1, 5], 5],
  [[10, 9, 100, 1], 9.5],
  [[-1, -3, -2], -2],
  [[], Number.NaN],
])('the median of %j is %d', (values, median) => {
  expect(findMedian(values)).toBe(median);
});

test('the median leaves the figures in their order', () => {
  const values = [3, 1, 2];
  findMedian(values);
  expect(values).toEqual([3, 1, 2]);
});

describe('a budget', () => {
  it.each<[value: number, budget: Parameters<typeof judge>[1], verdict: string]>([
    [16, { atMost: 16 }, 'ok'],
    [16.1, { atMost: 16 }, 'over'],
    [50, { atLeast: 50 }, 'ok'],
    [49.9, { atLeast: 50 }, 'over'],
    [Number.NaN, { atMost: 16 }, 'over'],
    [Number.NaN, { atLeast: 50 }, 'over'],
  ])('%d against %j is %s', (value, budget, verdict) => {
    expect(judge(value, budget)).toBe(verdict);
  });
});

test.each([
  [0.04, '0.0 ms'],
  [9.94, '9.9 ms'],
  [9.96, '10 ms'],
  [123.4, '123 ms'],
])('%d is said as %s', (ms, text) => {
  expect(sayMs(ms)).toBe(text);
});

test('the table has a line for each row, with all of its words', () => {
  const text = printTable([
    { what: 'observer.js', budget: '<= 20 kB', today: '11.9 kB', verdict: 'ok' },
    { what: 'recorder', budget: '<= 8 kB', today: '-', verdict: 'not built yet' },
  ]);
  expect(text).toMatch(/observer\.js.*<= 20 kB.*11\.9 kB.*ok/);
  expect(text).toMatch(/recorder.*<= 8 kB.*not built yet/);
});
