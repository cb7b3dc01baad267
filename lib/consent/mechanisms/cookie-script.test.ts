import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { cookieScript as mechanism } from './cookie-script.ts';

const record = (fields: object) =>
  JSON.stringify({ bannershown: 1, consenttime: 1767950100, key: '00000000-0000-4000-8000-00000000abcd', ...fields });
const one = (value: string | null) => read(mechanism, [cookie('CookieScriptConsent', value)]);
const accept = (categories: unknown) => record({ action: 'accept', categories });

test.each<[value: string, states: string, reason: string]>([
  [accept('["strict","functionality","performance","targeting","unclassified"]'), 'gggg', 'recordedChoice'],
  [accept(['performance', 'unclassified']), 'gdgd', 'recordedChoice'],
  [encodeURIComponent(accept('["targeting"]')), 'gddg', 'recordedChoice'],
  [accept('[]'), 'gddd', 'recordedChoice'],
  [accept(['strict', '__proto__', 'constructor']), 'gddd', 'recordedChoice'],
  [record({ action: 'accept' }), 'gggg', 'recordedChoice'], // a site without categories
  [record({ action: 'reject' }), 'gddd', 'recordedChoice'],
  [record({ action: 'reject', categories: '["targeting"]' }), 'gddd', 'recordedChoice'],
  [record({ action: 'close' }), 'g???', 'noticeDismissed'],
  [record({}), 'g---', 'bannerNoChoice'],
  [record({ action: '' }), 'g---', 'bannerNoChoice'],
  [accept('["targeting"'), '????', 'unreadable'],
  [accept({ targeting: true }), '????', 'unreadable'],
  [record({ action: 7 }), '????', 'unreadable'],
  [record({ action: 'accept' }).slice(0, -4), '????', 'unreadable'],
  ['accept', '????', 'unreadable'],
])('%s: %s', (value, states, reason) => {
  const readings = one(value);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('has a date and no key', () => {
  const [reading] = one(record({ action: 'reject' }));
  expect(reading).toMatchObject({ decidedAt: 1767950100000, recordId: '…abcd (36)' });
  expect(JSON.stringify(reading)).not.toContain('00000000-');
});

it('nothing recorded', () => {
  expect(sayStates(one(null))).toBe('g---');
  expect(sayStates(read(mechanism, [], { elements: ['#cookiescript_injected'] }))).toBe('g---');
});
