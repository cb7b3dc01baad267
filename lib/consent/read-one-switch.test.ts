import { expect, test } from 'vitest';
import { cookie, sayStates } from '../../test/consent.ts';
import { readOneSwitch } from './read-one-switch.ts';

test.each<[value: string | null, states: string, reason: string]>([
  ['true', 'gggg', 'recordedChoice'],
  ['FALSE', 'gddd', 'recordedChoice'],
  ['%22true%22', 'gggg', 'recordedChoice'],
  [null, 'g---', 'bannerNoChoice'],
  ['unknown', 'g---', 'bannerNoChoice'],
  ['', '????', 'unreadable'],
  ['1', '????', 'unreadable'],
  ['accepted', '????', 'unreadable'],
  ['{"a":true}', '????', 'unreadable'],
])('%j: %s, %s', (value, states, reason) => {
  const readings = readOneSwitch(cookie('key', value), 'unknown');
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]).toMatchObject({ reason, where: 'cookie', name: 'key' });
});

test('without a word of its own, `unknown` is no answer', () => {
  expect(sayStates(readOneSwitch(cookie('key', 'unknown')))).toBe('????');
});
