import { describe, expect, test } from 'vitest';
import { runCheck, sayFindings } from '../../test/made-reports/say-findings.ts';
import type { ItemClock } from '../watch-types.ts';
import { askedOver400Days } from './asked-over-400-days.ts';

const asked = (askedLifetimeDays: number | 'session'): { clock: ItemClock } => ({
  clock: { phase: 'unknown', phases: {}, writes: 1, askedLifetimeDays, keptLifetimeDays: 400, writers: [] },
});
const say = (lines: string, more: Parameters<typeof runCheck>[2]) =>
  sayFindings(runCheck(askedOver400Days, lines, more));

describe('asked for longer than browsers keep any', () => {
  test.each<[lines: string, days: number[], said: string]>([
    [
      'cookie a shop.example 400d analytics acme',
      [730],
      'note certain: Acme asked for a to be kept for 2 years. Browsers keep no cookie for more than 400 days.',
    ],
    [
      'cookie a shop.example 400d necessary acme\ncookie b shop.example 400d - acme',
      [730, 3650],
      'note certain: Acme asked for 2 cookies (a and b) to be kept for up to 10 years. Browsers keep no cookie for more than 400 days.',
    ],
    [
      'cookie a shop.example 400d',
      [2_912_000],
      'note certain: shop.example asked for a to be kept for 7,972.6 years. Browsers keep no cookie for more than 400 days.',
    ],
  ])('%s', (lines, days, said) => {
    const more = Object.fromEntries(['a', 'b'].map((name, at) => [name, asked(days[at] ?? 0)]));
    expect(say(lines, { more })).toEqual([said]);
  });
});

describe('nothing', () => {
  test.each<[why: string, line: string, more: Parameters<typeof asked>[0] | undefined]>([
    ['400 days', 'cookie a shop.example 400d', 400],
    ['a moment more, by the clock', 'cookie a shop.example 400d', 400.0005],
    ['13 months', 'cookie a shop.example 395d', 395],
    ['until the browser closes', 'cookie a shop.example session', 'session'],
    ['not watched: what was asked for is not known', 'cookie a shop.example 400d analytics acme', undefined],
    ['no cookie', 'localStorage a shop.example', 730],
  ])('%s', (_why, line, days) => {
    expect(say(line, { more: { a: days === undefined ? {} : asked(days) } })).toEqual([]);
  });
});
