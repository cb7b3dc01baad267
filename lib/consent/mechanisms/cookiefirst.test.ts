import { expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { cookiefirst } from './cookiefirst.ts';

const readCookie = (data: unknown) =>
  read(cookiefirst, [
    cookie('cookiefirst-consent', data === null || typeof data === 'string' ? data : JSON.stringify(data)),
  ]);
const made = (performance: unknown, functional: unknown, advertising: unknown) => ({
  necessary: true,
  performance,
  functional,
  advertising,
  timestamp: 1_700_000_000,
  type: 'category',
  version: '00000000-0000-4000-8000-000000000000',
});

test.each<[unknown, string]>([
  [made(true, true, true), 'gggg'],
  [made(false, false, false), 'gddd'],
  [made(true, false, false), 'gdgd'],
  [encodeURIComponent(JSON.stringify(made(false, true, true))), 'ggdg'],
  [encodeURIComponent(encodeURIComponent(JSON.stringify(made(false, true, true)))), 'ggdg'],
  [{ necessary: true, performance: true, advertising: true, functional: true }, 'gggg'],
  [{ necessary: true, performance: true }, 'g?g?'],
  [{ type: 'service', 'google-analytics': true, 'facebook-pixel': false, necessary: true }, 'g?gd'],
  [{ type: 'service', 'own-service-7': true }, 'g???'],
  [{ necessary: true, type: 'category' }, 'g???'],
  [made(true, 'perhaps', true), '????'],
  [made(true, null, true), '????'],
  ['%7B%22necess', '????'],
  [{}, '????'],
  ['true', '????'],
  ['', '????'],
  [null, 'g---'],
])('%j: %s', (data, states) => {
  expect(sayStates(readCookie(data))).toBe(states);
});

it('tells when', () => {
  expect(readCookie(made(true, true, true))[0]).toMatchObject({
    decidedAt: 1_700_000_000_000,
    reason: 'recordedChoice',
  });
});

it('cut anywhere, says nothing', () => {
  const value = JSON.stringify(made(true, true, true));
  for (let end = 0; end < value.length; end += 1) expect(sayStates(readCookie(value.slice(0, end)))).toBe('????');
});

test.each<[unknown, string]>([
  ['null', 'g---'],
  [{ necessary: true, performance: false, functional: true, advertising: false }, 'ggdd'],
  ['{"necess', '????'],
])('interface %j: %s', (answer, states) => {
  expect(sayStates(read(cookiefirst, [api(PAGE_RECORDS.cookiefirst, answer)]))).toBe(states);
});

it('the interface goes before the cookie', () => {
  const records = [
    cookie('cookiefirst-consent', JSON.stringify(made(true, true, true))),
    api(PAGE_RECORDS.cookiefirst, 'null'),
  ];
  expect(sayStates(read(cookiefirst, records))).toBe('g--- gggg');
});

it('nothing recorded', () => {
  expect(sayStates(read(cookiefirst, [], { elements: ['[data-cookiefirst-widget="banner"]'] }))).toBe('g---');
  expect(read(cookiefirst, [])).toEqual([]);
});
