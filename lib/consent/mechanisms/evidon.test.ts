import { expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { evidon } from './evidon.ts';

const readCookie = (value: string | null) => read(evidon, [cookie('_evidon_consent_cookie', value)]);

test.each<[string, string]>([
  ['{"consent_date":"2026-01-10T09:00:00.000Z","categories":{"7":true},"consent_type":1}', 'g???'],
  [encodeURIComponent('{"consent_date":"2026-01-10T09:00:00.000Z","consent_type":1}'), 'g???'],
  ['{"categories":{"7":true}}', '????'],
  ['{"consent_date":"2026', '????'],
  ['date', '????'],
  ['', '????'],
  ['[]', '????'],
])('cookie %s: %s', (value, states) => {
  expect(sayStates(readCookie(value))).toBe(states);
});

it('tells when somebody answered', () => {
  const [reading] = readCookie('{"consent_date":"2026-01-10T09:00:00.000Z","consent_type":1}');
  expect(reading).toMatchObject({ reason: 'choiceNotReadable', decidedAt: Date.parse('2026-01-10T09:00:00.000Z') });
});

test.each<[unknown, string]>([
  [{ categories: { analytics: true, advertising: false } }, 'g?gd'],
  [{ categories: { 'online advertising': true, 'essential and functional': true } }, 'g??g'],
  [{ categories: { all: true } }, 'gggg'],
  [{ categories: { 'Group 7': true } }, 'g???'],
  [{ categories: {} }, 'g???'],
  [{ categories: { analytics: 'x' } }, '????'],
  [{ vendors: {} }, '????'],
  ['{"cat', '????'],
])('callback %j: %s', (answer, states) => {
  expect(sayStates(read(evidon, [api(PAGE_RECORDS.evidon, answer)]))).toBe(states);
});

test.each<[unknown, string]>([
  [{ event: 'evidonConsentGiven', consentCategories: 'analytics,functional' }, 'ggg?'],
  [{ event: 'evidonConsentGiven', consentCategories: 'all', consentVendors: 'all' }, 'gggg'],
  [{ event: 'evidonConsentGiven', consentCategories: '' }, 'g???'],
  [{ event: 'evidonConsentGiven', consentCategories: ['analytics'] }, '????'],
  [{ event: 'evidonConsentGiven' }, '????'],
])('event %j: %s', (answer, states) => {
  expect(sayStates(read(evidon, [api(PAGE_RECORDS.evidonDataLayer, answer)]))).toBe(states);
});

it('nothing recorded: unset, and a word that a refusal leaves nothing', () => {
  const [reading] = read(evidon, [], { elements: ['#_evidon_banner'] });
  expect(reading).toMatchObject({ reason: 'bannerNoChoice', evidence: [['a refusal', 'would leave no record']] });
  expect(read(evidon, [], { scripts: ['https://c.evidon.com/sitenotice/evidon-sitenotice-tag.js'] })).toHaveLength(1);
  expect(sayStates(readCookie(null))).toBe('g---');
});
