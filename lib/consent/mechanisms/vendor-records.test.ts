import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { Mechanism } from '../mechanism.ts';
import { amplitude } from './amplitude.ts';
import { contentsquare } from './contentsquare.ts';
import { etracker } from './etracker.ts';
import { microsoftClarity } from './microsoft-clarity.ts';
import { mixpanel } from './mixpanel.ts';
import { pianoAnalytics } from './piano-analytics.ts';
import { posthog } from './posthog.ts';
import { zendesk } from './zendesk.ts';

const ph = '__ph_opt_in_out_phc_abc';
const mp = '__mp_opt_in_out_abc';
/** As amplitude writes it. */
const amp = (data: unknown) => btoa(encodeURIComponent(JSON.stringify(data)));

test.each<[mechanism: Mechanism, name: string, value: string, states: string, reason: string]>([
  [posthog, ph, '1', '??g?', 'vendorTold'],
  [posthog, ph, 'true', '??g?', 'vendorTold'],
  [posthog, ph, 'yes', '??g?', 'vendorTold'],
  [posthog, ph, '%31', '??g?', 'vendorTold'],
  [posthog, ph, '0', '??d?', 'vendorOptedOut'],
  [posthog, ph, 'false', '??d?', 'vendorOptedOut'],
  [posthog, ph, 'no', '??d?', 'vendorOptedOut'],
  [posthog, ph, 'YES', '????', 'unreadable'], // it does not take it either
  [posthog, ph, '-1', '????', 'unreadable'],
  [posthog, ph, '', '????', 'unreadable'],
  [posthog, ph, 'toString', '????', 'unreadable'],
  [mixpanel, mp, '1', '??g?', 'vendorTold'],
  [mixpanel, mp, '0', '??d?', 'vendorOptedOut'],
  [mixpanel, mp, 'true', '????', 'unreadable'],
  [mixpanel, mp, '', '????', 'unreadable'],
  [mixpanel, mp, '10', '????', 'unreadable'],
  [amplitude, 'AMP_0123456789', amp({ deviceId: 'a', optOut: true }), '??d?', 'vendorOptedOut'],
  [amplitude, 'AMP_0123456789', encodeURIComponent(amp({ deviceId: 'a', optOut: true })), '??d?', 'vendorOptedOut'], // a server encoded it again
  [amplitude, 'AMP_0123456789', amp({ deviceId: 'a', optOut: false }), '????', 'vendorNotTold'],
  [amplitude, 'AMP_0123456789', amp({ deviceId: 'a' }), '????', 'vendorNotTold'],
  [amplitude, 'AMP_0123456789', '{"deviceId":"a","optOut":true}', '??d?', 'vendorOptedOut'],
  [amplitude, 'AMP_0123456789', amp({ deviceId: 'a', optOut: 'yes' }), '????', 'unreadable'],
  [amplitude, 'AMP_0123456789', amp({ deviceId: 'a', optOut: true }).slice(0, 20), '????', 'unreadable'],
  [amplitude, 'AMP_0123456789', amp({ optOut: true }), '????', 'unreadable'],
  [amplitude, 'AMP_0123456789', amp([true]), '????', 'unreadable'],
  [amplitude, 'AMP_0123456789', amp(null), '????', 'unreadable'],
  [amplitude, 'amplitude_id_0123', btoa('{"deviceId":"a","optOut":true}'), '??d?', 'vendorOptedOut'],
  [amplitude, 'amp_012345', 'dev.dXNlcg==.1.1abc.1abd.1.2.3', '??d?', 'vendorOptedOut'],
  [amplitude, 'amp_012345', 'dev.dXNlcg==..1abc.1abd.1.2.3', '????', 'vendorNotTold'],
  [amplitude, 'amp_012345', 'dev..1', '????', 'unreadable'],
  [amplitude, 'amp_012345', 'dev..perhaps.1.1.1', '????', 'unreadable'],
  [contentsquare, '_cs_optout', '1', '??d?', 'vendorOptedOut'],
  [contentsquare, '_cs_optout', '0', '????', 'vendorNotTold'],
  [contentsquare, '_cs_c', '2', '????', 'unknownForm'],
  [microsoftClarity, '_clck', 'abc^2^g3z^1^2200', '??g?', 'vendorTold'],
  [microsoftClarity, '_clck', 'abc%5E2%5Eg3z%5E1%5E2200', '??g?', 'vendorTold'],
  [microsoftClarity, '_clck', 'abc|1|g3z|1', '??g?', 'vendorTold'],
  [microsoftClarity, '_clck', 'abc%7C2%7Cg3z%7C0%7C2200', '????', 'vendorNotTold'],
  [microsoftClarity, '_clck', 'abc^2^g3z^0^2200', '????', 'vendorNotTold'],
  [microsoftClarity, '_clck', 'abc^3^g3z^1^2200', '????', 'unknownForm'],
  [microsoftClarity, '_clck', 'abc^2^g3z^', '????', 'unreadable'],
  [microsoftClarity, '_clck', 'abc^2^g3z^11^2200', '????', 'unreadable'],
  [microsoftClarity, '_clck', 'abc^x^g3z^1^2200', '????', 'unreadable'],
  [microsoftClarity, '_clck', '', '????', 'unreadable'],
  [zendesk, '__zlcprivacy', '1', '?g??', 'vendorTold'],
  [zendesk, '__zlcprivacy', '0', '?d??', 'vendorTold'],
  [zendesk, '__zlcprivacy', '%7B%22abc%22%3Afalse%7D', '?d??', 'vendorTold'],
  [zendesk, '__zlcprivacy', '{"abc":"yes"}', '????', 'unreadable'],
  [zendesk, '__zlcprivacy', '{', '????', 'unreadable'],
  [etracker, 'et_oi_v2', 'yes', '??g?', 'vendorTold'],
  [etracker, 'et_oi_v2', 'no', '??d?', 'vendorOptedOut'],
  [etracker, 'et_oi_v2', 'maybe', '????', 'unreadable'],
  [etracker, 'et_allow_cookies', '1', '??g?', 'vendorTold'],
  [etracker, 'et_allow_cookies', '0', '??d?', 'vendorOptedOut'],
  [etracker, 'et_allow_cookies', 'yes', '????', 'unreadable'],
  [pianoAnalytics, 'pa_privacy', '%22optin%22', '??g?', 'vendorTold'],
  [pianoAnalytics, 'pa_privacy', '"optout"', '??d?', 'vendorOptedOut'],
  [pianoAnalytics, 'pa_privacy', '"exempt"', '??-?', 'vendorNotAsked'],
  [pianoAnalytics, 'pa_privacy', '"no-storage"', '??d?', 'vendorTold'],
  [pianoAnalytics, 'pa_privacy', '"house-mode"', '????', 'unknownForm'],
  [pianoAnalytics, 'pa_privacy', '"optin', '????', 'unreadable'],
  [pianoAnalytics, 'pa_privacy', '', '????', 'unreadable'],
])('$0.id: $1=$2 is $3, $4', (mechanism, name, value, states, reason) => {
  const readings = read(mechanism, [cookie(name, value)]);
  expect(sayStates(readings)).toBe(states);
  expect(readings).toMatchObject([{ where: 'cookie', name, reason }]);
  expect(JSON.stringify(readings[0]?.evidence)).not.toMatch(/dev|abc\b|visitor/); // ids stay out
}); // biome-ignore format: a table

describe('posthog', () => {
  const settings = (answer: unknown) => api(PAGE_RECORDS.posthog, answer);

  test.each<[answer: unknown, states: string, reason: string]>([
    [{ optOutByDefault: true }, '??-?', 'vendorNotAsked'],
    [{ optOutByDefault: false, cookielessMode: 'on_reject' }, '??-?', 'vendorNotAsked'],
    [{ optOutByDefault: false, cookielessMode: 'always' }, '????', 'vendorNotTold'],
    [{ optOutByDefault: false }, '????', 'vendorNotTold'],
    [{ optOutByDefault: true, stored: '1' }, '??g?', 'vendorTold'], // under the site's own name
    [{ optOutByDefault: false, stored: '0' }, '??d?', 'vendorOptedOut'],
    [{ stored: 'broken' }, '????', 'unreadable'],
    ['[]', '????', 'unreadable'],
    ['', '????', 'unreadable'],
  ])('settings %j: %s, %s', (answer, states, reason) => {
    const readings = read(posthog, [settings(answer)]);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]?.reason).toBe(reason);
  });

  it('a record goes before what holds without one, and each project has its own', () => {
    const records = [settings({ optOutByDefault: true }), stored(ph, '1'), stored('__ph_opt_in_out_phc_other', '0')];
    expect(sayStates(read(posthog, records))).toBe('??g? ??d?');
  });

  it('known to be absent: it still waits', () => {
    expect(read(posthog, [stored(ph, null)])).toMatchObject([
      { states: { analytics: 'unset' }, reason: 'vendorNotAsked' },
    ]);
  });

  it('only its own names', () => {
    expect(read(posthog, [cookie('__ph_opt_in_ou', '1'), cookie('ph_phc_abc_posthog', '1')])).toEqual([]);
  });
});

describe('mixpanel', () => {
  const settings = (answer: unknown) => api(PAGE_RECORDS.mixpanel, answer);

  it('a 0 that it wrote itself is no choice', () => {
    const basis = (...more: Parameters<typeof read>[1]) => read(mixpanel, [...more, stored(mp, '0')])[0]?.basis;
    expect(basis(settings({ optOutByDefault: true }))).toBe('default');
    expect(basis(settings({ optOutByDefault: false }))).toBe('explicit');
    expect(basis()).toBe('unknown');
    expect(basis(settings('{'))).toBe('unknown');
  });

  test.each<[answer: unknown, states: string]>([
    [{ optOutByDefault: false }, '????'],
    [{ optOutByDefault: false, stored: '1' }, '??g?'],
    [{ optOutByDefault: true, stored: '0' }, '??d?'],
    [{ stored: 'x' }, '????'],
    ['{', '????'],
  ])('settings %j: %s', (answer, states) => {
    expect(sayStates(read(mixpanel, [settings(answer)]))).toBe(states);
  });
});

describe('records beside each other', () => {
  it('Contentsquare: an answer goes before the code that nobody documents', () => {
    const records = [cookie('_cs_c', '3'), cookie('_cs_optout', '1')];
    expect(sayStates(read(contentsquare, records))).toBe('??d?');
    expect(read(contentsquare, [cookie('_cs_c', 'b5fbc0a2-1ee4')])[0]?.evidence).toEqual([['_cs_c', 'other']]);
  });

  it('Amplitude: other records of its own, and of others', () => {
    const names = ['AMP_MKTG_0123456789', 'AMP_TEST', 'amp_0123456789', 'AMP_unsent_0123456789', 'AMP-CONSENT'];
    expect(
      read(
        amplitude,
        names.map((name) => cookie(name, amp({ deviceId: 'a', optOut: true }))),
      ),
    ).toEqual([]);
  });

  it('etracker: the choice goes before the cookies', () => {
    expect(sayStates(read(etracker, [cookie('et_allow_cookies', '1'), cookie('et_oi_v2', 'no')]))).toBe('??d?');
  });

  it('Clarity: its interface and its cookie are both shown', () => {
    const records = [cookie('_clck', 'abc^2^g3z^1^0'), api(PAGE_RECORDS.clarity, [['consent', false]])];
    expect(sayStates(read(microsoftClarity, records))).toBe('??dd ??g?');
    expect(sayStates(read(microsoftClarity, [cookie('_clck', 'abc^2^g3z^1^0'), api(PAGE_RECORDS.clarity, [])]))).toBe(
      '??g?',
    );
  });
});
