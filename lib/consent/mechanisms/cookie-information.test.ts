import { expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { cookieInformation as mechanism } from './cookie-information.ts';

const record = (approved: unknown, denied: unknown) =>
  JSON.stringify({
    timestamp: '2026-01-10T09:00:00.000Z',
    user_uid: '00000000-0000-4000-8000-00000000abcd',
    consents_approved: approved,
    consents_denied: denied,
    user_agent: 'Mozilla',
  });
const one = (value: string | null) => read(mechanism, [cookie('CookieInformationConsent', value)]);
const cat = (...names: string[]) => names.map((name) => `cookie_cat_${name}`);

test.each<[value: string, states: string]>([
  [record(cat('necessary', 'functional', 'statistic', 'marketing', 'unclassified'), []), 'gggg'],
  [record(cat('necessary'), cat('functional', 'statistic', 'marketing', 'unclassified')), 'gddd'],
  [encodeURIComponent(record(cat('necessary', 'statistic'), cat('functional'))), 'gdg?'],
  [record(cat('necessary', 'video'), cat('__proto__', 'constructor')), 'gg??'],
  [record(cat('necessary'), undefined), '????'],
  [record('cookie_cat_necessary', []), '????'],
  [record(cat('necessary'), []).slice(0, 80), '????'],
  ['true', '????'],
])('%s: %s', (value, states) => {
  expect(sayStates(one(value))).toBe(states);
});

it('takes neither the browser nor the visitor', () => {
  const [reading] = one(record(cat('necessary'), []));
  expect(reading).toMatchObject({ decidedAt: Date.parse('2026-01-10T09:00:00.000Z'), recordId: '…abcd (36)' });
  expect(JSON.stringify(reading)).not.toMatch(/Mozilla|00000000-/);
});

test.each<[answer: unknown, states: string, reason: string]>([
  [
    { bannerConfirmed: true, given: { cookie_cat_functional: true, cookie_cat_statistic: false } },
    'ggd?',
    'recordedChoice',
  ],
  [{ given: { cookie_cat_marketing: false } }, 'g??d', 'recordedChoiceUnknownBasis'],
  [{ cookie_cat_marketing: true, cookie_cat_statistic: null }, 'g??g', 'recordedChoiceUnknownBasis'],
  [{ bannerConfirmed: false, given: { cookie_cat_marketing: true } }, 'g---', 'regionalDefault'],
  [{ bannerConfirmed: false, given: {} }, 'g---', 'bannerNoChoice'],
  [{ given: { cookie_cat_marketing: 'yes' } }, '????', 'unreadable'],
  [{ given: {} }, '????', 'unreadable'],
  [null, '????', 'unreadable'],
])('the interface %j: %s', (answer, states, reason) => {
  const readings = read(mechanism, [api(PAGE_RECORDS.cookieInformation, answer)]);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('nothing recorded', () => {
  expect(sayStates(one(null))).toBe('g---');
  expect(sayStates(read(mechanism, [], { elements: ['#coiOverlay'] }))).toBe('g---');
});
