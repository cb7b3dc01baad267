import { describe, expect, it, test } from 'vitest';
import type { Page, PageReader } from '../page-reader.ts';
import { pageReaders } from '../page-readers.ts';
import { clarity } from './clarity.ts';
import { contentsquare } from './contentsquare.ts';
import { datadogRum } from './datadog-rum.ts';
import { gaDisable, yandexMetrica } from './disabled-counters.ts';
import { fullstory } from './fullstory.ts';
import { hubspot } from './hubspot.ts';
import { intercom } from './intercom.ts';
import { matomo, matomoTrackers } from './matomo.ts';
import { metaPixel } from './meta-pixel.ts';
import { microsoftUet, microsoftUetState } from './microsoft-uet.ts';
import { mixpanel } from './mixpanel.ts';
import { omnisend } from './omnisend.ts';
import { pinterestTag } from './pinterest-tag.ts';
import { posthog } from './posthog.ts';
import { smartlook } from './smartlook.ts';
import { smartsupp } from './smartsupp.ts';
import { tiktokPixel } from './tiktok-pixel.ts';
import { zendesk } from './zendesk.ts';

const own = [
  ...[clarity, contentsquare, datadogRum, fullstory, gaDisable, hubspot, intercom, matomo, matomoTrackers, metaPixel],
  ...[microsoftUet, microsoftUetState, mixpanel, omnisend, pinterestTag, posthog, smartlook, smartsupp, tiktokPixel],
  ...[yandexMetrica, zendesk],
];

/** A function that pushes its `arguments` to a list it carries, as the snippets of most tools do. */
function makeQueue(field: string, ...calls: unknown[][]): Record<string, unknown> {
  const pushed = calls.map((call) => Object.assign({}, call, { length: call.length }));
  return Object.assign(() => undefined, { [field]: pushed }) as unknown as Record<string, unknown>; // a function with a field
}

/** What a reader takes, after the way through JSON that it goes. */
const take = (reader: PageReader, page: Page): unknown => {
  const taken = reader.read(page);
  return taken === undefined ? undefined : JSON.parse(JSON.stringify(taken));
};

test.each(own)('$name is asked of every page, and has nothing to say on an empty one', (reader) => {
  expect(pageReaders).toContain(reader);
  expect(reader.read({})).toBeUndefined();
});

const anna = 'anna@shop.example';

test.each<[name: string, reader: PageReader, page: Page, taken: unknown]>([
  [
    'Smartsupp',
    smartsupp,
    {
      _smartsupp: { key: 'k' },
      smartsupp: makeQueue('_', ['email', anna], ['analyticsConsent', true], ['marketingConsent', false]),
      document: { cookie: 'a=1; ssupp.vid=id; ssupp.visitsx=1' },
    },
    [['analyticsConsent', true], ['marketingConsent', false], ['stored', 'ssupp.vid']],
  ],
  ['Smartsupp after its start', smartsupp, { smartsupp: makeQueue('_') }, [['queue', 'gone']]],
  [
    'Smartlook',
    smartlook,
    {
      smartlook: makeQueue(
        'api',
        ['init', 'key'],
        ['identify', anna, { name: 'Anna' }],
        ['record', { forms: true, ips: false, name: anna }],
        ['consentForms', 'x'.repeat(500)],
        ['consentIP'],
        ['disable'],
      ),
    },
    { calls: [['identify'], ['record', { forms: true, ips: false }], ['consentForms', 'x'.repeat(100)], ['consentIP', null], ['disable']] },
  ],
  [
    'Smartlook after its start',
    smartlook,
    { smartlook: Object.assign(() => 1, { consent: { api: null, forms: true, ip: false, visitor: anna } }) },
    { api: null, forms: true, ip: false, calls: [] },
  ],
  ['Smartlook that keeps nothing', smartlook, { smartlook: () => 1 }, undefined],
  ['Contentsquare', contentsquare, { _uxa: [['setCustomVariable', 1, anna], ['optout', anna]] }, [['optout']]],
  ['Contentsquare after its start', contentsquare, { _uxa: { push: () => 1 } }, undefined],
  [
    'Clarity before its start',
    clarity,
    { clarity: makeQueue('q', ['identify', anna], ['consent'], ['consent', false], ['consentv2', { ad_Storage: 'denied', user: anna }], ['consentv2']) },
    [['consent', true], ['consent', false], ['consentv2', { ad_Storage: 'denied' }], ['consentv2', null]],
  ],
  [
    'Fullstory',
    fullstory,
    { FS: makeQueue('q', ['setIdentity', { uid: anna }], ['setIdentity', { uid: anna, consent: true }], ['start'], ['consent', false]) },
    [['setIdentity', { consent: true }], ['start'], ['setIdentity', { consent: false }]],
  ],
  [
    'Fullstory under another name, held',
    fullstory,
    { _fs_namespace: 'rec', rec: makeQueue('q'), _fs_capture_on_startup: false },
    [['_fs_capture_on_startup', false]],
  ],
  ['Fullstory without a word', fullstory, { FS: makeQueue('q') }, []],
  ['Fullstory after its start', fullstory, { FS: Object.assign(makeQueue('q'), { _api: () => 1 }) }, undefined],
  ['HubSpot', hubspot, { _hsq: [['identify', { email: anna }], ['doNotTrack'], ['doNotTrack', { track: true, x: anna }]] }, [['doNotTrack'], ['doNotTrack', { track: true }]]],
  ['HubSpot after its start', hubspot, { _hsq: { push: () => 1 } }, undefined],
  ['Intercom', intercom, { intercomSettings: { app_id: 'a', email: anna, disabled: true } }, { disabled: true }],
  ['Matomo', matomo, { _paq: [['setUserId', anna], ['requireConsent'], ['rememberConsentGiven', 8760]] }, [['requireConsent'], ['rememberConsentGiven']]],
  ['Matomo after its start', matomo, { _paq: { push: () => 1 } }, undefined],
  ['Meta Pixel', metaPixel, { fbq: makeQueue('queue', ['init', '1', { em: anna }], ['consent', 'revoke'], ['dataProcessingOptions', ['LDU'], 0, 0]) }, [['consent', 'revoke'], ['dataProcessingOptions', ['LDU'], 0]]],
  ['Meta Pixel after its start', metaPixel, { fbq: makeQueue('queue') }, undefined],
  ['UET', microsoftUet, { uetq: ['event', 'buy', { user: anna }, 'consent', 'default', { ad_storage: 'denied', x: anna }] }, ['consent', 'default', { ad_storage: 'denied' }]],
  ['UET is no list', microsoftUet, { uetq: { push: () => 1 } }, undefined],
  [
    'UET after its start',
    microsoftUetState,
    { uetq: { uetConfig: { consent: { enabled: true, adStorageAllowed: false, adStorageUpdated: true, x: anna } } } },
    { enabled: true, adStorageAllowed: false, adStorageUpdated: true },
  ],
  ['Omnisend', omnisend, { __omnisendCookieConsent: { getConsentAPI: () => { throw new Error('made') } } }, {}],
  ['Pinterest', pinterestTag, { pintrk: makeQueue('queue', ['load', '1', { em: anna }], ['setconsent', false]) }, [['setconsent', false]]],
  ['TikTok', tiktokPixel, { ttq: [['identify', { email: anna }], ['holdConsent'], ['grantConsent', anna]] }, [['holdConsent'], ['grantConsent']]],
  ['TikTok under another name', tiktokPixel, { TiktokAnalyticsObject: 'tt', tt: [['page'], ['revokeConsent']] }, [['revokeConsent']]],
  ['TikTok after its start', tiktokPixel, { ttq: [] }, undefined],
  [
    'Zendesk',
    zendesk,
    {
      zESettings: { webWidget: { cookies: false, user: anna } },
      zE: makeQueue('_', ['messenger:set', 'conversationFields', anna], ['messenger:set', 'cookies', 'none']),
      zEQueue: [['webWidget', 'updateSettings', { cookies: true, user: anna }], ['messenger', 'open']],
    },
    [['zESettings', { cookies: false }], ['messenger:set', 'cookies', 'none'], ['webWidget', 'updateSettings', { cookies: true }]],
  ],
  ['Google Analytics', gaDisable, { 'ga-disable-G-1': true, 'ga-disable-G-2': false, 'ga-disable-G-3': 'x', 'ga-disable': true }, { 'ga-disable-G-1': true, 'ga-disable-G-2': false }],
  ['Yandex Metrica', yandexMetrica, { disableYaCounter1: true, disableYaCounter: true }, { disableYaCounter1: true }],
  [
    'PostHog',
    posthog,
    { posthog: { config: { token: 'phc', opt_out_capturing_by_default: true, cookieless_mode: 'on_reject', person: anna } } },
    { optOutByDefault: true, cookielessMode: 'on_reject' },
  ],
  [
    'PostHog with a name of the site in localStorage',
    posthog,
    {
      posthog: { config: { token: 'phc', consent_persistence_name: 'ok' } },
      localStorage: { getItem: (name: string) => (name === 'ok' ? '1' : null) },
    },
    { optOutByDefault: false, stored: '1' },
  ],
  [
    'PostHog with a prefix of the site in a cookie',
    posthog,
    { posthog: { config: { token: 'phc', opt_out_capturing_cookie_prefix: 'ok_' } }, document: { cookie: 'ok_phcx=1; ok_phc=0' } },
    { optOutByDefault: false, stored: '0' },
  ],
  ['PostHog before its start', posthog, { posthog: [] }, { optOutByDefault: false }],
  [
    'Mixpanel',
    mixpanel,
    {
      mixpanel: { config: { token: 't', opt_out_tracking_by_default: true, opt_out_tracking_cookie_prefix: 'mp_' } },
      localStorage: { getItem: (name: string) => (name === 'mp_t' ? '0' : null) },
    },
    { optOutByDefault: true, stored: '0' },
  ],
  ['Mixpanel before its start', mixpanel, { mixpanel: [] }, undefined],
])('%s', (_, reader, page, taken) => {
  expect(take(reader, page)).toEqual(taken);
}); // biome-ignore format: a table

describe('only what is known to change nothing is called', () => {
  /** An object whose every call is noted; one without an answer here must not be called. */
  const note = (calls: string[], answers: Record<string, () => unknown>) =>
    new Proxy(answers, {
      get: (target, name) => () => {
        calls.push(String(name));
        return target[String(name)]?.();
      },
    });

  it('Matomo', () => {
    const calls: string[] = [];
    const tracker = note(calls, { isConsentRequired: () => true, isUserOptedOut: () => false });
    const page = { Matomo: note(calls, { getAsyncTrackers: () => [tracker, null, {}] }) };
    expect(take(matomoTrackers, page)).toEqual([{ consentRequired: true, optedOut: false }]);
    expect(calls).toEqual(['getAsyncTrackers', 'isConsentRequired', 'isUserOptedOut']);
  });

  it('Datadog', () => {
    const calls: string[] = [];
    const context = { session_id: 'id', user_action: 'x' };
    const initial = { clientToken: 'secret', trackingConsent: 'not-granted' };
    const page = { DD_RUM: note(calls, { getInitConfiguration: () => initial, getInternalContext: () => context }) };
    expect(take(datadogRum, page)).toEqual([
      ['init', { trackingConsent: 'not-granted' }],
      ['session', true],
    ]);
    expect(calls).toEqual(['getInitConfiguration', 'getInternalContext']);
    expect(take(datadogRum, { DD_RUM: { q: [], onReady: () => calls.push('onReady') } })).toBeUndefined();
  });

  it('Clarity: its consent is asked for once it can tell it, without staying', () => {
    const calls: unknown[][] = [];
    const consent = { source: 5, ad_Storage: 'denied', analytics_Storage: 'granted' };
    const makeApi = (v: string, told: unknown) =>
      Object.assign(
        (name: string, tell: (...given: unknown[]) => void, ...given: unknown[]) => {
          calls.push([name, ...given]);
          tell({ userId: 'id' }, true, told);
        },
        { v },
      );
    expect(take(clarity, { clarity: makeApi('0.8.70', consent) })).toEqual([['metadata', consent]]);
    expect(calls).toEqual([['metadata', false, false, true]]);
    expect(take(clarity, { clarity: makeApi('0.8.70', undefined) })).toBeUndefined();
    expect(calls).toHaveLength(2);
    expect(take(clarity, { clarity: makeApi('0.7.8', consent) })).toBeUndefined();
    expect(calls).toHaveLength(2);
  });
});
