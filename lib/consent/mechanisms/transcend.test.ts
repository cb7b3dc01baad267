import { expect, it, test } from 'vitest';
import { api, cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { transcend as mechanism } from './transcend.ts';

const record = (purposes: unknown, more: object = { confirmed: true }) =>
  JSON.stringify({ purposes, timestamp: '2026-01-10T09:00:00.000Z', prompted: true, updated: false, ...more });
const one = (value: string | null) => read(mechanism, [cookie('tcm', value)]);
const all = (value: unknown) => ({
  Essential: true,
  Functional: value,
  Analytics: value,
  Advertising: value,
  SaleOfInfo: value,
});

test.each<[value: string, states: string, reason: string]>([
  [record(all(true)), 'gggg', 'recordedChoice'],
  [record(all(false)), 'gddd', 'recordedChoice'],
  [encodeURIComponent(record({ ...all(false), SaleOfInfo: true })), 'gddg', 'recordedChoice'],
  [record(all('Auto')), 'g???', 'recordedChoice'],
  [record({ Advertising: 'Auto', SaleOfInfo: true }), 'g??g', 'recordedChoice'],
  [record({ Analytics: null, Functional: true }), 'gg-?', 'recordedChoice'],
  [record({ Personalization: false, Unknown: true, constructor: true }), 'gd??', 'recordedChoice'],
  [record(all(true), { confirmed: false }), 'g---', 'regionalDefault'],
  [record(all(false), { confirmed: false }), 'g---', 'bannerNoChoice'],
  [record(all(true), {}), 'gggg', 'recordedChoiceUnknownBasis'],
  [record({ ...all(true), Analytics: 'yes' }), '????', 'unreadable'],
  [record(['Analytics']), '????', 'unreadable'],
  [record(undefined), '????', 'unreadable'],
  [record(all(true)).slice(0, 40), '????', 'unreadable'],
  ['1', '????', 'unreadable'],
])('%s: %s', (value, states, reason) => {
  const readings = one(value);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('is the same in storage and from the interface; tells parts, guesses, the date and what runs meanwhile', () => {
  const value = record({ Advertising: true, SaleOfInfo: false, Personalization: true });
  for (const found of [stored('tcmConsent', value), api(PAGE_RECORDS.transcend, value)])
    expect(read(mechanism, [found])[0]).toMatchObject({
      partial: ['marketing'],
      guessed: ['functional'],
      decidedAt: Date.parse('2026-01-10T09:00:00.000Z'),
    });
  expect(one(record({ Analytics: true }, { confirmed: false }))[0]?.allowedMeanwhile).toEqual(['analytics']);
  const tcString = makeTcString({ consents: [1] });
  expect(one(record(all(true), { confirmed: true, metadata: { tcmp: { tcf: { tcString } } } }))[0]?.strings).toEqual([
    'tcf',
  ]);
});

it('nothing recorded', () => {
  expect(sayStates(one(null))).toBe('g---');
  expect(read(mechanism, [], { scripts: ['https://cdn.transcend.io/cm/x/airgap.js'] })[0]?.reason).toBe('toolNoRecord');
});
