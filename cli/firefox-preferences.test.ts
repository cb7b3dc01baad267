import { describe, expect, it } from 'vitest';
import { choosePreferences, EXTENSION_HOST } from './firefox-preferences.ts';

const choose = (options: object) => choosePreferences({ browser: 'firefox', grant: 'page', ...options }, 'some@id');

it('gives the extension a known address', () => {
  expect(JSON.parse(String(choose({})['extensions.webextensions.uuids']))).toEqual({ 'some@id': EXTENSION_HOST });
});

it.each([
  ['dark', 0],
  ['light', 1],
  [undefined, 1],
])('shows pages in the %s scheme', (colorScheme, expected) => {
  expect(choose({ colorScheme })['layout.css.prefers-color-scheme.content-override']).toBe(expected);
});

describe('resolve', () => {
  it.each([
    ['MAP * 127.0.0.1', '127.0.0.1'],
    ['map  *  10.0.0.7 ', '10.0.0.7'],
    ['MAP * [::1]', '::1'],
  ])('%s', (resolve, address) => {
    expect(choose({ resolve })['network.dns.forceResolve']).toBe(address);
  });

  it('leaves names alone when nothing is asked', () => {
    expect(choose({})).not.toHaveProperty('network.dns.forceResolve');
  });

  it.each([
    '',
    'MAP shop.example 127.0.0.1',
    'MAP * localhost',
    'MAP * 127.0.0.1, EXCLUDE localhost',
    'MAP * 127.0.0.1:8080',
    '127.0.0.1',
  ])('refuses "%s"', (resolve) => {
    expect(() => choose({ resolve })).toThrow(`not by "${resolve}"`);
  });
});
