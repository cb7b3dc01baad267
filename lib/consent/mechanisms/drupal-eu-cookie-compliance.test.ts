import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { drupalEuCookieCompliance as mechanism } from './drupal-eu-cookie-compliance.ts';

test.each<[status: string | null, categories: string | null | undefined, states: string, reason: string]>([
  ['2', undefined, 'gggg', 'recordedChoice'],
  ['2', null, 'gggg', 'recordedChoice'],
  ['0', undefined, 'gddd', 'recordedChoice'],
  ['0', '["analytics"]', 'gddd', 'recordedChoice'],
  ['1', undefined, 'g???', 'choiceNotReadable'],
  ['1', '["essential","tracking"]', 'gdgd', 'recordedChoice'],
  ['2', '%5B%22essential%22%2C%22marketing%22%5D', 'gddg', 'recordedChoice'],
  ['2', '["essential","misc"]', 'g???', 'recordedChoice'], // misc may be any
  ['2', '[]', 'gddd', 'recordedChoice'],
  [null, undefined, 'g---', 'bannerNoChoice'],
  ['null', undefined, 'g---', 'bannerNoChoice'],
  ['3', undefined, '????', 'unknownForm'],
  ['-1', undefined, '????', 'unknownForm'],
  ['2', '["essen', '????', 'unreadable'],
  ['2', '{"a":1}', '????', 'unreadable'],
  ['yes', undefined, '????', 'unreadable'],
  ['', undefined, '????', 'unreadable'],
])('%s with %s: %s, %s', (status, categories, states, reason) => {
  const more = categories === undefined ? [] : [cookie('cookie-agreed-categories', categories)];
  const readings = read(mechanism, [cookie('cookie-agreed', status), ...more]);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]).toMatchObject({ name: 'cookie-agreed', reason });
});

it('categories alone are read as well', () => {
  expect(sayStates(read(mechanism, [cookie('cookie-agreed-categories', '["analytics"]')]))).toBe('gdgd');
});

it('its banner without a record: nothing chosen yet', () => {
  expect(sayStates(read(mechanism, [], { elements: ['#sliding-popup'] }))).toBe('g---');
  expect(read(mechanism, [cookie('cookie-agreed-version', '1.0.0')])).toEqual([]);
});
