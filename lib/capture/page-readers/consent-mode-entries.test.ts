import { afterEach, expect, it, test, vi } from 'vitest';
import { consentModeEntries } from './consent-mode-entries.ts';

afterEach(() => vi.unstubAllGlobals());

const requests = (...names: string[]) =>
  vi.stubGlobal('performance', { getEntriesByType: () => names.map((name) => ({ name })) });

it('takes the fields of the entries and calls nothing', () => {
  requests();
  const getConsentState = vi.fn();
  const entry = { default: false, update: true, region: 'DE', quiet: false, declare_region: 'x' };
  expect(
    consentModeEntries.read({
      google_tag_data: {
        ics: { entries: { ad_storage: entry, 'odd name': entry, other: 7 }, wasSetLate: true, v: [], getConsentState },
      },
      gtag_enable_tcf_support: true,
    }),
  ).toEqual({ ad_storage: { default: false, update: true, region: 'DE' }, wasSetLate: true, tcfSupport: true });
  expect(getConsentState).not.toHaveBeenCalled();
});

it('adds what the last request to Google said, and nothing else of it', () => {
  requests(
    'https://www.google-analytics.com/g/collect?v=2&gcs=G100&gcd=13l3l3l2l1&cid=1.2',
    'https://region1.google-analytics.com/g/collect?v=2&gcs=G101&cid=1.2&dl=https%3A%2F%2Fshop.example',
    'https://shop.example/a.js',
  );
  const page = { google_tag_data: { ics: { entries: { ad_storage: { default: false } } } } };
  expect(consentModeEntries.read(page)).toEqual({ ad_storage: { default: false }, request: { gcs: 'G101' } });
});

test.each<[object]>([
  [{}],
  [{ google_tag_data: {} }],
  [{ google_tag_data: { ics: { entries: {} } } }],
  [{ google_tag_data: { ics: 7 } }],
])('not there: %j', (page) => {
  expect(consentModeEntries.read({ ...page })).toBeUndefined();
});
