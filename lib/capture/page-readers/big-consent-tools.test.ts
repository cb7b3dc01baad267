import { expect, it, test, vi } from 'vitest';
import type { Page, PageReader } from '../page-reader.ts';
import { cookieInformation } from './cookie-information.ts';
import { cookiebot } from './cookiebot.ts';
import { cookieyes } from './cookieyes.ts';
import { didomi } from './didomi.ts';
import { iubenda } from './iubenda.ts';
import { ketch } from './ketch.ts';
import { onetrust } from './onetrust.ts';
import { osano } from './osano.ts';
import { termly } from './termly.ts';
import { transcend } from './transcend.ts';
import { trustarc } from './trustarc.ts';
import { usercentricsV2 } from './usercentrics-v2.ts';
import { usercentricsV3 } from './usercentrics-v3.ts';

const give = (answer: unknown) => () => answer;
const visitor = '00000000-0000-4000-8000-000000000000';

test.each<[name: string, reader: PageReader, page: Page, answer: unknown]>([
  [
    'OneTrust: groups by name, without their cookies and ids',
    onetrust,
    {
      OnetrustActiveGroups: ',C0001,',
      OneTrust: {
        IsAlertBoxClosed: give(true),
        GetDomainData: give({
          Groups: [
            { CustomGroupId: 'C0001', GroupName: 'Necessary', Parent: '', PurposeId: visitor, Cookies: [{}] },
            { CustomGroupId: 'BG1', GroupName: 'x'.repeat(500), Parent: 'C0004' },
            { CustomGroupId: 7, GroupName: 'no id' },
            null,
          ],
        }),
      },
    },
    {
      activeGroups: ',C0001,',
      alertBoxClosed: true,
      groups: [
        { id: 'C0001', name: 'Necessary', parent: '' },
        { id: 'BG1', name: 'x'.repeat(100), parent: 'C0004' },
      ],
    },
  ],
  [
    'OneTrust: an older global, and no list',
    onetrust,
    { OptanonActiveGroups: ',1,', OneTrust: { IsAlertBoxClosed: give('yes'), GetDomainData: give(null) } },
    { activeGroups: ',1,', alertBoxClosed: false },
  ],
  [
    'Cookiebot',
    cookiebot,
    {
      Cookiebot: {
        hasResponse: true,
        dialog: { visible: true, DOM: {} },
        regulations: { gdprApplies: true, ccpaApplies: false },
        consentID: visitor,
        consent: {
          necessary: true,
          preferences: false,
          statistics: true,
          marketing: false,
          method: 'explicit',
          stamp: 'x',
        },
      },
    },
    {
      hasResponse: true,
      dialogVisible: true,
      regulations: 'gdpr',
      consent: { necessary: true, preferences: false, statistics: true, marketing: false, method: 'explicit' },
    },
  ],
  [
    'Didomi: nobody decided is null, and the visitor stays out',
    didomi,
    {
      Didomi: {
        getCurrentUserStatus: give({
          user_id: visitor,
          purposes: { cookies: { id: 'cookies', enabled: true }, ads: { id: 'ads' } },
          vendors: { google: { enabled: true } },
          regulation: 'gdpr',
          updated: '2026-01-10T09:00:05.000Z',
        }),
        notice: { isVisible: give(true) },
        shouldConsentBeCollected: give(true),
        isConsentRequired: give('perhaps'),
      },
    },
    {
      purposes: { cookies: { enabled: true }, ads: { enabled: null } },
      regulation: 'gdpr',
      updated: '2026-01-10T09:00:05.000Z',
      noticeVisible: true,
      shouldConsentBeCollected: true,
    },
  ],
  [
    'Didomi: the older lists',
    didomi,
    { Didomi: { getUserStatus: give({ purposes: { consent: { enabled: ['a', 7], disabled: ['b'] }, global: {} } }) } },
    { purposes: { a: { enabled: true }, b: { enabled: false } } },
  ],
  [
    'TrustArc',
    trustarc,
    {
      location: { hostname: 'shop.example' },
      PrivacyManagerAPI: {
        callApi: (what: string, host: string) =>
          what === 'getGDPRConsentDecision' && host === 'shop.example'
            ? { consentDecision: [1], source: 'asserted', id: visitor }
            : undefined,
      },
    },
    { consentDecision: [1], source: 'asserted' },
  ],
  [
    'TrustArc by its other global',
    trustarc,
    { truste: { cma: { callApi: give({ consentDecision: [0], source: 'implied' }) } } },
    { consentDecision: [0], source: 'implied' },
  ],
  [
    'Osano',
    osano,
    {
      Osano: Object.assign(give(undefined), {
        cm: { getConsent: give({ ESSENTIAL: 'ACCEPT', id: visitor }), dialogOpen: true },
      }),
    },
    { ESSENTIAL: 'ACCEPT', dialogOpen: true },
  ],
  [
    'iubenda',
    iubenda,
    {
      _iub: {
        cs: { api: { getPreferences: give({ id: 7, cons: { rand: 'x' }, purposes: { 1: true }, timestamp: 't' }) } },
      },
    },
    { purposes: { 1: true }, timestamp: 't' },
  ],
  [
    'CookieYes',
    cookieyes,
    {
      getCkyConsent: give({
        activeLaw: 'gdpr',
        consentID: visitor,
        isUserActionCompleted: true,
        categories: { analytics: true },
      }),
    },
    { activeLaw: 'gdpr', isUserActionCompleted: true, categories: { analytics: true } },
  ],
  ['Termly', termly, { Termly: { getConsentState: give({ analytics: true, uuid: visitor }) } }, { analytics: true }],
  ['Termly: there, and nobody answered', termly, { Termly: { getConsentState: give(undefined) } }, null],
  [
    'Cookie Information',
    cookieInformation,
    {
      CookieInformation: {
        wasBannerConfirmed: give(false),
        getConsentGivenFor: (name: string) => (name === 'cookie_cat_necessary' ? true : undefined),
      },
    },
    expect.objectContaining({ bannerConfirmed: false, given: expect.objectContaining({ cookie_cat_necessary: true }) }),
  ],
  [
    'Ketch',
    ketch,
    { ketchConsent: { purposes: { a: { allowed: 'true', legalBasisCode: 'x' }, b: false } } },
    { a: { allowed: 'true' }, b: false },
  ],
  [
    'Transcend',
    transcend,
    { airgap: { getConsent: give({ purposes: { Analytics: 'Auto' }, confirmed: false, metadata: { mail: 'x' } }) } },
    { purposes: { Analytics: 'Auto' }, confirmed: false },
  ],
])('%s', (_, reader, page, answer) => {
  expect(reader.read(page)).toEqual(answer);
});

const services = [{ id: 'a', name: 'GA', categorySlug: 'marketing', consent: { status: true, history: [{}] } }];
const taken = { name: 'GA', categorySlug: 'marketing', consent: { status: true } };

it('Usercentrics 2: waits until it is ready, and marks what nobody chose', async () => {
  const api = { isInitialized: give(true), getServicesBaseInfo: give(services), isConsentRequired: give(false) };
  expect(await usercentricsV2.read({ UC_UI: api })).toEqual([taken]);
  expect(await usercentricsV2.read({ UC_UI: { ...api, isConsentRequired: give(Promise.resolve(true)) } })).toEqual([
    { ...taken, consent: { status: true, type: 'IMPLICIT' } },
  ]);
  const early = { ...api, isInitialized: give(false), getServicesBaseInfo: vi.fn() };
  expect(usercentricsV2.read({ UC_UI: early })).toBeUndefined();
  expect(early.getServicesBaseInfo).not.toHaveBeenCalled();
});

it('Usercentrics 3: takes no id', async () => {
  const details = {
    consent: { status: 'ALL_DENIED', type: 'EXPLICIT', required: true, controllerId: visitor, hash: 'x', updatedAt: 7 },
    categories: { marketing: { state: 'ALL_DENIED', dps: {} } },
    services: { s1: { name: 'GA', category: 'marketing', consent: { given: false, type: 'EXPLICIT' }, version: '1' } },
  };
  expect(await usercentricsV3.read({ __ucCmp: { getConsentDetails: give(Promise.resolve(details)) } })).toEqual({
    consent: { status: 'ALL_DENIED', type: 'EXPLICIT', required: true, updatedAt: 7 },
    categories: { marketing: { state: 'ALL_DENIED' } },
    services: { s1: { name: 'GA', category: 'marketing', consent: { given: false, type: 'EXPLICIT' } } },
  });
  expect(await usercentricsV3.read({ __ucCmp: { getConsentDetails: give(Promise.resolve({})) } })).toBeUndefined();
});

/** Stubs and other things under these names: nobody speaks, and no promise is left that would be waited for. */
test.each<[reader: PageReader, page: Page]>([
  [onetrust, { OneTrust: { GetDomainData: give({}) } }],
  [cookiebot, { Cookiebot: { hasResponse: true } }],
  [didomi, { Didomi: { getCurrentUserStatus: give(null) } }],
  [didomi, { Didomi: [] }],
  [trustarc, { PrivacyManagerAPI: {}, truste: { cma: 7 } }],
  [trustarc, { PrivacyManagerAPI: { callApi: give(null) } }],
  [osano, { Osano: give(undefined) }],
  [iubenda, { _iub: [] }],
  [iubenda, { _iub: { cs: { api: { getPreferences: give(undefined) } } } }],
  [cookieyes, { getCkyConsent: { categories: {} } }],
  [termly, { Termly: {} }],
  [cookieInformation, { CookieInformation: {} }],
  [ketch, { ketchConsent: {} }],
  [ketch, { ketchConsent: 'yes' }],
  [transcend, { airgap: { readyQueue: [] } }],
  [transcend, { airgap: { getConsent: give({ confirmed: true }) } }],
  [usercentricsV2, { UC_UI: {} }],
  [usercentricsV3, { __ucCmp: {} }],
])('$name: %j', (reader, page) => {
  expect(reader.read(page)).toBeUndefined();
});
