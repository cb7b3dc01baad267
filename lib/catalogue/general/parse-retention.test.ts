import { expect, test } from 'vitest';
import { parseRetention } from './parse-retention.ts';

test.each<[text: string, lifetime: string]>([
  ['1 year', 'P1Y'],
  ['1 Year', 'P1Y'],
  ['13 months', 'P13M'],
  ['365 days', 'P365D'],
  ['2 Weeks', 'P2W'],
  ['24 hours', 'PT24H'],
  ['30 mins', 'PT30M'],
  ['1440 Minutes', 'PT1440M'],
  ['90 sec', 'PT90S'],
  ['0 days', 'P0D'],
  ['session', 'session'],
  ['End of session (browser)', 'session'],
  ['Seesion', 'session'],
  ['forever', 'persistent'],
  ['Local Storage', 'persistent'],
  ['2 years after last activity', 'P2Y'],
  ['6 months by default, modifiable', 'P6M'],
  [' 1 year ', 'P1Y'],
])('%s is %s', (text, lifetime) => {
  expect(parseRetention(text)).toBe(lifetime);
});

test.each([
  '',
  'Unknown',
  'various',
  '30 seconds till 1 year',
  '1 hour or longer',
  '30 minutes, 3w or 1y depending on value',
  '10 Nov 2030',
  'Awin',
  '1 week to 1 year',
  'years',
  '1.5 years',
])('%j names no one duration', (text) => {
  expect(parseRetention(text)).toBe('unknown');
});
