import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { porscheCookieConsentBanner as mechanism } from './porsche-cookie-consent-banner.ts';

const name = 'cookies_accepted_categories';

test.each<[value: string | null, states: string]>([
  ['technically_required', 'gddd'],
  ['technically_required,analytics', 'gdgd'],
  ['technically_required%2Canalytics%2Cmarketing', 'gdgg'],
  ['technically_required,shop', 'g???'],
  ['', 'g---'],
  [null, 'g---'],
  ['{"a":1}', '????'],
  ['a,,b', '????'],
  ['analytics=true', '????'],
])('%s: %s', (value, states) => {
  expect(sayStates(read(mechanism, [cookie(name, value)]))).toBe(states);
});

describe('the element', () => {
  const readApi = (answer: unknown) => read(mechanism, [api(PAGE_RECORDS.porscheBanner, answer)]);
  const categories = ['technically_required', 'analytics', 'marketing'];

  test.each<[answer: unknown, states: string]>([
    [{ categories, accepted: ['technically_required', 'marketing'] }, 'g?dg'],
    [{ categories, accepted: [] }, 'g---'],
    [{ categories }, '????'],
    [{ categories: 'analytics', accepted: ['analytics'] }, '????'],
    ['{', '????'],
  ])('%j: %s', (answer, states) => {
    expect(sayStates(readApi(answer))).toBe(states);
  });

  it('goes before the cookie', () => {
    const records = [
      cookie(name, 'analytics'),
      api(PAGE_RECORDS.porscheBanner, { categories, accepted: ['analytics'] }),
    ];
    expect(read(mechanism, records).map(({ where }) => where)).toEqual(['api', 'cookie']);
  });
});
