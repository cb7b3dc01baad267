import { describe, expect, it, test } from 'vitest';
import { madeRecord } from '../../test/made-reports/made-records.ts';
import { items, madeNow, makeReport } from '../../test/made-reports/make-report.ts';
import { buildLifetimes, findKeptDays } from './build-lifetimes.ts';
import { cutWords } from './cut-words.ts';
import type { ReportItem } from './report-item.ts';
import { splitChunks } from './split-chunks.ts';

function itemOf(line: string, more: Partial<ReportItem> = {}): ReportItem {
  const [item] = madeRecord(makeReport({ items: items(line) })).report.items;
  if (!item) throw new Error('no item');
  return { ...item, ...more };
}

const claim = (lifetime?: string): ReportItem['claims'][number] => ({
  document: 'A list',
  documentKind: 'vendor',
  date: '2026',
  confidence: 'high',
  ...(lifetime === undefined ? {} : { lifetime }),
});
const clock = { phase: 'unknown', phases: {}, writes: 0, writers: [] } as const;

describe('how long a cookie is kept', () => {
  test.each<[string, ReportItem, number | 'session' | undefined]>([
    ['what is left', itemOf('cookie a shop.example 180d'), 180],
    ['session', itemOf('cookie a shop.example session'), 'session'],
    ['not seen', itemOf('cookie a shop.example unseen'), undefined],
    ['past', itemOf('cookie a shop.example 1d', { expiresAt: madeNow - 1 }), 0],
    [
      'from its last write',
      itemOf('cookie a shop.example 180d', { clock: { ...clock, writers: [], keptLifetimeDays: 365 } }),
      365,
    ],
  ])('%s', (_, item, days) => {
    expect(findKeptDays(item, madeNow)).toBe(days);
  });
});

describe('lifetimes', () => {
  test.each<[claims: ReportItem['claims'], documented: number | 'session' | undefined]>([
    [[claim('P10D'), claim('P30D')], 30],
    [[claim('session'), claim('P1D')], 1],
    [[claim('session')], 'session'],
    [[claim('persistent'), claim('unknown'), claim(), claim('soon')], undefined],
    [[], undefined],
  ])('documented: %o', (claims, documented) => {
    const [first] = buildLifetimes([itemOf('cookie a shop.example 5d', { claims })], madeNow);
    expect(first).toMatchObject({ documented, kept: 5 });
  });

  it('are those of cookies of which one is known, the longest first', () => {
    const list = [
      itemOf('cookie short shop.example 5d'),
      itemOf('localStorage none shop.example'),
      itemOf('cookie session shop.example session'),
      itemOf('cookie unseen shop.example unseen'),
      itemOf('cookie documented shop.example session', { claims: [claim('P2Y')] }),
    ];
    expect(buildLifetimes(list, madeNow).map(({ index }) => index)).toEqual([4, 0]);
  });
});

test.each([
  ['short', 5, 'short'],
  ['longer', 5, 'long…'],
  ['', 5, ''],
  ['🙂🙂🙂', 3, '🙂🙂🙂'],
  ['🙂🙂🙂🙂', 3, '🙂🙂…'],
])('%s cut to %i letters', (words, letters, cut) => {
  expect(cutWords(words, letters)).toBe(cut);
});

test.each([
  [[], []],
  [[1], [[1]]],
  [
    [1, 2, 3],
    [[1, 2], [3]],
  ],
  [
    [1, 2, 3, 4],
    [
      [1, 2],
      [3, 4],
    ],
  ],
])('%o in parts of 2', (entries, chunks) => {
  expect(splitChunks(entries, 2)).toEqual(chunks);
});
