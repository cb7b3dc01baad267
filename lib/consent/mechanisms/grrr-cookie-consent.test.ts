import { expect, it, test } from 'vitest';
import { read, sayStates, stored } from '../../../test/consent.ts';
import { grrrCookieConsent } from './grrr-cookie-consent.ts';

const list = (given: object) => JSON.stringify(Object.entries(given).map(([id, accepted]) => ({ id, accepted })));
const readStored = (value: string | null) => read(grrrCookieConsent, [stored('cookie-consent-preferences', value)]);

test.each<[value: string | null, states: string]>([
  [list({ functional: true, marketing: false }), 'gg?d'],
  [list({ functional: false, statistical: false }), 'gddd'],
  [list({ essential: true, analytics: true, x7: false }), 'g?g?'],
  ['[]', 'g---'],
  [null, 'g---'],
  [list({ marketing: 'yes' }), '????'],
  ['[{"id":7,"accepted":true}]', '????'],
  ['[true]', '????'],
  ['[{"id":"marketing"', '????'],
])('%s: %s', (value, states) => {
  expect(sayStates(readStored(value))).toBe(states);
});

test.each(['', 'true', '{"analytics":true}', 'x'])('of another product: %j', (value) => {
  expect(readStored(value)).toEqual([]);
});

it('its element without a record: nothing chosen yet', () => {
  expect(sayStates(read(grrrCookieConsent, [], { elements: ['cookie-consent[data-cookies]'] }))).toBe('g---');
});
