import { describe, expect, it, test } from 'vitest';
import type { Page } from '../page-reader.ts';
import { c15t } from './c15t.ts';
import { fides } from './fides.ts';
import { orejime } from './orejime.ts';
import { porscheCookieConsentBanner } from './porsche-cookie-consent-banner.ts';
import { securePrivacy } from './secure-privacy.ts';
import { tarteaucitron } from './tarteaucitron.ts';

it('tarteaucitron: the services of the site with their types', () => {
  const page = {
    tarteaucitron: {
      state: { matomo: true },
      job: ['matomo', 'youtube', 'gone', 7],
      services: {
        matomo: { type: 'analytic', needConsent: false, js: () => undefined },
        youtube: { type: 'video' },
        unused: { type: 'ads' },
      },
      parameters: { highPrivacy: true },
    },
  };
  expect(tarteaucitron.read(page)).toEqual({
    state: { matomo: true },
    types: { matomo: 'analytic', youtube: 'video', gone: undefined },
    exempt: ['matomo'],
    highPrivacy: true,
  });
});

it('Secure Privacy: the list without what else is in it', () => {
  const given = [{ ComplianceType: 'Analytics', ConsentGiven: true, VisitorId: 'x' }, null];
  expect(securePrivacy.read({ sp: { allGivenConsents: given } })).toEqual([
    { ComplianceType: 'Analytics', ConsentGiven: true },
  ]);
});

it('Fides: the choices without the identity', () => {
  const api = {
    initialized: true,
    consent: { analytics: true },
    fides_meta: { updatedAt: '', consentMethod: 'save', extra: 1 },
    identity: { fides_user_device_id: 'x' },
  };
  expect(fides.read({ Fides: api })).toEqual({
    consent: { analytics: true },
    fides_meta: { updatedAt: '', consentMethod: 'save' },
  });
  expect(fides.read({ Fides: { ...api, initialized: false } })).toBeUndefined();
});

it('Orejime: purposes of groups as well', () => {
  const inner = { id: 'b', title: 'B', cookies: [/^b/] };
  const page = {
    orejime: {
      manager: { getAllConsents: () => ({ a: true, b: false }), isDirty: () => false },
      config: { purposes: [{ id: 'a', isMandatory: true }, { id: 'group', purposes: [inner, 7] }, null] },
    },
  };
  expect(orejime.read(page)).toEqual({
    dirty: false,
    consents: { a: true, b: false },
    purposes: [
      { id: 'a', isMandatory: true },
      { id: 'b', title: 'B' },
    ],
  });
});

it('c15t: the choices without the subject', () => {
  const state = {
    consents: { marketing: true },
    consentInfo: { time: 1, subjectId: 'x' },
    isLoadingConsentInfo: false,
  };
  const read = (more: object) => c15t.read({ c15tStore: { getState: () => ({ ...state, ...more }) } });
  expect(read({})).toEqual({ consents: { marketing: true }, consentInfo: { time: 1 }, isLoading: false });
  expect(read({ consentInfo: null, isLoadingConsentInfo: true })).toMatchObject({ consentInfo: null, isLoading: true });
});

describe('the banner of Porsche', () => {
  const read = (
    cookie: unknown,
    element: unknown = { cookieName: 'my', availableCategories: [{ key: 'a' }, { key: 'b' }, {}] },
  ) => porscheCookieConsentBanner.read({ document: { cookie, querySelector: () => element } });

  it('finds its cookie by the name the site gave it', () => {
    expect(read('x=1; my=a%2Cb; y=2')).toEqual({ categories: ['a', 'b'], accepted: ['a', 'b'] });
    expect(read('notmy=a')).toEqual({ categories: ['a', 'b'], accepted: [] });
    expect(read('', null)).toBeUndefined();
    expect(read(undefined)).toBeUndefined();
  });
});

test.each([tarteaucitron, securePrivacy, fides, orejime, c15t, porscheCookieConsentBanner])(
  'silent without it: $name',
  ({ read }) => {
    const names = ['tarteaucitron', 'sp', 'Fides', 'orejime', 'c15tStore', 'document'];
    for (const value of [undefined, null, 7, 'x', {}, [], () => undefined]) {
      const page: Page = Object.fromEntries(names.map((name) => [name, value]));
      expect(read(page)).toBeUndefined();
    }
  },
);
