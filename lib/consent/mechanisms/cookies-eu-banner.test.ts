import { expect, it, test } from 'vitest';
import { cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { cookiesEuBanner } from './cookies-eu-banner.ts';

test.each<[value: string | null, states: string]>([
  ['true', 'gggg'],
  ['false', 'gddd'],
  ['unknown', 'g---'],
  [null, 'g---'],
  ['1', '????'],
  ['', '????'],
])('%s: %s', (value, states) => {
  for (const record of [cookie('hasConsent', value), stored('hasConsent', value)])
    expect(sayStates(read(cookiesEuBanner, [record]))).toBe(states);
});

it('its banner without a record: nothing chosen yet', () => {
  expect(sayStates(read(cookiesEuBanner, [], { elements: ['#cookies-eu-accept'] }))).toBe('g---');
  expect(read(cookiesEuBanner, [cookie('HasConsent', 'true')])).toEqual([]);
});
