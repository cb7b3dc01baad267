import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { civicCookieControl as mechanism } from './civic-cookie-control.ts';

const record = (optionalCookies: unknown, more: object = { interactedWith: true }) =>
  JSON.stringify({
    necessaryCookies: ['PHPSESSID'],
    optionalCookies,
    statement: {},
    consentDate: 1767950100000,
    user: '3F01B7D9-0000-0000-0000-00000000ABCD',
    ...more,
  });
const one = (value: string | null) => read(mechanism, [cookie('CookieControl', value)]);

test.each<[value: string, states: string, reason: string | undefined]>([
  [record({ analytics: 'accepted', marketing: 'revoked', preferences: 'accepted' }), 'gggd', 'recordedChoice'],
  [encodeURIComponent(record({ 'cosmic-analytics': 'accepted', 'cosmic-ads': 'accepted' })), 'g?gg', 'recordedChoice'],
  [record({ analytics: 'legitimate interest' }), 'g???', 'recordedChoice'],
  [record({ __proto__x: 'accepted', constructor: 'revoked' }), 'g???', 'recordedChoice'],
  [record({}), 'g???', 'choiceNotReadable'],
  [record({ analytics: 'accepted' }, {}), 'g?g?', 'recordedChoice'], // before `interactedWith` existed
  [record({ analytics: 'accepted' }, { interactedWith: false }), 'g---', 'regionalDefault'],
  [record({ analytics: 'revoked' }, { interactedWith: false }), 'g---', 'bannerNoChoice'],
  ['{"acceptedCategories":["analytics"]}', 'gdgd', 'recordedChoice'],
  ['{"acceptedCategories":["group-1"]}', 'g???', 'recordedChoice'],
  [record({ analytics: true }), '????', 'unreadable'],
  [record('analytics'), '????', 'unreadable'],
  [record({ analytics: 'accepted' }).slice(0, 50), '????', 'unreadable'],
  ['%7B%22necess', '????', 'unreadable'],
  ['true', '', undefined], // another product's
  ['{"theme":"dark"}', '', undefined],
  ['', '', undefined],
])('%s: %s', (value, states, reason) => {
  const readings = one(value);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('says that all of it is what the names mean to us', () => {
  const [reading] = one(record({ analytics: 'accepted', marketing: 'revoked' }));
  expect(reading).toMatchObject({
    guessed: ['analytics', 'marketing'],
    decidedAt: 1767950100000,
    recordId: '…ABCD (36)',
  });
  expect(JSON.stringify(reading)).not.toContain('3F01B7D9');
});

it('nothing recorded', () => {
  expect(sayStates(one(null))).toBe('g---');
  expect(sayStates(read(mechanism, [], { elements: ['#ccc'] }))).toBe('g---');
});
