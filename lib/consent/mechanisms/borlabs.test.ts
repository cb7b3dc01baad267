import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { borlabs as mechanism } from './borlabs.ts';

const record = (consents: unknown, more: object = {}) =>
  JSON.stringify({ consents, domainPath: 'shop.example/', uid: 'anonymous', version: 1, ...more });
const one = (value: string | null) => read(mechanism, [cookie('borlabs-cookie', value)]);
const essential = ['borlabs-cookie'];

test.each<[value: string, states: string]>([
  [record({ essential }), 'gddd'],
  [record({ essential, statistics: ['matomo'], marketing: ['x'], 'external-media': ['youtube'] }), 'gggg'],
  [encodeURIComponent(record({ essential, 'external-media': ['youtube'] }, { v3: true })), 'ggdd'],
  [record({ essential, statistics: [] }), 'gddd'],
  [record({ essential, analytics: ['ga'] }), 'gdgd'], // a group of the site
  [record({ essential, 'group-7': ['x'] }), 'g???'], // may stand for any of the others
  [record({}), 'gddd'],
  [record([]), 'gddd'],
  [record({ essential: true, statistics: true }), '????'],
  [record(['essential']), '????'],
  [record(undefined), '????'],
  [record({ essential }).slice(0, 40), '????'],
  ['true', '????'],
])('%s: %s', (value, states) => {
  expect(sayStates(one(value))).toBe(states);
});

it('keeps the services, and tells guesses', () => {
  const [reading] = one(record({ essential, analytics: ['ga'] }, { uid: 'wzlxoy59-rj2wkzg9' }));
  expect(reading).toMatchObject({ basis: 'explicit', guessed: ['analytics'], recordId: '…kzg9 (17)' });
  expect(reading?.purposes).toContainEqual({ name: 'ga', state: 'granted', category: 'analytics', isGuess: true });
  expect(one(record({ essential }))[0]).not.toHaveProperty('recordId');
});

it('nothing recorded', () => {
  expect(sayStates(one(null))).toBe('g---');
  expect(sayStates(read(mechanism, [], { elements: ['#BorlabsCookieBox'] }))).toBe('g---');
});
