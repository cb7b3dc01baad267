import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { wpConsentApi } from './wp-consent-api.ts';

const readLevels = (levels: Record<string, string | null>, prefix = 'wp_consent') =>
  read(
    wpConsentApi,
    Object.entries(levels).map(([level, value]) => cookie(`${prefix}_${level}`, value)),
  );

describe('the cookies', () => {
  test.each<[Record<string, string | null>, string]>([
    [
      {
        functional: 'allow',
        preferences: 'allow',
        statistics: 'allow',
        'statistics-anonymous': 'allow',
        marketing: 'allow',
      },
      'gggg',
    ],
    [
      {
        functional: 'allow',
        preferences: 'deny',
        statistics: 'deny',
        'statistics-anonymous': 'allow',
        marketing: 'deny',
      },
      'gddd',
    ],
    [{ statistics: 'allow' }, 'g?g?'],
    [{ marketing: 'deny', preferences: 'allow' }, 'gg?d'],
    [{ marketing: '%22allow%22' }, 'g??g'],
    [{ marketing: 'allow', statistics: 'allo' }, 'g??g'], // the broken one is not known
    [{ marketing: 'deny', statistics: null }, 'g??d'],
    [{ 'statistics-anonymous': 'allow' }, 'g???'],
    [{ marketing: 'allo' }, '????'],
    [{ marketing: '' }, '????'],
    [{ marketing: 'true' }, '????'],
    [{ marketing: '__proto__' }, '????'],
    [{ marketing: null, statistics: null }, 'g---'],
  ])('%j: %s', (levels, states) => {
    expect(sayStates(readLevels(levels))).toBe(states);
  });

  it('are one signal, with single services that decide nothing', () => {
    const [reading, ...others] = readLevels({
      statistics: 'deny',
      consented_services: '%7B%22ga%22%3Atrue%2C%22x%22%3A7%7D',
    });
    expect(others).toEqual([]);
    expect(reading?.states.analytics).toBe('denied');
    expect(reading?.purposes).toEqual([
      { name: 'statistics', state: 'denied', category: 'analytics' },
      { name: 'ga', state: 'granted' },
    ]);
  });

  it('services alone: somebody answered, what for is not known', () => {
    expect(readLevels({ consented_services: '{"ga":true}' })[0]).toMatchObject({ reason: 'choiceNotReadable' });
    expect(sayStates(readLevels({ consented_services: '{"ga":tr' }))).toBe('????');
  });

  it('are known under a prefix of the site by a name that only they have', () => {
    const levels = { marketing: 'deny', 'statistics-anonymous': 'allow', preferences: 'allow' };
    expect(sayStates(readLevels(levels, 'my_cookie'))).toBe('gg?d');
    expect(readLevels({ marketing: 'deny', preferences: 'allow' }, 'my_cookie')).toEqual([]);
    expect(readLevels(levels, 'cmplz')).toEqual([]);
    expect(read(wpConsentApi, [cookie('user_preferences', 'allow')])).toEqual([]);
    expect(read(wpConsentApi, [stored('wp_consent_marketing', 'allow')])).toEqual([]);
  });
});

describe('the interface', () => {
  test.each<[unknown, string, string]>([
    [{ wp_consent_type: 'optin', cookies: {} }, 'g---', 'bannerNoChoice'],
    [{ wp_consent_type: 'optout', cookies: {} }, 'g---', 'regionalDefault'],
    [{ wp_consent_type: '', cookies: {} }, 'g---', 'regionalDefault'],
    [{ cookies: {} }, 'g---', 'regionalDefault'],
    [{ wp_consent_type: 7 }, 'g---', 'bannerNoChoice'],
    [
      { wp_consent_type: 'optin', cookies: { marketing: 'deny', wp_consent_statistics: 'allow' } },
      'g?gd',
      'recordedChoice',
    ],
    [{ wp_consent_type: 'optin', cookies: { marketing: 'x' } }, 'g---', 'bannerNoChoice'],
    ['{"wp_con', '????', 'unreadable'],
    ['', '????', 'unreadable'],
    ['[]', '????', 'unreadable'],
  ])('%j: %s, %s', (answer, states, reason) => {
    const readings = read(wpConsentApi, [api(PAGE_RECORDS.wpConsent, answer)]);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]?.reason).toBe(reason);
  });

  it('where everybody is in until they are out, says what is allowed meanwhile', () => {
    const [open] = read(wpConsentApi, [api(PAGE_RECORDS.wpConsent, { wp_consent_type: 'optout', cookies: {} })]);
    expect(open?.allowedMeanwhile).toEqual(['functional', 'analytics', 'marketing']);
    const [closed] = read(wpConsentApi, [api(PAGE_RECORDS.wpConsent, { wp_consent_type: 'optin', cookies: {} })]);
    expect(closed).not.toHaveProperty('allowedMeanwhile');
  });
});
