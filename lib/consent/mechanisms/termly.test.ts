import { expect, it, test } from 'vitest';
import { api, read, sayStates, stored } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { termly as mechanism } from './termly.ts';

const cache = (value: unknown, more: object = {}) =>
  JSON.stringify({ TERMLY_COOKIE_CONSENT: { createdAt: 1767950100000, value, ...more } });
const one = (value: string | null) => read(mechanism, [stored('TERMLY_API_CACHE', value)]);
const all = (on: boolean) => ({
  advertising: on,
  analytics: on,
  essential: true,
  performance: on,
  social_networking: on,
  unclassified: on,
});

test.each<[value: string, states: string]>([
  [cache(all(true)), 'gggg'],
  [cache(all(false)), 'gddd'],
  [cache({ ...all(false), social_networking: true, unclassified: true }), 'gddg'],
  [cache({ analytics: true, essential: true }), 'g?g?'],
  [cache({ ...all(true), do_not_sell: true }), 'gggd'],
  [cache({ do_not_sell: false, analytics: true }), 'g?g?'],
  ['{}', 'g---'], // the cache holds other things, too
  ['{"OTHER":1}', 'g---'],
  [cache({ ...all(true), analytics: 'true' }), '????'],
  [cache({}), '????'],
  [cache(undefined), '????'],
  ['{"TERMLY_COOKIE_CONSENT":7}', '????'],
  [cache(all(true)).slice(0, -3), '????'],
])('%s: %s', (value, states) => {
  expect(sayStates(one(value))).toBe(states);
});

it('names the part that is on, and when', () => {
  expect(one(cache({ ...all(false), advertising: true }))[0]).toMatchObject({
    partial: ['marketing'],
    decidedAt: 1767950100000,
  });
  expect(one(cache({ ...all(false), advertising: true, do_not_sell: true }))[0]).not.toHaveProperty('partial');
});

test.each<[answer: unknown, states: string]>([
  [all(true), 'gggg'],
  [{ analytics: false }, 'g?d?'],
  [null, 'g---'],
  [[], '????'],
  ['{', '????'],
])('the interface %j: %s', (answer, states) => {
  expect(sayStates(read(mechanism, [api(PAGE_RECORDS.termly, answer)]))).toBe(states);
});

it('nothing recorded', () => {
  expect(sayStates(one(null))).toBe('g---');
  expect(read(mechanism, [], { scripts: ['https://app.termly.io/resource-blocker/x'] })[0]?.reason).toBe(
    'toolNoRecord',
  );
});
