import { expect, test } from 'vitest';
import { api, read, sayStates } from '../../../test/consent.ts';
import { BROWSER_RECORDS } from '../../capture/page-records.ts';
import { globalPrivacyControl as mechanism } from './global-privacy-control.ts';

const SETTING = BROWSER_RECORDS.globalPrivacyControl;
const HEADER = 'request header Sec-GPC';

test.each<[name: string, value: string, states: string, reason: string]>([
  [SETTING, 'true', '???d', 'browserRequest'],
  [SETTING, 'false', '????', 'browserNoRequest'], // no wish is no consent
  [SETTING, 'undefined', '????', 'browserNoRequest'],
  [SETTING, 'null', '????', 'browserNoRequest'],
  [SETTING, '"true"', '????', 'browserNoRequest'], // the browser gives a switch, never a text
  [SETTING, '1', '????', 'browserNoRequest'],
  [HEADER, '1', '???d', 'browserRequest'],
  [HEADER, ' 1 ', '???d', 'browserRequest'],
  [HEADER, '0', '????', 'browserNoRequest'],
  [HEADER, 'true', '????', 'browserNoRequest'], // only 1 means anything
  [HEADER, '', '????', 'browserNoRequest'],
])('%s %j: %s', (name, value, states, reason) => {
  const readings = read(mechanism, [api(name, value)]);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]).toMatchObject({ where: 'api', name, reason, evidence: [['value', value]] });
});

test('a browser without the feature says nothing', () => {
  expect(read(mechanism, [])).toEqual([]);
  expect(read(mechanism, [{ where: 'api', name: SETTING, value: null }])).toEqual([]);
  expect(read(mechanism, [{ where: 'cookie', name: SETTING, value: 'true' }])).toEqual([]);
});

test('is the wish of the browser, never the word of the site', () => {
  expect(mechanism.scope).toBe('browser');
  expect(mechanism.kind).toBe('browser');
});
