import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { trustarc as mechanism } from './trustarc.ts';

const one = (name: string, value: string) => read(mechanism, [cookie(name, value)]);

test.each<[name: string, value: string, states: string, basis: string]>([
  ['notice_gdpr_prefs', '0,1,2:', 'gggg', 'explicit'],
  ['notice_gdpr_prefs', '0|1|2:', 'gggg', 'explicit'], // a server took the commas out
  ['notice_gdpr_prefs', '0,1,2:1a8b5228dd7ff0717196863a5d28ce6c', 'gggg', 'explicit'],
  ['notice_gdpr_prefs', '0,1,2,3:', 'gggg', 'explicit'],
  ['notice_gdpr_prefs', '0:', 'gddd', 'explicit'],
  ['notice_gdpr_prefs', '0::implied,eu', 'gddd', 'implied'],
  ['notice_gdpr_prefs', '0,2:', 'gd?g', 'explicit'],
  ['notice_gdpr_prefs', '0%2C1%3A', 'gg?d', 'explicit'],
  ['notice_gdpr_prefs', '0,1,3:', 'gg??', 'explicit'], // four levels, in the order of the site
  ['truste.eu.cookie.notice_gdpr_prefs', '0,1,2:', 'gggg', 'explicit'],
  ['notice_preferences', '2:', 'gggg', 'explicit'],
  ['notice_preferences', '1:abc', 'gg?d', 'explicit'],
  ['notice_preferences', '2:1a8b5228dd7ff0717196863a5d28ce6c', 'gggg', 'explicit'], // an id that begins with a digit
  ['notice_preferences', '0:', 'gddd', 'explicit'],
  ['cmapi_cookie_privacy', 'permit 1,2,3', 'gggg', 'explicit'],
  ['cmapi_cookie_privacy', 'permit_1|2|3', 'gggg', 'explicit'],
  ['cmapi_cookie_privacy', 'permit%201%2C2', 'gg?d', 'explicit'],
  ['cmapi_cookie_privacy', 'permit 1', 'gddd', 'explicit'],
  ['cmapi_cookie_privacy', 'permit 1 required', 'gddd', 'explicit'],
])('%s = %s: %s, %s', (name, value, states, basis) => {
  const readings = one(name, value);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.basis).toBe(basis);
});

test.each([
  ['notice_gdpr_prefs', '0,1,2'], // cut off
  ['notice_gdpr_prefs', '0,'],
  ['notice_gdpr_prefs', ':'],
  ['notice_gdpr_prefs', '0,x:'],
  ['notice_gdpr_prefs', '10:'],
  ['notice_preferences', '2'],
  ['notice_preferences', '2:1|3:1|4:1'],
  ['notice_preferences', '2:1,3:1'],
  ['cmapi_cookie_privacy', 'permit 0,1'],
  ['cmapi_cookie_privacy', 'permit'],
  ['cmapi_cookie_privacy', '{"f":true}'],
])('broken: %s = %s', (name, value) => {
  expect(sayStates(one(name, value))).toBe('????');
});

describe('together', () => {
  it('the regime without a preference: nothing chosen yet', () => {
    expect(one('notice_behavior', 'expressed,eu')[0]).toMatchObject({
      reason: 'bannerNoChoice',
      evidence: [['behaviour', 'expressed,eu']],
    });
  });

  it('a permit written on load where nobody is asked is implied', () => {
    const readings = read(mechanism, [
      cookie('notice_behavior', 'implied,us'),
      cookie('cmapi_cookie_privacy', 'permit 1,2,3'),
    ]);
    expect(sayStates(readings)).toBe('gggg');
    expect(readings[0]).toMatchObject({ basis: 'implied', reason: 'recordedChoiceImplied' });
  });

  it('a preference that was asserted is explicit, whatever the regime; each record says its own', () => {
    const records = [
      cookie('notice_behavior', 'implied,us'),
      cookie('notice_gdpr_prefs', '0:'),
      cookie('cmapi_cookie_privacy', 'permit 1 required'),
    ];
    const readings = read(mechanism, [...records, cookie('notice_preferences', '0:')]);
    expect(readings.map(({ name, basis }) => [name, basis])).toEqual([
      ['notice_gdpr_prefs', 'explicit'],
      ['cmapi_cookie_privacy', 'explicit'],
    ]);
  });
});

test.each<[answer: unknown, states: string, basis: string]>([
  [{ consentDecision: [1, 2, 3], source: 'asserted' }, 'gggg', 'explicit'],
  [{ consentDecision: [1], source: 'asserted' }, 'gddd', 'explicit'],
  [{ consentDecision: [1, 2, 3], source: 'implied' }, 'gggg', 'implied'],
  [{ consentDecision: [1, 2, 3], source: 'unprovisioned' }, 'gggg', 'unknown'],
  [{ consentDecision: [0], source: 'implied' }, 'g---', 'default'],
  [{ consentDecision: 0, source: 'implied' }, 'g---', 'default'],
  [{ consentDecision: 2, source: 'asserted' }, 'gg?d', 'explicit'],
  [{ consentDecision: [1, 'x'], source: 'asserted' }, '????', 'unknown'],
  [{ consentDecision: [{ valueOf: 1, toString: 1 }] }, '????', 'unknown'],
  [{ consentDecision: '1,2' }, '????', 'unknown'],
  [{ consentDecision: 1e9, source: 'asserted' }, 'gggg', 'explicit'],
  [7, '????', 'unknown'],
])('the interface %j: %s', (answer, states, basis) => {
  const readings = read(mechanism, [api(PAGE_RECORDS.trustarc, answer)]);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.basis).toBe(basis);
});

it('nothing recorded', () => {
  expect(read(mechanism, [])).toEqual([]);
  expect(sayStates(read(mechanism, [], { scripts: ['https://consent.trustarc.com/notice?domain=shop.example'] }))).toBe(
    'g---',
  );
});
