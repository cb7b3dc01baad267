import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import { googleFundingChoices as mechanism } from './google-funding-choices.ts';

const tc = (...consents: number[]) => makeTcString({ consents, createdAt: new Date('2026-01-10T00:00:00Z') });
const one = (data: unknown) =>
  read(mechanism, [cookie('FCCDCF', typeof data === 'string' ? data : JSON.stringify(data))]);

test.each<[data: unknown, states: string, reason: string]>([
  [[null, null, null, [tc(1, 2, 5, 8), '2~1.2~dv.', 'id'], null, null, []], 'gggg', 'recordedChoice'],
  [encodeURIComponent(JSON.stringify([['x'], null, ['[[],[]]', 1], null, [tc(1)]])), 'gddd', 'recordedChoice'],
  [[[[[[[tc(1, 7)]]]]]], 'gddg', 'recordedChoice'],
  [[null, null, null, null, null, null, [[32, '["id",[1700000000,0]]']]], 'g---', 'bannerNoChoice'],
  [[null, '1YYN'], 'g??d', 'lawOptedOut'],
  [[null, '1YNN'], 'g??g', 'lawNotOptedOut'],
  [[null, '1---'], 'g---', 'bannerNoChoice'],
  [[], 'g---', 'bannerNoChoice'],
  [[`${'C'.padEnd(40, '_')}`], '????', 'unreadable'], // the form of a TC string, and none
  [{ 0: tc(1) }, '????', 'unreadable'],
  ['[null,null', '????', 'unreadable'],
  ['', '????', 'unreadable'],
])('%j: %s', (data, states, reason) => {
  const readings = one(data);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('names the strings it holds', () => {
  expect(one([tc(1), '2~1.2~dv.'])[0]?.strings).toEqual(['tcf', 'ac']);
  expect(one([tc(1), '2~x'])[0]?.strings).toEqual(['tcf']);
  expect(one(['1YNN'])[0]?.strings).toEqual(['usp']);
});

it('FCNEC is no consent; nothing recorded', () => {
  expect(read(mechanism, [cookie('FCNEC', JSON.stringify([tc(1)]))])).toEqual([]);
  expect(sayStates(read(mechanism, [cookie('FCCDCF', null)]))).toBe('g---');
  expect(sayStates(read(mechanism, [], { elements: ['.fc-consent-root'] }))).toBe('g---');
});
