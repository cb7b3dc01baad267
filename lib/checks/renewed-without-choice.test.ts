import { describe, expect, test } from 'vitest';
import { consent } from '../../test/made-reports/make-report.ts';
import { runCheck, sayFindings, type Tried } from '../../test/made-reports/say-findings.ts';
import type { ClassifiedItem } from '../types.ts';
import type { ItemClock } from '../watch-types.ts';
import { renewedWithoutChoice } from './renewed-without-choice.ts';

const clock = (more: Partial<ItemClock> = {}): { clock: ItemClock } => ({
  clock: { phase: 'unknown', phases: {}, writes: 2, renewals: 1, writers: [], ...more },
});
const say = (line: string, more: Partial<ClassifiedItem>, tried: Tried = {}) =>
  sayFindings(runCheck(renewedWithoutChoice, line, { ...tried, more: { a: more } }));

describe('an end that was moved on', () => {
  test.each<[why: string, line: string, more: Partial<ClassifiedItem>, tried: Tried, said: string]>([
    [
      '',
      'cookie a shop.example 180d analytics acme',
      clock(),
      { report: { consent: consent('granted unset unset unset', 'noChoiceYet') } },
      'look certain: The end of a of Acme was moved on in this visit, without a new choice.',
    ],
    [
      'where nothing is known of consent',
      'cookie a shop.example 180d analytics acme',
      clock(),
      {},
      'note certain: The end of a of Acme was moved on in this visit, without a new choice.',
    ],
    [
      'functional',
      'cookie a shop.example 180d functional acme',
      clock(),
      {},
      'note certain: The end of a of Acme was moved on in this visit, without a new choice.',
    ],
    [
      'a visit',
      'cookie a shop.example 30m analytics acme',
      clock(),
      {},
      'note certain: The end of a of Acme was moved on in this visit, without a new choice.',
    ],
    [
      'allowed',
      'cookie a shop.example 180d analytics acme',
      clock(),
      { report: { consent: consent('granted granted granted granted', 'siteChoice') } },
      'note certain: The end of a of Acme was moved on in this visit, without a new choice.',
    ],
    [
      'allowed now, and written before',
      'cookie a shop.example 180d marketing acme',
      clock({ phase: 'beforeChoice' }),
      { report: { consent: consent('granted granted granted granted', 'siteChoice') } },
      'look certain: The end of a of Acme was moved on in this visit, without a new choice.',
    ],
    [
      'unknown',
      'cookie a shop.example 180d - - shape=uuid',
      clock(),
      {},
      'note certain: The end of a of shop.example was moved on in this visit, without a new choice.',
    ],
  ])('%s %s', (_why, line, more, tried, said) => {
    expect(say(line, more, tried)).toEqual([said]);
  });
});

describe('nothing', () => {
  test.each<[why: string, line: string, more: Partial<ClassifiedItem>]>([
    ['necessary', 'cookie a shop.example 180d necessary acme', clock()],
    ['necessary by one document', 'cookie a shop.example 180d necessary+functional acme', clock()],
    ['a session by its name', 'cookie a shop.example 180d', { ...clock(), guess: { kind: 'session', from: ['name'] } }],
    ['protection of forms', 'cookie a shop.example 180d', { ...clock(), guess: { kind: 'csrf', from: ['name'] } }],
    ['a record of consent', 'cookie a shop.example 180d', { ...clock(), guess: { kind: 'consent', from: ['name'] } }],
    ['a setting', 'cookie a shop.example 180d - - shape=text size=4', clock()],
    ['never moved on', 'cookie a shop.example 180d analytics acme', clock({ renewals: 0 })],
    ['not watched', 'cookie a shop.example 180d analytics acme', {}],
  ])('%s', (_why, line, more) => {
    expect(say(line, more)).toEqual([]);
  });
});
