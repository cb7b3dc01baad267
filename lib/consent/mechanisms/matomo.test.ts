import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { matomo } from './matomo.ts';

const calls = (...names: string[]) =>
  api(
    PAGE_RECORDS.matomo,
    names.map((name) => [name]),
  );
const trackers = (...list: unknown[]) => api(PAGE_RECORDS.matomoTrackers, list);
const time = '1767950100000';

describe('cookies', () => {
  test.each<[cookies: Record<string, string>, states: string, reason: string]>([
    [{ mtm_consent: time }, '??g?', 'vendorTold'],
    [{ mtm_consent: encodeURIComponent(` ${time}`) }, '??g?', 'vendorTold'],
    [{ mtm_consent_removed: time }, '??d?', 'vendorOptedOut'],
    [{ mtm_consent: time, mtm_consent_removed: '1' }, '??d?', 'vendorOptedOut'],
    [{ mtm_cookie_consent: time }, '??g?', 'vendorTold'],
    [{ mtm_cookie_consent: time, mtm_consent_removed: time }, '??d?', 'vendorOptedOut'],
    [{ matomo_ignore: 'ignore=*' }, '??d?', 'vendorOptedOut'],
    [{ piwik_ignore: 'ignore%3D%2A' }, '??d?', 'vendorOptedOut'],
    [{ mtm_consent: 'true' }, '????', 'unreadable'],
    [{ mtm_consent: '0' }, '????', 'unreadable'],
    [{ mtm_consent: '' }, '????', 'unreadable'],
    [{ mtm_consent_removed: '{' }, '????', 'unreadable'],
  ])('%j: %s', (cookies, states, reason) => {
    const readings = read(
      matomo,
      Object.entries(cookies).map(([name, value]) => cookie(name, value)),
    );
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]?.reason).toBe(reason);
  });

  it('an opt-out goes with a consent beside it', () => {
    expect(sayStates(read(matomo, [cookie('matomo_ignore', '*'), cookie('mtm_consent', time)]))).toBe('??d? ??g?');
  });

  it('tells when, where that can be true', () => {
    expect(read(matomo, [cookie('mtm_consent', time)])[0]?.decidedAt).toBe(Number(time));
    expect(read(matomo, [cookie('mtm_consent', '17')])[0]).not.toHaveProperty('decidedAt');
  });

  it('known to be absent: no word', () => {
    expect(read(matomo, [cookie('mtm_consent', null), cookie('mtm_consent_removed', null)])).toEqual([]);
  });
});

describe('the queue', () => {
  test.each<[names: string[], states: string, reason: string]>([
    [['requireConsent'], '??-?', 'vendorNotAsked'],
    [['rememberConsentGiven', 'requireConsent'], '??g?', 'vendorTold'], // required first, wherever it stands
    [['setConsentGiven'], '??g?', 'vendorTold'],
    [['requireConsent', 'setConsentGiven', 'forgetConsentGiven'], '??d?', 'vendorOptedOut'],
    [['forgetConsentGiven', 'setConsentGiven'], '??g?', 'vendorTold'],
    [['optUserOut'], '??d?', 'vendorOptedOut'],
    [['optUserOut', 'forgetUserOptOut'], '??g?', 'vendorTold'],
    [['requireCookieConsent'], '??-?', 'vendorNotAsked'],
    [['requireCookieConsent', 'rememberCookieConsentGiven'], '??g?', 'vendorTold'],
    [['requireCookieConsent', 'forgetCookieConsentGiven'], '??d?', 'vendorOptedOut'],
    [['requireConsent', 'setCookieConsentGiven'], '??-?', 'vendorNotAsked'], // cookies are not what it waits for
    [['trackPageView'], '????', 'vendorNotTold'],
    [[], '????', 'vendorNotTold'],
  ])('%j: %s', (names, states, reason) => {
    const readings = read(matomo, [calls(...names)]);
    expect(sayStates(readings)).toBe(states);
    expect(readings).toMatchObject([{ where: 'api', name: PAGE_RECORDS.matomo, reason }]);
  });

  it.each(['{', '{}', '["requireConsent"]', ''])('unreadable: %s', (value) => {
    expect(read(matomo, [api(PAGE_RECORDS.matomo, value)])[0]?.reason).toBe('unreadable');
  });
});

describe('trackers', () => {
  test.each<[tracker: unknown, states: string]>([
    [{ consentRequired: true, optedOut: true }, '??-?'],
    [{ consentRequired: true, optedOut: false }, '??g?'],
    [{ consentRequired: false, optedOut: true }, '??d?'],
    [{ consentRequired: false, optedOut: false }, '????'],
    [{ consentRequired: 'true', optedOut: false }, ''],
    [null, ''],
  ])('%j: %s', (tracker, states) => {
    expect(sayStates(read(matomo, [trackers(tracker)]))).toBe(states);
  });

  it.each(['{}', '[', ''])('unreadable: %s', (value) => {
    expect(read(matomo, [api(PAGE_RECORDS.matomoTrackers, value)])[0]?.reason).toBe('unreadable');
  });
});

describe('together', () => {
  it('who still waits is told apart from who has refused by the cookie', () => {
    const waiting = trackers({ consentRequired: true, optedOut: true });
    expect(sayStates(read(matomo, [waiting, cookie('mtm_consent_removed', time)]))).toBe('??d?');
    expect(sayStates(read(matomo, [calls('requireConsent'), cookie('mtm_consent', time)]))).toBe('??g?');
    expect(sayStates(read(matomo, [waiting, cookie('mtm_consent', 'broken')]))).toBe('??-? ????');
  });

  it('silence beside an answer is left out', () => {
    const silent = trackers({ consentRequired: false, optedOut: false });
    expect(sayStates(read(matomo, [silent, cookie('mtm_consent', time)]))).toBe('??g?');
  });
});
