import { expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { iubenda as mechanism } from './iubenda.ts';

const purposes = (...on: boolean[]) =>
  JSON.stringify({
    timestamp: '2026-01-10T09:00:00.000Z',
    purposes: Object.fromEntries(on.map((one, at) => [at + 1, one])),
    id: 7,
  });
const main = (value: string | null, name = '_iub_cs-12345678') => read(mechanism, [cookie(name, value)]);

test.each<[value: string, states: string, reason: string]>([
  [purposes(true, true, true, true, true), 'gggg', 'recordedChoice'],
  [purposes(true, false, false, true, false), 'gdgd', 'recordedChoice'],
  [encodeURIComponent(purposes(true, false, true, false, true)), 'ggdg', 'recordedChoice'],
  [JSON.stringify({ purposes: { 1: true, 3: true, 4: true } }), 'ggg?', 'recordedChoice'], // what the site does not ask about
  [JSON.stringify({ purposes: { 1: true, custom: false, __proto__x: true } }), 'g???', 'recordedChoice'],
  [JSON.stringify({ consent: true }), 'gggg', 'recordedChoiceUnknownBasis'], // may have been a scroll
  [JSON.stringify({ consent: false }), 'gddd', 'recordedChoice'],
  [JSON.stringify({ consent: true, purposes: { 5: false } }), 'g??d', 'recordedChoice'],
  [JSON.stringify({ id: 12345678 }), 'g---', 'bannerNoChoice'],
  ['{}', 'g---', 'bannerNoChoice'],
  [JSON.stringify({ purposes: { 1: true, 4: 'yes' } }), '????', 'unreadable'],
  [JSON.stringify({ purposes: [true] }), '????', 'unreadable'],
  [JSON.stringify({ consent: 'true' }), '????', 'unreadable'],
  [purposes(true, true).slice(0, -9), '????', 'unreadable'],
  ['true', '????', 'unreadable'],
])('%s: %s', (value, states, reason) => {
  const readings = main(value);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

test.each<[value: string, states: string, reason: string]>([
  ['{"s":true,"sh":true,"adv":true}', 'g??g', 'lawNotOptedOut'],
  ['{"s":false,"sh":false,"adv":false}', 'g??d', 'recordedChoice'],
  ['{"s":true,"sh":false}', 'g??g', 'recordedChoice'],
  ['{"id":1,"uspr":{"s":false,"sh":true,"adv":true}}', 'g??g', 'recordedChoice'],
  ['{"id":1,"purposes":{"s":false,"sh":false}}', 'g??d', 'recordedChoice'],
  ['{"s":1}', '????', 'unreadable'],
  ['{}', '????', 'unreadable'],
])('of US laws %s: %s', (value, states, reason) => {
  const readings = main(encodeURIComponent(value), '_iub_cs-s123-uspr');
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('has a date, the TC string it carries, and the part of a category that is on', () => {
  const tcfv2 = makeTcString({ consents: [1] });
  const [reading] = main(
    JSON.stringify({ timestamp: '2026-01-10T09:00:00.000Z', purposes: { 2: true, 3: false }, tcfv2 }),
  );
  expect(reading).toMatchObject({
    decidedAt: Date.parse('2026-01-10T09:00:00.000Z'),
    strings: ['tcf'],
    partial: ['functional'],
  });
});

it('the interface has the same form', () => {
  const readApi = (answer: unknown) => sayStates(read(mechanism, [api(PAGE_RECORDS.iubenda, answer)]));
  expect(readApi({ purposes: { 1: true, 5: false } })).toBe('g??d');
  expect(readApi({})).toBe('g---');
  expect(readApi({ uspr: { s: true } })).toBe('g??g');
  expect(readApi(7)).toBe('????');
});

it('other names are left, and nothing recorded is nothing chosen', () => {
  expect(main(purposes(true), '_iub_cs-12345678-granular')).toEqual([]);
  expect(main(purposes(true), '_iub_cs-x')).toEqual([]);
  expect(sayStates(main(null))).toBe('g---');
  expect(sayStates(read(mechanism, [], { elements: ['#iubenda-cs-banner'] }))).toBe('g---');
});
