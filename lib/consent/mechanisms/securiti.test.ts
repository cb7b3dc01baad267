import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { securiti } from './securiti.ts';

const readCookie = (data: unknown) =>
  read(securiti, [cookie('__privaci_cookie_consents', typeof data === 'string' ? data : JSON.stringify(data))]);
const gcm = { ad_storage: 'denied', analytics_storage: 'granted' };
const numbers = (value: 0 | 1) => ({ 1: value, 2: value, 3: value, 4: value, 5: value, 6: value, 7: 1 });

test.each<[unknown, string, string]>([
  [{ consents: { 34: 1, 35: 0 }, gcm }, 'g?gd', 'recordedChoice'],
  [{ consents: { 97: 1, 98: 1 }, gcm: { ...numbers(1) } }, 'gggg', 'recordedChoice'],
  [{ consents: { 97: 1, 98: 0 }, gcm: { ...numbers(0) } }, 'gddd', 'recordedChoice'],
  [{ consents: { 34: 1, 35: 0, 36: 0 }, lang: 'en' }, 'g???', 'choiceNotReadable'],
  [{ consents: { 34: 1, 35: 1 } }, 'g???', 'choiceNotReadable'],
  [{ consents: { 34: 0, 35: 0 } }, 'gddd', 'recordedChoice'],
  [{ consents: {} }, 'gddd', 'recordedChoice'],
  [{ consents: { 34: 1 }, implicit_consent: true, gcm }, 'g?gd', 'recordedChoiceImplied'],
  [{ consents: { 34: 'x' } }, '????', 'unreadable'],
  [{ consents: null }, '????', 'unreadable'],
  [{ consents: [] }, '????', 'unreadable'],
  [{ gcm }, '????', 'unreadable'],
  ['{"consents":{"34":1', '????', 'unreadable'],
  ['', '????', 'unreadable'],
  ['true', '????', 'unreadable'],
])('%j: %s, %s', (data, states, reason) => {
  const readings = readCookie(data);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('is read encoded, and in base64', () => {
  const text = JSON.stringify({ consents: { 34: 1 }, gcm, ts: 1_700_000_000_000 });
  expect(sayStates(readCookie(encodeURIComponent(text)))).toBe('g?gd');
  expect(sayStates(readCookie(btoa(text)))).toBe('g?gd');
  expect(readCookie(btoa(text))[0]?.decidedAt).toBe(1_700_000_000_000);
});

it('numbers of Consent Mode that differ are a guess', () => {
  expect(readCookie({ consents: { 9: 1 }, gcm: numbers(0) })[0]?.guessed).toEqual([
    'functional',
    'analytics',
    'marketing',
  ]);
  expect(readCookie({ consents: { 9: 1 }, gcm: numbers(1) })[0]).not.toHaveProperty('guessed');
});

it('shown and not answered', () => {
  expect(sayStates(read(securiti, [cookie('__privaci_cookie_no_action', 'true')]))).toBe('g---');
  expect(read(securiti, [cookie('__privaci_cookie_no_action', 'false')])).toEqual([]);
  expect(sayStates(read(securiti, [cookie('__privaci_cookie_consents', null)]))).toBe('g---');
  const scripts = ['https://cdn-prod.securiti.ai/consent/cookie-consent-sdk-loader.js'];
  expect(sayStates(read(securiti, [], { scripts }))).toBe('g---');
  expect(read(securiti, [])).toEqual([]);
});
