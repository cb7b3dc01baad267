import { describe, expect, it, test } from 'vitest';
import { api, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { googleConsentMode } from './google-consent-mode.ts';

const readLayer = (entries: unknown) => read(googleConsentMode, [api(PAGE_RECORDS.dataLayer, entries)]);
/** All types but security, with one answer. */
const every = (value: unknown) => ({
  ad_storage: value,
  ad_user_data: value,
  ad_personalization: value,
  analytics_storage: value,
  functionality_storage: value,
  personalization_storage: value,
});
const denied = ['consent', 'default', every('denied')];

describe('the data layer', () => {
  test.each<[string, unknown, string, string]>([
    ['defaults', [denied], 'g---', 'modeDefault'],
    ['all granted', [denied, ['consent', 'update', every('granted')]], 'gggg', 'modeUpdate'],
    ['all refused', [denied, ['consent', 'update', every('denied')]], 'gddd', 'modeUpdate'],
    [
      'withdrawn',
      [denied, ['consent', 'update', every('granted')], ['consent', 'update', every('denied')]],
      'gddd',
      'modeUpdate',
    ],
    [
      'partly; the rest stays as by default',
      [denied, ['consent', 'update', { analytics_storage: 'granted' }]],
      'gdgd',
      'modeUpdate',
    ],
    ['an update alone', [['consent', 'update', { ad_storage: 'granted' }]], 'g??g', 'modeUpdate'],
    [
      'one of three for ads',
      [denied, ['consent', 'update', { ad_storage: 'granted', ad_user_data: 'denied' }]],
      'gddg',
      'modeUpdate',
    ],
    [
      'two types, nothing else declared',
      [['consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied' }]],
      'g?--',
      'modeDefault',
    ],
    [
      'the later default counts',
      [['consent', 'default', every('granted')], denied, ['consent', 'update', { security_storage: 'granted' }]],
      'gddd',
      'modeUpdate',
    ],
    ['declared by a container', [['consent', 'declare', { ad_storage: 'granted' }]], 'g??-', 'modeDefault'],
    [
      'with other commands between',
      [['js', '2026-01-01'], ['config', 'G-X'], denied, ['event', 'x']],
      'g---',
      'modeDefault',
    ],
    [
      'as `arguments` objects are written',
      [{ 0: 'consent', 1: 'update', 2: { ad_storage: 'denied' } }],
      'g??d',
      'modeUpdate',
    ],
    [
      'another word than the two',
      [['consent', 'update', { ad_storage: 'GRANTED', analytics_storage: 'denied' }]],
      'g?d?',
      'modeUpdate',
    ],
    ['a boolean', [['consent', 'update', { ad_storage: true }]], 'g???', 'modeUpdate'],
    [
      'types nobody knows',
      [['consent', 'update', { AD_STORAGE: 'granted', toString: 'granted' }]],
      '????',
      'modeDefault',
    ],
    ['empty', [['consent', 'update', {}]], '????', 'modeDefault'],
  ])('%s', (_, entries, states, reason) => {
    const readings = readLayer(entries);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ reason, basis: reason === 'modeUpdate' ? 'unknown' : 'default' });
  });

  test.each<[unknown]>([
    [[]],
    [[{ event: 'gtm.js' }, { event: 'page_view' }]],
    [
      [
        ['consent'],
        ['consent', 'default'],
        ['consent', 'other', { ad_storage: 'granted' }],
        ['consent', 'default', 'granted'],
      ],
    ],
    [[null, 7, 'consent', { event: 'consent' }]],
  ])('without a command about consent, no signal: %j', (entries) => {
    expect(readLayer(entries)).toEqual([]);
  });

  test.each(['', '{}', '[["consent","update",{"ad_storage":"gran', 'null', '"consent"'])('broken: %s', (text) => {
    expect(sayStates(readLayer(text))).toBe('????');
    expect(readLayer(text)[0]?.reason).toBe('unreadable');
  });

  it('what is allowed meanwhile comes from the defaults', () => {
    expect(
      readLayer([['consent', 'default', { ...every('denied'), analytics_storage: 'granted' }]])[0]?.allowedMeanwhile,
    ).toEqual(['analytics']);
    expect(readLayer([denied])[0]).not.toHaveProperty('allowedMeanwhile');
    expect(
      readLayer([
        ['consent', 'default', every('granted')],
        ['consent', 'update', every('denied')],
      ])[0],
    ).not.toHaveProperty('allowedMeanwhile');
  });

  describe('defaults by region', () => {
    const inUs = ['consent', 'default', { ...every('granted'), region: ['US', 'us-ca'] }];

    it('cannot be resolved where they differ, and that is said', () => {
      const [reading] = readLayer([inUs, denied]);
      expect(sayStates(readLayer([inUs, denied]))).toBe('g---');
      expect(reading).not.toHaveProperty('allowedMeanwhile');
      expect(reading?.evidence.map(([label]) => label)).toEqual(
        expect.arrayContaining(['default in US', 'default in US-CA', 'default', 'defaults by region']),
      );
    });

    it('leave unknown what no update spoke about', () => {
      expect(sayStates(readLayer([inUs, denied, ['consent', 'update', { ad_storage: 'granted' }]]))).toBe('g??g');
    });

    it('count where they agree; the later of one region replaces the earlier', () => {
      const again = ['consent', 'default', { ...every('denied'), region: ['US', 'US-CA'] }];
      expect(sayStates(readLayer([inUs, again, denied, ['consent', 'update', { ad_storage: 'granted' }]]))).toBe(
        'gddg',
      );
    });
  });

  it('partial, and single types', () => {
    const [reading] = readLayer([denied, ['consent', 'update', { ad_storage: 'granted' }]]);
    expect(reading?.partial).toEqual(['marketing']);
    expect(reading?.purposes).toContainEqual({ name: 'ad_storage', category: 'marketing', state: 'granted' });
    expect(reading?.purposes).toContainEqual({ name: 'ad_user_data', category: 'marketing', state: 'denied' });
  });

  it('tells a tester what went wrong', () => {
    const [reading] = readLayer([
      ['config'],
      ['set', 'url_passthrough', true],
      ['set', { ads_data_redaction: false }],
      ['consent', 'update', { analytics_storage: 'granted', Ad_Storage: 'granted' }, { pushedAs: 'array' }],
      ['consent', 'default', { analytics_storage: 'denied', wait_for_update: 500 }],
    ]);
    expect(Object.fromEntries(reading?.evidence ?? [])).toMatchObject({
      url_passthrough: 'true',
      ads_data_redaction: 'false',
      wait_for_update: '500',
      'default after update': 'yes',
      'default after tags had started': 'yes',
      'pushed as a list, which Google’s tags pass over': 'update',
      'not understood': 'Ad_Storage: "granted"'.replaceAll('"', ''),
      'never declared': 'ad_storage, ad_user_data, ad_personalization',
      'commands: update': '1',
    });
  });
});

it('what has resolved the regions goes first; each is a signal', () => {
  const records = [
    api(PAGE_RECORDS.dataLayer, [denied]),
    api(PAGE_RECORDS.consentModeEntries, { ad_storage: { default: false, update: true } }),
  ];
  expect(sayStates(read(googleConsentMode, records))).toBe('g??g g---');
  expect(read(googleConsentMode, [{ where: 'cookie', name: 'dataLayer', value: '[]' }])).toEqual([]);
});
