import { describe, expect, it, test } from 'vitest';
import { api, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { googleConsentMode } from '../mechanisms/google-consent-mode.ts';

const readEntries = (entries: unknown) => read(googleConsentMode, [api(PAGE_RECORDS.consentModeEntries, entries)]);

describe('google_tag_data.ics', () => {
  test.each<[unknown, string, string]>([
    [
      { ad_storage: { default: false, update: false }, analytics_storage: { default: false, update: true } },
      'g?gd',
      'modeUpdate',
    ],
    [{ ad_storage: { default: false }, analytics_storage: { default: true } }, 'g?--', 'modeDefault'],
    [{ ad_storage: { default: false }, analytics_storage: { default: false, update: true } }, 'g?gd', 'modeUpdate'],
    [{ entries: { ad_storage: { update: true } }, usedUpdate: true }, 'g??g', 'modeUpdate'],
    [{ analytics_storage: { declare: true } }, 'g?-?', 'modeDefault'],
    [{ personalization_storage: { implicit: true } }, 'g-??', 'modeDefault'],
    [{ security_storage: { default: true } }, 'g???', 'modeDefault'],
    ['{"ad_storage":{"default":fal', '????', 'unreadable'],
    ['[]', '????', 'unreadable'],
    ['', '????', 'unreadable'],
  ])('%j: %s, %s', (entries, states, reason) => {
    const readings = readEntries(entries);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]?.reason).toBe(reason);
  });

  test.each<[unknown]>([
    [{}],
    [{ ad_storage: {} }],
    [{ ad_storage: { default: 'x' } }],
    ['{"__proto__":{"ad_storage":{"update":true}}}'],
  ])('nothing declared, no signal: %j', (entries) => {
    expect(readEntries(entries)).toEqual([]);
  });

  it('shows regions, late defaults and the last request', () => {
    const [reading] = readEntries({
      ad_storage: { default: false, region: 'DE' },
      wasSetLate: true,
      request: { gcs: 'G100', gcd: '13l3l3l2l1' },
    });
    expect(Object.fromEntries(reading?.evidence ?? [])).toMatchObject({
      ad_storage: 'default in DE: denied, update: none',
      wasSetLate: 'true',
      'gcs of the last request': 'G100',
      'gcd of the last request': '13l3l3l2l1',
      'never declared': 'ad_user_data, ad_personalization, analytics_storage',
    });
  });
});
