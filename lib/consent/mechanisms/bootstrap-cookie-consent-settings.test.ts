import { expect, it, test } from 'vitest';
import { cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { bootstrapCookieConsentSettings as mechanism } from './bootstrap-cookie-consent-settings.ts';

const name = 'cookie-consent-settings';

test.each<[value: string | null, states: string]>([
  ['necessary=true&statistics=true&marketing=false&personalization=false', 'gdgd'],
  ['necessary=true&statistics=false&marketing=false&personalization=true', 'ggdd'],
  ['necessary%3Dtrue%26statistics%3Dtrue', 'g?g?'],
  ['{"necessary":true,"statistics":false,"marketing":true,"personalization":false}', 'gddg'],
  ['necessary=true&group7=true', 'g???'],
  [null, 'g---'],
  ['necessary=true&statistics=perhaps', '????'],
  ['necessary=true&statis', '????'],
])('%s: %s', (value, states) => {
  for (const record of [cookie(name, value), stored(name, value)])
    expect(sayStates(read(mechanism, [record]))).toBe(states);
});

test.each(['', 'true', '{"analytics":true}', '{"necessary', 'statistics=true'])('of another product: %j', (value) => {
  expect(read(mechanism, [cookie(name, value)])).toEqual([]);
});

it('its dialog without a record: nothing chosen yet', () => {
  expect(sayStates(read(mechanism, [], { elements: ['#bootstrapCookieConsentSettingsModal'] }))).toBe('g---');
});
