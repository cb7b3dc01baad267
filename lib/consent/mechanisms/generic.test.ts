import { describe, expect, it, test } from 'vitest';
import { cookie, makeSources, read, sayStates, stored } from '../../../test/consent.ts';
import { mechanisms } from '../mechanisms.ts';
import { findOwn, readSignals } from '../read-signals.ts';
import { generic } from './generic.ts';

const readCookie = (value: string | null, name = 'cookie_consent') => read(generic, [cookie(name, value)]);

describe('read by its form', () => {
  test.each([
    ['{"necessary":true,"analytics":true,"marketing":false}', 'g?gd'],
    [encodeURIComponent('{"analytics":"denied","ads":"granted","preferences":"granted"}'), 'ggdg'],
    [encodeURIComponent(encodeURIComponent('{"analytics":1,"marketing":0}')), 'g?gd'],
    [btoa('{"consents":{"statistics":false,"marketing":false}}'), 'g?dd'],
    ['necessary=1&statistics=0&marketing=1', 'g?dg'],
    ['analytics:true,ads:false', 'g?gd'],
    ['analytics=1|ads=0', 'g?gd'],
    ['functional%3Dyes%26analytics%3Dno', 'ggd?'],
    ['{"accepted":["necessary","analytics"]}', 'g?g?'], // what is not listed may not be asked about
    ['{"accepted":["necessary"],"rejected":["analytics","marketing"]}', 'g?dd'],
    ['{"necessary":true}', 'g???'],
    ['{analytics:true, marketing: false}', 'g?gd'], // no JSON
    ['j:{"analytics":true,"marketing":false}', 'g?gd'], // Express
    ['s%3Aj%3A%7B%22analytics%22%3Afalse%7D.c2lnbmF0dXJl', 'g?d?'],
    [btoa('analytics=1&marketing=0'), 'g?gd'],
  ])('%s: %s', (value, states) => {
    const readings = readCookie(value);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ reason: 'guessedFromForm', basis: 'unknown', name: 'cookie_consent' });
    expect(readings[0]?.purposes?.every(({ isGuess }) => isGuess)).toBe(true);
  });

  it('a field that says nobody answered is believed', () => {
    expect(sayStates(readCookie('{"hasResponse":false,"analytics":true}'))).toBe('g---');
  });

  test.each([
    'true',
    '1',
    '0',
    'false',
    'yes',
    'accepted',
    'denied',
    'dismissed',
    'dismiss',
    '"true"',
    '%22accepted%22',
    'all',
    'OK',
  ])('says nothing of what is allowed: %s', (value) => {
    const readings = readCookie(value);
    expect(sayStates(readings)).toBe('????');
    expect(readings[0]?.reason).toBe('choiceNotReadable');
  });

  test.each(['{a:{analytics:true}}', '{"analytics":true', '%7B%22analytics%22%3Atrue', '[{', '{'])(
    'broken: %s',
    (value) => {
      expect(sayStates(readCookie(value))).toBe('????');
      expect(readCookie(value)[0]?.reason).toBe('unreadable');
    },
  );

  test.each([
    null,
    '',
    '7',
    '3.2',
    'abc',
    'some words',
    '{}',
    '[]',
    '{"foo":true}',
    'a=1&b=2',
    '2026-01-10',
    'Zm9v',
    '{"accepted":true}',
    '{"analytics":2,"marketing":1}',
    '{"profile":"public","video":true,"chat":false}',
    '{"hasConsented":false,"analytics":true}',
  ])('silent: %j', (value) => {
    expect(readCookie(value)).toEqual([]);
  });
});

describe('names', () => {
  const isOwn = (name: string) => findOwn(generic, makeSources([cookie(name, 'x')])).records.length === 1;

  test.each([
    'cookie_consent',
    'cookieConsent',
    'my-gdpr',
    'shop.cookiePreferences',
    'cookie-settings',
    'dsgvo_cookies',
    'site_cmp',
    'accepted_cookies',
    'acceptCookies',
    'privacy-settings',
    'tracking_allowed',
    'acme-consent-v2',
    'consent_latest',
    'cookieEinwilligung',
    'cookie-zustimmung',
    'cookies_rejected',
    'cookie_opt_out',
    'cookie-einstellungen',
    'samtykke',
    'package_consent',
    'cookie_consent_status',
  ])('taken: %s', (name) => {
    expect(isOwn(name)).toBe(true);
  });

  test.each([
    '',
    'cookie',
    'session',
    'sid',
    'consent_token',
    'gdpr_session',
    'cookie_consent_user_consent_token',
    'consentAuth',
    'consent_id',
    'consentUUID',
    'gdpr_date',
    'consent_version',
    'cookie_jar',
    'privacy',
    'compare',
    'preferences',
    'cookie_consent_date',
    'cookie-consent-config',
    'consent_defaults',
    'consentHistory',
    'cookie_consent_translations',
    'cookie_banner_test',
    'cookie_settings_tab',
    'cmp_loaded',
    'cookie_notice_seen',
    'consentBannerShown',
    'cookie_banner_dismissed',
    'cookie_optimizer',
    'gdprApplies',
    'newsletter_consent',
    'parentalConsent',
    'sms_consent',
    'age-consent',
    'feature_cookie_consent',
    'ff_cookie_consent',
    `${'x'.repeat(300)}consent`,
  ])('left where it is: %s', (name) => {
    expect(isOwn(name)).toBe(false);
  });
});

describe('next to known mechanisms', () => {
  const say = (records: Parameters<typeof makeSources>[0]) =>
    readSignals(mechanisms, makeSources(records)).map(({ mechanism }) => mechanism);
  const klaro = encodeURIComponent('{"matomo":true}');

  it('silent about a record that another one reads', () => {
    expect(say([cookie('cookie_notice_accepted', 'true')])).toEqual(['cookie-notice']);
    expect(say([stored('cookie-consent-preferences', '[{"id":"marketing","accepted":true}]')])).toEqual([
      'grrr-cookie-consent',
    ]);
  });

  it('speaks about the same name where no other one can read it', () => {
    expect(say([stored('cookie-consent-preferences', '{"analytics":true}')])).toEqual(['generic']);
  });

  it('a bare word is worth nothing where a tool of the site speaks, categories are', () => {
    expect(say([cookie('klaro', klaro), cookie('my_cookie_consent', 'true')])).toEqual(['klaro']);
    expect(say([cookie('klaro', klaro), cookie('my_cookie_consent', '{"analytics":false}')])).toEqual([
      'klaro',
      'generic',
    ]);
    expect(say([cookie('my_cookie_consent', 'true')])).toEqual(['generic']);
  });
});
