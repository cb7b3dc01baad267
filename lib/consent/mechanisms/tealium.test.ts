import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { tealium } from './tealium.ts';

const readCookie = (value: string | null, name = 'CONSENTMGR') => read(tealium, [cookie(name, value)]);
const all = (value: 0 | 1) => Array.from({ length: 15 }, (_, place) => `c${place + 1}:${value}`).join('|');

describe('the cookie', () => {
  test.each<[string, string]>([
    [`${all(0)}|ts:1700000000000|consent:false`, 'gddd'],
    [`${all(1)}|ts:1700000000000|consent:true`.replaceAll('|', '%7C'), 'gggg'],
    ['c1:1%7Cc3:0%7Cc6:0%7Cc7:0%7Cts:1700000000000%7Cconsent:true', 'gdgd'],
    ['c1:0|c3:1|c6:1|consent:true', 'ggdg'],
    ['consent:true%7Cts:1700000000000', 'gggg'],
    ['consent:false|ts:1700000000000', 'gddd'],
    ['1642664878603|consent:true', 'gggg'],
    ['1642664878603:undefined|consent:true|c1:1|c3:0', 'g?gd'],
    ['ts:1700000000000', 'g---'],
    ['dns:true|ts:1700000000000', 'g??d'],
    ['dns:false|ts:1700000000000', 'g??g'], // may be sold until somebody objects
    ['dns:t', '????'], // cut off
    ['dns:true|consent:true', 'gggg'],
    ['c1:1|c3:1|dns:true|consent:true', 'g?gg'],
    ['c9:1|consent:true', 'g???'], // "misc" may be anything
    ['c1:1|c', '????'],
    ['c1:1|c3:', '????'],
    ['c1:2|c3:0', '????'],
    ['consent:tr', '????'],
    ['consent:', '????'],
    ['{"c1":1}', '????'],
    ['accepted', '????'],
    ['', '????'],
  ])('%s: %s', (value, states) => {
    expect(sayStates(readCookie(value))).toBe(states);
  });

  it('tells when, and which single categories', () => {
    const [reading] = readCookie('c1:1|c3:0|c8:1|ts:1700000000000|consent:true|id:0123456789abcdef');
    expect(reading).toMatchObject({ decidedAt: 1_700_000_000_000, recordId: '…cdef (16)' });
    expect(reading?.purposes).toEqual([
      { name: 'analytics', state: 'granted', category: 'analytics' },
      { name: 'display_ads', state: 'denied', category: 'marketing' },
      { name: 'big_data', state: 'granted' },
    ]);
  });

  it('the sale of data refused apart makes marketing partial', () => {
    expect(readCookie('dns:true|consent:true')[0]?.partial).toEqual(['marketing']);
    expect(readCookie('c3:1|dns:true|consent:true')[0]?.partial).toEqual(['marketing']);
  });

  it('may have a prefix of the site', () => {
    expect(sayStates(readCookie('consent:false', 'GSK_CONSENTMGR'))).toBe('gddd');
    expect(readCookie('consent:false', 'CONSENTMGR_2')).toEqual([]);
  });
});

test.each<[unknown, string]>([
  ['1', 'gggg'],
  ['-1', 'gddd'],
  ['0', 'g---'],
  [
    [
      { ct: '1', name: 'analytics' },
      { ct: '0', name: 'display_ads' },
    ],
    'g?gd',
  ],
  [[{ ct: 1, name: 'misc' }], 'g???'],
  [[{ ct: 'x', name: 'analytics' }], '????'],
  [[], '????'],
  [{ analytics: true }, '????'],
  ['2', '????'],
  ['', '????'],
])('interface %j: %s', (answer, states) => {
  expect(sayStates(read(tealium, [api(PAGE_RECORDS.tealium, answer)]))).toBe(states);
});

it('nothing recorded', () => {
  expect(sayStates(readCookie(null))).toBe('g---');
  expect(sayStates(read(tealium, [], { elements: ['#__tealiumGDPRecModal'] }))).toBe('g---');
  expect(read(tealium, [])).toEqual([]);
});
