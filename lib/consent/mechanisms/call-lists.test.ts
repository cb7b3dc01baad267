import { describe, expect, it, test } from 'vitest';
import { api, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { Mechanism } from '../mechanism.ts';
import { contentsquare } from './contentsquare.ts';
import { datadogRum } from './datadog-rum.ts';
import { fullstory } from './fullstory.ts';
import { hubspot } from './hubspot.ts';
import { metaPixel } from './meta-pixel.ts';
import { microsoftClarity } from './microsoft-clarity.ts';
import { pinterestTag } from './pinterest-tag.ts';
import { smartsupp } from './smartsupp.ts';
import { tiktokPixel } from './tiktok-pixel.ts';
import { zendesk } from './zendesk.ts';

/** Tools whose calls are read, and the record that lists them. */
const lists: [Mechanism, string][] = [
  [contentsquare, PAGE_RECORDS.contentsquare],
  [datadogRum, PAGE_RECORDS.datadog],
  [fullstory, PAGE_RECORDS.fullstory],
  [hubspot, PAGE_RECORDS.hubspot],
  [metaPixel, PAGE_RECORDS.metaPixel],
  [microsoftClarity, PAGE_RECORDS.clarity],
  [pinterestTag, PAGE_RECORDS.pinterest],
  [smartsupp, PAGE_RECORDS.smartsupp],
  [tiktokPixel, PAGE_RECORDS.tiktok],
  [zendesk, PAGE_RECORDS.zendesk],
];

describe.each(lists)('$id', (mechanism, name) => {
  test.each<[text: string, value: string]>([
    ['nothing', ''],
    ['cut off', '[["consent","gra'],
    ['an object', '{"consent":"grant"}'],
    ['a list of words', '["consent","grant"]'],
    ['lists and others', '[["consent"],null]'],
    ['a text', '"consent"'],
    ['nested without end', '['.repeat(5000)],
    ['nested very deep', '['.repeat(100) + ']'.repeat(100)],
    ['far too long', JSON.stringify([['x'.repeat(70_000)]])],
  ])('%s is unreadable', (_, value) => {
    const readings = read(mechanism, [api(name, value)]);
    expect(sayStates(readings)).toBe('????');
    expect(readings).toMatchObject([{ where: 'api', name, reason: 'unreadable', evidence: [] }]);
  });

  it.each([
    [[]],
    [[['name', 'A. Visitor']]],
    [[[]]],
    [[[null], [1], [{ toString: 1 }], ['__proto__', 'constructor'], [['consent', 'grant']]]],
  ])('%j tells nothing, and nothing of it is shown', (calls) => {
    const readings = read(mechanism, [api(name, calls)]);
    expect(sayStates(readings)).toBe('????');
    expect(readings).toMatchObject([{ where: 'api', reason: 'vendorNotTold', evidence: [] }]);
  });

  it('known not to be there', () => {
    expect(read(mechanism, [{ where: 'api', name, value: null }])).toEqual([]);
  });

  it('a script alone tells that it is there', () => {
    const [start = ''] = mechanism.scripts ?? [];
    const address = `https://${start.replace('*.', 'a.')}fbevents.js`;
    expect(read(mechanism, [], { scripts: [address] })).toMatchObject([
      { where: 'script', name: address, reason: 'vendorNotTold' },
    ]);
  });
});

test.each<[mechanism: Mechanism, name: string, calls: unknown[], states: string, reason: string]>([
  [smartsupp, PAGE_RECORDS.smartsupp, [['analyticsConsent', true], ['marketingConsent', true]], '??gg', 'vendorTold'],
  [smartsupp, PAGE_RECORDS.smartsupp, [['analyticsConsent', true], ['analyticsConsent', false]], '??d?', 'vendorTold'],
  [smartsupp, PAGE_RECORDS.smartsupp, [['marketingConsent', false]], '???d', 'vendorTold'],
  [smartsupp, PAGE_RECORDS.smartsupp, [['marketingConsent', 'maybe']], '????', 'vendorTold'],
  [smartsupp, PAGE_RECORDS.smartsupp, [['marketingConsent']], '????', 'vendorTold'],
  [smartsupp, PAGE_RECORDS.smartsupp, [['stored', 'ssupp.vid']], '????', 'vendorNotTold'],
  [contentsquare, PAGE_RECORDS.contentsquare, [['optout']], '??d?', 'vendorOptedOut'],
  [contentsquare, PAGE_RECORDS.contentsquare, [['optout'], ['optin']], '??g?', 'vendorTold'],
  [fullstory, PAGE_RECORDS.fullstory, [['shutdown'], ['restart']], '??g?', 'vendorTold'],
  [fullstory, PAGE_RECORDS.fullstory, [['start'], ['shutdown']], '??d?', 'vendorTold'],
  [fullstory, PAGE_RECORDS.fullstory, [['_fs_capture_on_startup', false]], '??-?', 'vendorNotAsked'],
  [fullstory, PAGE_RECORDS.fullstory, [['_fs_capture_on_startup', false], ['start']], '??g?', 'vendorTold'],
  [fullstory, PAGE_RECORDS.fullstory, [['_fs_capture_on_startup', true]], '????', 'vendorNotTold'],
  [fullstory, PAGE_RECORDS.fullstory, [['setIdentity', { consent: false }]], '????', 'vendorNotTold'],
  [hubspot, PAGE_RECORDS.hubspot, [['doNotTrack']], '??d?', 'vendorOptedOut'],
  [hubspot, PAGE_RECORDS.hubspot, [['doNotTrack'], ['doNotTrack', { track: true }]], '????', 'vendorNotTold'],
  [hubspot, PAGE_RECORDS.hubspot, [['doNotTrack', { track: true }], ['doNotTrack']], '??d?', 'vendorOptedOut'],
  [metaPixel, PAGE_RECORDS.metaPixel, [['consent', 'grant'], ['consent', 'revoke']], '???d', 'vendorTold'],
  [metaPixel, PAGE_RECORDS.metaPixel, [['consent', 'revoke'], ['consent', 'perhaps']], '???d', 'vendorTold'],
  [metaPixel, PAGE_RECORDS.metaPixel, [['consent']], '????', 'vendorNotTold'],
  [metaPixel, PAGE_RECORDS.metaPixel, [['dataProcessingOptions', ['LDU'], 0, 0]], '????', 'vendorNotTold'],
  [pinterestTag, PAGE_RECORDS.pinterest, [['setconsent', true], ['setconsent', false]], '???d', 'vendorTold'],
  [pinterestTag, PAGE_RECORDS.pinterest, [['setconsent', { a: 1 }]], '????', 'vendorTold'],
  [tiktokPixel, PAGE_RECORDS.tiktok, [['holdConsent']], '???-', 'vendorNotAsked'],
  [tiktokPixel, PAGE_RECORDS.tiktok, [['holdConsent'], ['grantConsent']], '???g', 'vendorTold'],
  [tiktokPixel, PAGE_RECORDS.tiktok, [['grantConsent'], ['holdConsent']], '???-', 'vendorNotAsked'],
  [datadogRum, PAGE_RECORDS.datadog, [['init', { trackingConsent: 'granted' }]], '??g?', 'vendorTold'],
  [datadogRum, PAGE_RECORDS.datadog, [['setTrackingConsent', 'not-granted'], ['init', { trackingConsent: 'granted' }]], '??d?', 'vendorTold'],
  [datadogRum, PAGE_RECORDS.datadog, [['init', { trackingConsent: 'yes' }]], '????', 'vendorNotTold'],
  [datadogRum, PAGE_RECORDS.datadog, [['init', { trackingConsent: 'not-granted' }], ['session', true]], '??g?', 'vendorTold'],
  [datadogRum, PAGE_RECORDS.datadog, [['init', { trackingConsent: 'not-granted' }], ['session', false]], '??d?', 'vendorTold'],
  [datadogRum, PAGE_RECORDS.datadog, [['init', { trackingConsent: 'granted' }], ['session', false]], '????', 'vendorNotTold'],
  [datadogRum, PAGE_RECORDS.datadog, [['init', {}], ['session', true]], '????', 'vendorNotTold'],
  [zendesk, PAGE_RECORDS.zendesk, [['messenger:set', 'cookies', 'none']], '?dd?', 'vendorTold'],
  [zendesk, PAGE_RECORDS.zendesk, [['messenger:set', 'cookies', false]], '?dd?', 'vendorTold'],
  [zendesk, PAGE_RECORDS.zendesk, [['messenger:set', 'cookies', 'all'], ['messenger:set', 'cookies', 'functional']], '?gd?', 'vendorTold'],
  [zendesk, PAGE_RECORDS.zendesk, [['messenger:set', 'cookies', 'some']], '????', 'unknownForm'],
  [zendesk, PAGE_RECORDS.zendesk, [['messenger:set', 'cookies', 'toString']], '????', 'unknownForm'],
  [zendesk, PAGE_RECORDS.zendesk, [['messenger:set', 'cookies']], '????', 'unknownForm'],
  [zendesk, PAGE_RECORDS.zendesk, [['webWidget', 'updateSettings', { webWidget: { cookies: false } }]], '?dd?', 'vendorTold'],
  [zendesk, PAGE_RECORDS.zendesk, [['zESettings', { cookies: true }]], '?gg?', 'vendorTold'],
  [zendesk, PAGE_RECORDS.zendesk, [['zESettings', { cookies: true }], ['messenger:set', 'cookies', 'none']], '?dd?', 'vendorTold'],
  [zendesk, PAGE_RECORDS.zendesk, [['webWidget', 'open']], '????', 'vendorNotTold'],
  [microsoftClarity, PAGE_RECORDS.clarity, [['consent']], '??gg', 'vendorTold'],
  [microsoftClarity, PAGE_RECORDS.clarity, [['consent', true], ['consent', false]], '??dd', 'vendorTold'],
  [microsoftClarity, PAGE_RECORDS.clarity, [['consentv2']], '??dd', 'vendorTold'],
  [microsoftClarity, PAGE_RECORDS.clarity, [['consentv2', { ad_Storage: 'GRANTED', analytics_Storage: 'perhaps' }]], '??dg', 'vendorTold'],
  [microsoftClarity, PAGE_RECORDS.clarity, [['consentv2', { analytics_Storage: 'granted' }]], '??g?', 'vendorTold'],
  [microsoftClarity, PAGE_RECORDS.clarity, [['consent', true], ['consentv2', { analytics_Storage: 'denied' }]], '??dg', 'vendorTold'],
  [microsoftClarity, PAGE_RECORDS.clarity, [['consentv2', { ad_storage: 'granted', analytics_storage: 'granted' }]], '????', 'vendorNotTold'], // it does not read these
  [microsoftClarity, PAGE_RECORDS.clarity, [['metadata', { source: 5, ad_Storage: 'denied', analytics_Storage: 'granted' }]], '??gd', 'vendorTold'],
  [microsoftClarity, PAGE_RECORDS.clarity, [['metadata', { source: 0, ad_Storage: 'granted', analytics_Storage: 'granted' }]], '????', 'vendorNotTold'], // the project's setting
])('$0.id: $2 is $3', (mechanism, name, calls, states, reason) => {
  const readings = read(mechanism, [api(name, calls)]);
  expect(sayStates(readings)).toBe(states);
  expect(readings).toMatchObject([{ where: 'api', name, reason }]);
}); // biome-ignore format: a table

describe('evidence', () => {
  it('names what was called, and nobody', () => {
    const calls = [
      ['identify', 'anna@shop.example'],
      ['stored', 'ssupp.vid', 'a-visitor-id'],
      ['marketingConsent', true],
    ];
    expect(read(smartsupp, [api(PAGE_RECORDS.smartsupp, calls)])[0]?.evidence).toEqual([
      ['marketingConsent', 'true'],
      ['stored', 'ssupp.vid'],
    ]);
    const limited = [
      ['init', '1', { em: 'anna@shop.example' }],
      ['dataProcessingOptions', ['LDU'], 0, 0],
      ['consent', 'grant'],
    ];
    expect(read(metaPixel, [api(PAGE_RECORDS.metaPixel, limited)])[0]?.evidence).toEqual([
      ['consent', 'grant'],
      ['Limited Data Use', 'on'],
    ]);
    const identity = [['setIdentity', { uid: 'anna', consent: true }]];
    expect(read(fullstory, [api(PAGE_RECORDS.fullstory, identity)])[0]?.evidence).toEqual([
      ['setIdentity.consent', 'true'],
    ]);
  });

  it('tells a queue that was read from one that is gone', () => {
    const calls = [
      ['queue', 'gone'],
      ['stored', 'ssupp.vid', 'ssupp.visits'],
    ];
    expect(read(smartsupp, [api(PAGE_RECORDS.smartsupp, calls)])).toMatchObject([
      {
        where: 'script',
        reason: 'vendorNotTold',
        evidence: [
          ['stored', 'ssupp.vid, ssupp.visits'],
          ['queue', 'gone'],
        ],
      },
    ]);
  });
});
