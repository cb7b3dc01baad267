import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { iabGpp } from './iab-gpp.ts';

const OUT = 'DBABLA~BVAUAAAAAWA.QA';
const STAY = 'DBABLA~CFQqAAAAAABA.QA';
const EU = 'DBABMA~CQuFeUAQuFeUAAKAAAENAAFgAPIAAAAAAAAAAAAAAAAA.IAAA.YAAAAAAAAAAA';
const BOTH = 'DBACMMA~CQuFeUAQuFeUAAKAAAENAAFgAP_gAAAAAAAAAAAAAAAA.IAAA.YAAAAAAAAAAA~CAAQAAAAAABA.QA';
const readCookie = (value: string | null, name = '__gpp', more: ConsentRecord[] = []) =>
  read(iabGpp, [cookie(name, value), ...more]);

describe('a string in storage', () => {
  test.each<[value: string, states: string, reason: string]>([
    [OUT, 'g??d', 'lawOptedOut'],
    [STAY, 'g??g', 'lawNotOptedOut'],
    [EU, 'gddg', 'recordedChoice'],
    [BOTH, 'gggg', 'recordedChoice'],
    ['DBAA', 'g???', 'lawNotApplicable'],
    [encodeURIComponent(OUT), 'g??d', 'lawOptedOut'],
    [encodeURIComponent(encodeURIComponent(`"${OUT}"`)), 'g??d', 'lawOptedOut'],
    [` ${OUT}`, 'g??d', 'lawOptedOut'],
    ['DBACNYA~broken~1YYN', 'g??d', 'lawOptedOut'],
    ['DBACNYA~~1YNN', 'g??g', 'lawNotOptedOut'], // an empty section hides no other
    ['DBABLA~', '????', 'unreadable'],
    ['DBABLA~BVQ%', '????', 'unreadable'],
    ['DBACOeA~~1YNN', '????', 'unreadable'],
    [OUT.slice(0, 12), '????', 'unreadable'],
    ['', '????', 'unreadable'],
    ['true', '????', 'unreadable'],
    [`DCABLA~${OUT}`, '????', 'unreadable'],
    [`${OUT}${'A'.repeat(1_000_000)}`, '????', 'unreadable'],
    [`{"gpp":"${OUT}"}`, '????', 'unreadable'],
  ])('%.40s: %s, %s', (value, states, reason) => {
    const readings = readCookie(value);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'cookie', name: '__gpp', reason });
  });

  it('goes by the sections in force, where they are stored', () => {
    for (const [ids, states] of [
      ['7', 'g??d'],
      ['2', 'gggg'],
      ['2,7', 'gggd'],
      ['2_7', 'gggd'],
      ['%5B7%5D', 'g??d'],
      ['-1', 'g???'],
      ['', 'gggg'],
      ['x', 'gggg'],
      ['9'.repeat(1000), 'gggg'],
    ] as const)
      expect(sayStates(readCookie(BOTH, '__gpp', [cookie('__gpp_sid', ids)]))).toBe(states);
    expect(sayStates(readCookie(BOTH, 'IABGPP_HDR_GppString', [stored('IABGPP_GppSID', '7')]))).toBe('g??d');
  });

  it('is found under the names of tools, and by its form under any name', () => {
    for (const name of [
      '__gpp',
      'IABGPP_HDR_GppString',
      'OTGPPConsent',
      'axeptio_gpp_string',
      'fides_gpp',
      'site-gpp',
      'any',
    ])
      expect(sayStates(readCookie(OUT, name))).toBe('g??d');
    expect(readCookie(encodeURIComponent(OUT), 'any')).toHaveLength(1);
  });

  it('is not every text that has its letters', () => {
    for (const value of [
      'xDBABLA',
      `x${OUT}`,
      'DBAB',
      'DBAB~',
      `{"gpp":"${OUT}"}`,
      'DBAB-is-a-session-id',
      'DBABLA~DBABLA',
    ])
      expect(readCookie(value, 'any')).toEqual([]);
    expect(readCookie('true', 'site_gpp')).toEqual([]);
    expect(readCookie(null)).toEqual([]);
    expect(read(iabGpp, [cookie('__gpp_sid', '7')])).toEqual([]);
  });

  it('names its sections and that it can be decoded', () => {
    expect(readCookie(OUT)[0]).toMatchObject({
      strings: ['gpp'],
      evidence: expect.arrayContaining([['sections', 'usnat (7)']]),
    });
  });
});

describe('the interface', () => {
  const readPing = (ping: unknown) => read(iabGpp, [api(PAGE_RECORDS.gppPing, ping)]);
  const ready = { cmpStatus: 'loaded', cmpDisplayStatus: 'hidden', signalStatus: 'ready' };

  test.each<[kind: string, ping: unknown, states: string, reason: string]>([
    ['a stub', { cmpStatus: 'stub', signalStatus: 'not ready', gppString: '' }, '????', 'apiNotReady'],
    ['loading', { cmpStatus: 'loading', gppString: OUT }, '????', 'apiNotReady'],
    ['an error', { cmpStatus: 'error', signalStatus: 'ready', gppString: OUT }, '????', 'apiNotReady'],
    ['loaded, not ready', { ...ready, signalStatus: 'not ready', gppString: OUT }, '????', 'apiNotReady'],
    [
      'the dialog is open',
      { ...ready, signalStatus: 'not ready', cmpDisplayStatus: 'visible', gppString: 'DBAA' },
      'g---',
      'dialogOpen',
    ],
    [
      'the dialog is open again, over a choice',
      { ...ready, cmpDisplayStatus: 'visible', gppString: OUT },
      'g??d',
      'lawOptedOut',
    ],
    ['opted out', { ...ready, applicableSections: [7], gppString: OUT }, 'g??d', 'lawOptedOut'],
    ['not opted out', { ...ready, applicableSections: [7], gppString: STAY }, 'g??g', 'lawNotOptedOut'],
    ['in force: US', { ...ready, applicableSections: [7], gppString: BOTH }, 'g??d', 'lawOptedOut'],
    ['in force: EU', { ...ready, applicableSections: [2], gppString: BOTH }, 'gggg', 'recordedChoice'],
    ['in force: none', { ...ready, applicableSections: [-1], gppString: OUT }, 'g???', 'lawNotApplicable'],
    ['odd sections', { ...ready, applicableSections: ['7', null, {}], gppString: BOTH }, 'gggg', 'recordedChoice'],
    ['sections that are no list', { ...ready, applicableSections: 7, gppString: BOTH }, 'gggg', 'recordedChoice'],
    ['of GPP 1.0, without a signal status', { cmpStatus: 'loaded', gppString: OUT }, 'g??d', 'lawOptedOut'],
    [
      'of GPP 1.0, with its dialog open',
      { cmpStatus: 'loaded', cmpDisplayStatus: 'visible', gppString: 'DBAA' },
      'g---',
      'dialogOpen',
    ],
    [
      'sections without a string',
      { ...ready, gppString: '', parsedSections: { usnat: { SaleOptOut: 1 } } },
      'g??d',
      'lawOptedOut',
    ],
    [
      'sections with sub-sections',
      { ...ready, parsedSections: { usnatv1: [{ SaleOptOut: 2 }, { Gpc: true }] } },
      'g??d',
      'lawOptedOut',
    ],
    [
      'sections in force without a string',
      { ...ready, applicableSections: [8], parsedSections: { usnat: { SaleOptOut: 1 }, usca: { SaleOptOut: 2 } } },
      'g??g',
      'lawNotOptedOut',
    ],
    ['no sections', { ...ready, gppString: '', parsedSections: {} }, 'g???', 'lawNotApplicable'],
    ['a broken string', { ...ready, gppString: 'DBABLA~' }, '????', 'unreadable'],
    ['no string at all', ready, '????', 'unreadable'],
    [
      'odd sections of a page',
      { ...ready, parsedSections: { __proto__: null, usnat: 'x', usca: [null, 1] } },
      '????',
      'unknownForm',
    ],
    ['odd status', { cmpStatus: { toString: 1 }, cmpDisplayStatus: [] }, '????', 'apiNotReady'],
    ['null', null, '????', 'unreadable'],
    ['a text', '"loaded"', '????', 'unreadable'],
    ['broken JSON', '{', '????', 'unreadable'],
  ])('%s', (_, ping, states, reason) => {
    const readings = readPing(ping);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'api', name: PAGE_RECORDS.gppPing, reason });
  });

  it('goes beside what is stored', () => {
    const ping = api(PAGE_RECORDS.gppPing, { ...ready, gppString: STAY });
    expect(sayStates(read(iabGpp, [ping, cookie('__gpp', OUT)]))).toBe('g??g g??d');
  });
});

it('says nothing on a page without it', () => {
  expect(read(iabGpp, [])).toEqual([]);
  expect(read(iabGpp, [cookie('usprivacy', '1YNN'), api('another', {})])).toEqual([]);
});
