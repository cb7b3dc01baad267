import LZString from 'lz-string';
import { describe, expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { axeptio as mechanism } from './axeptio.ts';

const record = (vendors: object, more: object = {}) =>
  JSON.stringify({
    $$token: 'l8j48y0r1honj87phub8o',
    $$date: '2026-01-10T09:00:00.000Z',
    $$completed: true,
    ...vendors,
    ...more,
  });
const one = (value: string | null) => read(mechanism, [cookie('axeptio_cookies', value)]);
const mode = (analytics: string, ads: string) => ({
  $$googleConsentMode: { version: 2, analytics_storage: analytics, ad_storage: ads, ad_user_data: ads },
});

test.each<[value: string, states: string, reason: string]>([
  [record({ google_analytics: true, Google_Analytics: true, my_tool: true }), 'gggg', 'recordedChoice'],
  [record({ google_analytics: false, my_tool: false }), 'gddd', 'recordedChoice'],
  [encodeURIComponent(record({ a: true, b: false }, mode('granted', 'denied'))), 'g?gd', 'recordedChoice'],
  [record({ google_analytics: true, my_tool: false }), 'g?g?', 'recordedChoice'],
  [record({ a_tool: true, b_tool: false }), 'g???', 'choiceNotReadable'],
  [record({}), 'g???', 'choiceNotReadable'],
  [record({}, mode('denied', 'denied')), 'g?dd', 'recordedChoice'],
  [record({ a: true }, { $$completed: false }), 'g---', 'bannerNoChoice'],
  [record({ a: true }, { $$completed: 'true' }), 'g---', 'bannerNoChoice'],
  [record({ a: 'true' }), '????', 'unreadable'],
  ['{"a":true}', '????', 'unreadable'],
  ['{%22$$token%22:%22x', '????', 'unreadable'],
  ['lzc1.', '????', 'unknownForm'],
  ['lzc1.***', '????', 'unknownForm'],
  [`lzc1.${'A'.repeat(20_000)}`, '????', 'unknownForm'],
  [`lzc2.${LZString.compressToEncodedURIComponent('{}')}`, '????', 'unreadable'],
])('%s: %s', (value, states, reason) => {
  const readings = one(value);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

const long = record({ google_analytics: false, hotjar: false, facebook_pixel: false, ünïcode: false });
test.each([LZString.compressToEncodedURIComponent(long), LZString.compressToBase64(long)])('unpacks %s', (packed) => {
  expect(sayStates(one(`lzc1.${packed}`))).toBe('gddd');
  expect(sayStates(one(encodeURIComponent(`lzc1.${packed}`)))).toBe('gddd');
  expect(one(`lzc1.${packed.slice(0, 60)}`)[0]?.reason).toBe('unknownForm');
});

it('has a date and no token', () => {
  const [reading] = one(record({ a: true }));
  expect(reading).toMatchObject({ decidedAt: Date.parse('2026-01-10T09:00:00.000Z'), recordId: '…ub8o (21)' });
  expect(JSON.stringify(reading)).not.toContain('l8j48y0r1');
});

describe('the lists of vendors', () => {
  const lists = (authorized: string, all: string, main?: string) =>
    read(mechanism, [
      cookie('axeptio_authorized_vendors', authorized),
      cookie('axeptio_all_vendors', all),
      ...(main === undefined ? [] : [cookie('axeptio_cookies', main)]),
    ]);
  it.each<[authorized: string, all: string, states: string]>([
    ['%2Ca%2Cb%2C', '%2Ca%2Cb%2C', 'gggg'],
    [',,', ',a,b,', 'gddd'],
    [',google_analytics,', ',google_analytics,b,', 'g?g?'],
    [',,', ',,', 'g---'],
    [',a', ',a,', '????'],
    ['', ',a,', '????'],
  ])('%s of %s: %s', (authorized, all, states) => expect(sayStates(lists(authorized, all))).toBe(states));

  it('without the list of all vendors, tell only what is on', () => {
    const alone = (value: string) => sayStates(read(mechanism, [cookie('axeptio_authorized_vendors', value)]));
    expect(alone(',google_analytics,')).toBe('g?g?');
    expect(alone(',,')).toBe('g???'); // the same before an answer and after a refusal
    expect(alone('google_analytics')).toBe('????');
  });

  it('stand in where the record cannot be unpacked, and only there', () => {
    expect(sayStates(lists(',,', ',a,', 'lzc1.xx'))).toBe('gddd');
    expect(sayStates(lists(',,', ',a,', record({ a: true })))).toBe('gggg');
    expect(sayStates(lists(',,', ',a,', '{'))).toBe('????');
  });
});

it('nothing recorded', () => {
  expect(sayStates(one(null))).toBe('g---');
  expect(sayStates(read(mechanism, [], { elements: ['#axeptio_overlay'] }))).toBe('g---');
});
