import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { Mechanism } from '../mechanism.ts';
import { braze } from './braze.ts';
import { countly } from './countly.ts';
import { fathom } from './fathom.ts';
import { goatcounter } from './goatcounter.ts';
import { googleAnalytics } from './google-analytics.ts';
import { hotjar } from './hotjar.ts';
import { klaviyo } from './klaviyo.ts';
import { plausible } from './plausible.ts';
import { umami } from './umami.ts';

// Each tool's own reading of the value: some ask whether it is there, some for one word.
test.each<[mechanism: Mechanism, name: string, value: string, states: string]>([
  [hotjar, '_hjOptOut', 'true', '??d?'],
  [hotjar, '_hjOptedOut', '1', '??d?'],
  [hotjar, '_hjOptOut', 'any text', '??d?'],
  [hotjar, '_hjOptOut', 'false', '????'], // sites take it back so
  [hotjar, '_hjOptOut', '', '????'],
  [klaviyo, '__kla_off', 'true', '???d'],
  [klaviyo, '__kla_off', 'false', '????'],
  [klaviyo, '__kla_off', 'TRUE!', '????'],
  [plausible, 'plausible_ignore', 'true', '??d?'],
  [plausible, 'plausible_ignore', '1', '????'],
  [plausible, 'plausible_ignore', 'false', '????'],
  [goatcounter, 'skipgc', 't', '??d?'],
  [goatcounter, 'skipgc', 'true', '????'],
  [fathom, 'blockFathomTracking', 'true', '??d?'],
  [fathom, 'blockFathomTracking', 'false', '??d?'], // any text is true to it
  [fathom, 'blockFathomTracking', '', '????'],
  [umami, 'umami.disabled', '1', '??d?'],
  [umami, 'umami.disabled', '0', '??d?'], // any text is true to it
  [umami, 'umami.disabled', '', '????'],
  [braze, 'ab.optOut', 'This-cookie-will-expire-in-2027', '???d'],
  [braze, 'ab.optOut', '', '????'],
  [countly, 'abcdef0123456789/cly_ignore', 'true', '??d?'],
  [countly, 'shop/abcdef/cly_ignore', 'true', '??d?'],
  [countly, 'abcdef/cly_ignore', 'false', '????'],
  [googleAnalytics, 'ga-disable-G-ABCDEF1234', 'true', '??d?'],
  [googleAnalytics, 'ga-disable-UA-1-1', 'false', '????'],
])('$0.id: $1=$2 is $3', (mechanism, name, value, states) => {
  const places = [cookie(name, value), stored(name, value)];
  for (const record of places) expect(sayStates(read(mechanism, [record]))).toBe(states);
});

describe('all of them', () => {
  it('name the reason, and what they read', () => {
    expect(read(hotjar, [cookie('_hjOptOut', 'true')])).toMatchObject([
      { where: 'cookie', name: '_hjOptOut', reason: 'vendorOptedOut', evidence: [['_hjOptOut', 'on']] },
    ]);
    expect(read(hotjar, [cookie('_hjOptOut', 'false')])).toMatchObject([
      { reason: 'vendorNotTold', evidence: [['_hjOptOut', 'off']] },
    ]);
  });

  it('are silent where nothing is recorded, but for their script', () => {
    const scripts = ['https://static.hotjar.com/c/hotjar-1.js'];
    expect(read(hotjar, [])).toEqual([]);
    expect(read(hotjar, [cookie('_hjOptOut', null)])).toEqual([]);
    expect(read(hotjar, [], { scripts })).toMatchObject([{ where: 'script', reason: 'vendorNotTold' }]);
    expect(sayStates(read(hotjar, [cookie('_hjOptOut', '1')], { scripts }))).toBe('??d?');
  });

  it('one opt-out counts, whatever stands beside it', () => {
    const records = [cookie('_hjOptedOut', 'false'), cookie('_hjOptOut', 'true')];
    expect(sayStates(read(hotjar, records))).toBe('??d?');
  });

  it("nobody else's names", () => {
    for (const mechanism of [hotjar, klaviyo, plausible, goatcounter, fathom, umami, braze, countly, googleAnalytics])
      expect(
        read(
          mechanism,
          ['_hjOptOut2', 'skipgc2', 'cly_ignore', 'xga-disable-', '__proto__', ''].map((one) => cookie(one, 'true')),
        ),
      ).toEqual([]);
    expect(read(countly, [cookie('https://a.example/abcdef/cly_ignore', 'true')])).toEqual([]);
  });
});

describe("Google Analytics' switches in the page", () => {
  const readApi = (answer: unknown) => read(googleAnalytics, [api(PAGE_RECORDS.gaDisable, answer)]);

  test.each<[answer: unknown, states: string, reason: string]>([
    [{ 'ga-disable-G-1': true }, '??d?', 'vendorOptedOut'],
    [{ 'ga-disable-G-1': false, 'ga-disable-UA-1-1': true }, '??d?', 'vendorOptedOut'],
    [{ 'ga-disable-G-1': false }, '????', 'vendorNotTold'],
    [{ 'ga-disable-G-1': 'true' }, '????', 'vendorNotTold'],
    [{ other: true }, '????', 'vendorNotTold'],
    [[true], '????', 'unreadable'],
    ['{', '????', 'unreadable'],
  ])('%j: %s', (answer, states, reason) => {
    const readings = readApi(answer);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]?.reason).toBe(reason);
  });
});
