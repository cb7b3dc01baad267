import { afterEach, describe, expect, it, test, vi } from 'vitest';
import type { PageReader } from '../page-reader.ts';
import { shopify } from './shopify.ts';
import { wix } from './wix.ts';
import { wpConsent } from './wp-consent.ts';

afterEach(() => vi.unstubAllGlobals());

describe('WP Consent API', () => {
  const read = (page: object, cookies = '') => {
    vi.stubGlobal('document', { cookie: cookies });
    return wpConsent.read({ ...page });
  };
  const allows = (level: unknown) => level === 'functional';

  it('takes the level cookies under the prefix of the site', () => {
    const page = { wp_has_consent: allows, wp_consent_type: 'optin', consent_api: { cookie_prefix: 'shop' } };
    expect(read(page, 'a=1; shop_marketing=deny; wp_consent_statistics=allow; shop_statistics=allow; b')).toEqual({
      wp_consent_type: 'optin',
      cookies: { statistics: 'allow', marketing: 'deny' },
      allowed: ['functional'],
    });
  });

  it('without a type or a prefix', () => {
    expect(read({ wp_has_consent: allows })).toEqual({ wp_consent_type: '', cookies: {}, allowed: ['functional'] });
    expect(read({ wp_has_consent: allows, wp_fallback_consent_type: 'optout' })).toHaveProperty(
      'wp_consent_type',
      'optout',
    );
    expect(read({ wp_consent_type: 'optin' })).toBeUndefined();
  });
});

it('Shopify: calls what reads, and takes no id', () => {
  const setTrackingConsent = vi.fn();
  const customerPrivacy = {
    currentVisitorConsent: () => ({
      marketing: 'no',
      analytics: 'yes',
      preferences: '',
      sale_of_data: '',
      consent_id: 'id',
    }),
    analyticsProcessingAllowed: () => true,
    marketingAllowed: () => false,
    shouldShowBanner: () => true,
    setTrackingConsent,
  };
  expect(shopify.read({ Shopify: { customerPrivacy } })).toEqual({
    marketing: 'no',
    analytics: 'yes',
    preferences: '',
    sale_of_data: '',
    allowed: ['analyticsProcessingAllowed'],
    shouldShowBanner: true,
  });
  expect(setTrackingConsent).not.toHaveBeenCalled();
});

it('Wix: the policy, and whether it is the default', () => {
  const policy = { essential: true, functional: false, analytics: false, advertising: false, dataToThirdParty: false };
  const manager = {
    getCurrentConsentPolicy: () => ({ defaultPolicy: true, policy: { ...policy, id: 7 }, createdDate: 1 }),
  };
  expect(wix.read({ consentPolicyManager: manager })).toEqual({ defaultPolicy: true, policy });
});

test.each<[PageReader, object]>([
  [shopify, {}],
  [shopify, { Shopify: {} }],
  [shopify, { Shopify: { customerPrivacy: { currentVisitorConsent: () => 'yes' } } }],
  [wix, {}],
  [wix, { consentPolicyManager: { getCurrentConsentPolicy: () => null } }],
  [wix, { consentPolicyManager: { getCurrentConsentPolicy: () => ({ policy: 7 }) } }],
])('not there: $name', (reader, page) => {
  expect(reader.read({ ...page })).toBeUndefined();
});
