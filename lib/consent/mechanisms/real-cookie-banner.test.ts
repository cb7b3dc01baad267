import { describe, expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import { realCookieBanner } from './real-cookie-banner.ts';

const name = 'real_cookie_banner-v:3_blog:1_path:0abc123';
const readCookie = (value: string | null, suffix = '') => read(realCookieBanner, [cookie(name + suffix, value)]);
const id = '00000000-0000-4000-8000-000000001234';

describe('the record', () => {
  it('tells that and when a choice was made, and nothing of what', () => {
    const value = `1767950100:${id}:0123456789abcdef:{"60":[37544],"61":[37545,3]}`;
    for (const text of [value, encodeURIComponent(value)])
      expect(readCookie(text)).toEqual([
        {
          where: 'cookie',
          name,
          states: { necessary: 'granted', functional: 'unknown', analytics: 'unknown', marketing: 'unknown' },
          basis: 'explicit',
          reason: 'choiceNotReadable',
          evidence: [['groups', '60: 1, 61: 2']],
          decidedAt: 1_767_950_100_000,
          recordId: '…1234 (36)',
        },
      ]);
  });

  test.each([
    '',
    'true',
    `1767950100:${id}`,
    `1767950100:${id}:abc:{"60":[3`,
    `yesterday:${id}:abc:{}`,
    `1767950100:${id}:abc:{"60":true}`,
    '::: {}',
  ])('broken: %s', (value) => {
    expect(sayStates(readCookie(value))).toBe('????');
  });
});

describe('next to it', () => {
  test.each([
    ['["ad_storage","analytics_storage"]', 'gdgg'],
    ['["functionality_storage"]', 'ggdd'],
    ['[]', 'gddd'],
    ['{"ad_storage":true}', '????'],
    ['["ad_sto', '????'],
  ])('types of Consent Mode %s: %s', (value, states) => {
    expect(sayStates(readCookie(encodeURIComponent(value), '-gcm'))).toBe(states);
  });

  it('a TC string', () => {
    expect(sayStates(readCookie(makeTcString({ consents: [1, 8] }), '-tcf'))).toBe('gdgd');
    expect(readCookie(makeTcString({ consents: [1, 8] }), '-tcf')[0]?.strings).toEqual(['tcf']);
    expect(sayStates(readCookie('Cxyz', '-tcf'))).toBe('????');
  });

  it('its test cookie is nothing', () => {
    expect(readCookie('1', '-test')).toEqual([]);
    expect(readCookie(null)).toEqual([]);
  });
});
