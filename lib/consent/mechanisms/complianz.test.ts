import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { complianz as mechanism } from './complianz.ts';

const set = (fields: Record<string, string | null>, start = 'cmplz_') =>
  Object.entries(fields).map(([key, value]) => cookie(start + key, value));

test.each<[fields: Record<string, string | null>, states: string, reason: string | undefined]>([
  [
    { functional: 'allow', preferences: 'deny', statistics: 'deny', marketing: 'deny', 'banner-status': 'dismissed' },
    'gddd',
    'recordedChoice',
  ],
  [
    {
      functional: 'allow',
      preferences: 'allow',
      statistics: 'allow',
      marketing: 'allow',
      'banner-status': 'dismissed',
    },
    'gggg',
    'recordedChoice',
  ],
  [{ statistics: 'allow', marketing: 'deny' }, 'g?gd', 'recordedChoice'],
  [{ 'statistics-anonymous': 'allow', statistics: 'deny', 'banner-status': 'dismissed' }, 'g?d?', 'recordedChoice'],
  [{ statistics: 'allow', marketing: 'allow', 'banner-status': 'show' }, 'g?gg', 'regionalDefault'],
  [{ 'banner-status': 'show' }, 'g---', 'bannerNoChoice'],
  [{ 'banner-status': 'dismissed' }, 'g???', 'choiceNotReadable'],
  [{ 'banner-status': 'x' }, '????', 'unreadable'],
  [{ marketing: null }, 'g---', 'bannerNoChoice'],
  [{ marketing: 'true' }, '????', 'unreadable'],
  [{ marketing: 'al' }, '????', 'unreadable'],
  [{ statistics: 'allow', marketing: '' }, '????', 'unreadable'],
  [{ policy_id: '16', consented_services: '' }, '', undefined],
  [{ constructor: 'allow' }, '', undefined],
])('%j: %s', (fields, states, reason) => {
  for (const start of ['cmplz_', 'cmplz_rt_']) {
    const readings = read(mechanism, set(fields, start));
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]?.reason).toBe(reason);
  }
});

it('keeps what was allowed one by one, without a word about its category', () => {
  const [reading] = read(
    mechanism,
    set({ marketing: 'deny', consented_services: '%7B%22youtube%22%3Atrue%2C%22x%22%3A7%7D' }),
  );
  expect(reading?.purposes).toEqual([
    { name: 'marketing', state: 'denied', category: 'marketing' },
    { name: 'youtube', state: 'granted' },
  ]);
});

it('nothing recorded', () => {
  expect(read(mechanism, [])).toEqual([]);
  expect(sayStates(read(mechanism, [], { elements: ['.cmplz-cookiebanner'] }))).toBe('g---');
});
