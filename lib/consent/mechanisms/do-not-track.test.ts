import { expect, test } from 'vitest';
import { api, read, sayStates } from '../../../test/consent.ts';
import { BROWSER_RECORDS } from '../../capture/page-records.ts';
import { doNotTrack as mechanism } from './do-not-track.ts';

test.each<[value: string, states: string, reason: string]>([
  ['1', '???d', 'browserRequest'],
  ['"1"', '???d', 'browserRequest'],
  ['yes', '???d', 'browserRequest'], // Firefox before 32
  ['0', '????', 'browserNoRequest'], // does not mind: still no consent to anything
  ['no', '????', 'browserNoRequest'],
  ['unspecified', '????', 'browserNoRequest'],
  ['null', '????', 'browserNoRequest'],
  ['', '????', 'browserNoRequest'],
  ['true', '????', 'browserNoRequest'],
  ['11', '????', 'browserNoRequest'],
])('%j: %s', (value, states, reason) => {
  for (const name of [BROWSER_RECORDS.doNotTrack, 'request header DNT']) {
    const readings = read(mechanism, [api(name, value)]);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'api', name, reason });
  }
});

test('a browser without the feature says nothing', () => {
  expect(read(mechanism, [])).toEqual([]);
  expect(read(mechanism, [{ where: 'api', name: BROWSER_RECORDS.doNotTrack, value: null }])).toEqual([]);
});
