import { expect, test } from 'vitest';
import { read, sayStates } from '../../../test/consent.ts';
import { globalPrivacyControl as mechanism } from './global-privacy-control.ts';

test.each<[isOn: boolean | null, states: string, reason: string | undefined]>([
  [true, '???d', 'browserRequest'],
  [false, '????', 'browserNoRequest'], // no wish is no consent
  [null, '', undefined], // a browser without the feature
])('%s: %j', (isOn, states, reason) => {
  const readings = read(mechanism, [], { globalPrivacyControl: isOn });
  expect(sayStates(readings)).toBe(states);
  expect(readings.map((reading) => reading.reason)).toEqual(reason ? [reason] : []);
  expect(readings.map(({ evidence }) => evidence)).toEqual(reason ? [[['value', String(isOn)]]] : []);
});

test('is the wish of the browser, never the word of the site', () => {
  expect(mechanism.scope).toBe('browser');
});
