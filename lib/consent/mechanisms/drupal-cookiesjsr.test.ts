import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { drupalCookiesjsr } from './drupal-cookiesjsr.ts';

test.each<[value: string | null, states: string]>([
  ['{"functional":true,"analytics":true,"facebook_pixel":false,"video":true}', 'g?gd'],
  [encodeURIComponent('{"functional":true,"analytics":false,"video":false}'), 'gddd'],
  ['{"functional":true,"analytics":true,"facebook_pixel":true,"video":true}', 'gggg'],
  ['{"functional":true,"gtag":true,"youtube":false}', 'g?g?'], // media are no word about the category
  ['{"functional":true,"analytics":false,"marketing":true,"video":false}', 'g?dg'], // services that sites name by what they do
  ['{"functional":true,"tracking":true,"social_ads":false,"base":true}', 'g?gd'],
  ['{"functional":true}', 'g???'],
  ['{}', 'g---'],
  [null, 'g---'],
  ['', '????'],
  ['true', '????'],
  ['["analytics"]', '????'],
  ['{"analytics":"yes"}', '????'],
  ['{"functional":true,"anal', '????'],
])('%s: %s', (value, states) => {
  expect(sayStates(read(drupalCookiesjsr, [cookie('cookiesjsr', value)]))).toBe(states);
});

it('keeps the single services', () => {
  const [reading] = read(drupalCookiesjsr, [cookie('cookiesjsr', '{"functional":true,"matomo":true,"video":false}')]);
  expect(reading?.purposes).toEqual([
    { name: 'functional', state: 'granted', category: 'necessary' },
    { name: 'matomo', state: 'granted', category: 'analytics' },
    { name: 'video', state: 'denied' },
  ]);
});

it('its banner without a record: nothing chosen yet', () => {
  expect(sayStates(read(drupalCookiesjsr, [], { elements: ['.cookiesjsr-banner'] }))).toBe('g---');
});
