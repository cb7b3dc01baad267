import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { cookieyes as mechanism } from './cookieyes.ts';

const pairs = (values: string, action = 'yes') =>
  `consentid:AAAAAAAAAAAAAAAAwxyz,consent:yes,action:${action},necessary:yes,${values}`;
const one = (value: string | null) => read(mechanism, [cookie('cookieyes-consent', value)]);
const no = 'functional:no,analytics:no,performance:no,advertisement:no,other:no';

test.each<[value: string, states: string, reason: string]>([
  [pairs(no), 'gddd', 'recordedChoice'],
  [pairs(no.replaceAll('no', 'yes').replaceAll('functiyesal', 'functional')), 'gggg', 'recordedChoice'],
  [encodeURIComponent(pairs('functional:yes,analytics:no,performance:no,advertisement:yes')), 'ggdg', 'recordedChoice'],
  [pairs('analytics:no,performance:yes'), 'g?g?', 'recordedChoice'],
  [pairs('video:yes,advertisement:no,xyz:yes'), 'gg?d', 'recordedChoice'], // categories of the site
  [pairs('functional:,analytics:,advertisement:', ''), 'g---', 'bannerNoChoice'],
  [pairs('functional:,analytics:,advertisement:'), 'g---', 'bannerNoChoice'],
  [pairs('functional:yes,analytics:yes', ''), 'g---', 'regionalDefault'],
  [pairs('functional:yes', 'no'), 'g---', 'regionalDefault'],
  [pairs('functional:yes,analytics:ye'), '????', 'unreadable'],
  [pairs('functional:yes,analytics:'), '????', 'unreadable'],
  [pairs('functional:yes,analyt'), '????', 'unreadable'],
  ['consentid:AAAA,consent:yes', '????', 'unreadable'],
  ['{"action":"yes"}', '????', 'unreadable'],
  ['yes', '????', 'unreadable'],
  ['', '????', 'unreadable'],
])('%s: %s', (value, states, reason) => {
  const readings = one(value);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('names parts, guesses and a date, and no id', () => {
  const [reading] = one(pairs('analytics:no,performance:yes,lastRenewedDate:1767950100000,video:no'));
  expect(reading).toMatchObject({
    partial: ['analytics'],
    guessed: ['functional'],
    decidedAt: 1767950100000,
    recordId: '…wxyz (20)',
  });
  expect(JSON.stringify(reading)).not.toContain('AAAA');
  expect(one(pairs('functional:yes', 'no'))[0]?.allowedMeanwhile).toEqual(['functional']);
});

describe('a cookie for each category, of older versions', () => {
  const old = (...records: [string, string][]) =>
    sayStates(
      read(
        mechanism,
        records.map(([name, value]) => cookie(name, value)),
      ),
    );
  it.each<[records: [string, string][], states: string]>([
    [
      [
        ['cookieyes-analytics', 'yes'],
        ['cookieyes-advertisement', 'no'],
        ['cky-action', 'yes'],
      ],
      'g?gd',
    ],
    [[['cookieyes-analytics', 'yes']], 'g---'],
    [
      [
        ['cookieyes-analytics', 'maybe'],
        ['cky-action', 'yes'],
      ],
      '????',
    ],
    [[['cky-action', 'yes']], ''],
  ])('%j: %s', (records, states) => expect(old(...records)).toBe(states));
});

test.each<[answer: unknown, states: string]>([
  [
    {
      isUserActionCompleted: true,
      categories: { functional: false, analytics: true, performance: false, advertisement: false },
    },
    'gdgd',
  ],
  [{ isUserActionCompleted: false, categories: { analytics: true } }, 'g---'],
  [{ categories: { analytics: true } }, 'g---'],
  [{ isUserActionCompleted: true, categories: { analytics: 'yes' } }, '????'],
  [{ isUserActionCompleted: true }, '????'],
  ['', '????'],
])('the interface %j: %s', (answer, states) => {
  expect(sayStates(read(mechanism, [api(PAGE_RECORDS.cookieyes, answer)]))).toBe(states);
});

it('nothing recorded', () => {
  expect(sayStates(one(null))).toBe('g---');
  expect(sayStates(read(mechanism, [], { elements: ['.cky-consent-container'] }))).toBe('g---');
  expect(read(mechanism, [])).toEqual([]);
});
