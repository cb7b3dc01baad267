import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { consentmo } from './consentmo.ts';

const LIST = 'cookieconsent_preferences_disabled';
const readBoth = (list: string | null, status?: string | null) =>
  read(consentmo, [cookie(LIST, list), ...(status === undefined ? [] : [cookie('cookieconsent_status', status)])]);

test.each<[string, string | undefined, string, string]>([
  ['analytics,marketing,functionality', undefined, 'gddd', 'recordedChoice'],
  ['functionality%2Canalytics%2Cmarketing', 'accept_selected', 'gddd', 'recordedChoice'],
  ['marketing', undefined, 'gggd', 'recordedChoice'],
  ['Marketing, Analytics', 'allow', 'ggdd', 'recordedChoice'],
  ['', 'allow', 'gggg', 'recordedChoice'],
  ['', 'accept_all', 'gggg', 'recordedChoice'],
  ['', 'deny', 'gddd', 'recordedChoice'],
  ['', 'non_gdpr', 'gggg', 'regionalDefault'],
  ['', 'dismiss', 'gggg', 'noticeDismissed'],
  ['', undefined, 'gggg', 'recordedChoiceUnknownBasis'],
  ['analyt', undefined, '????', 'unreadable'],
  ['analytics,toString', undefined, '????', 'unreadable'],
  ['{"a":1}', 'allow', '????', 'unreadable'],
])('off %j, status %j: %s, %s', (list, status, states, reason) => {
  const readings = readBoth(list, status);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('an empty list alone is a guess', () => {
  expect(readBoth('')[0]?.guessed).toEqual(['functional', 'analytics', 'marketing']);
  expect(readBoth('', 'allow')[0]).not.toHaveProperty('guessed');
});

it('the status alone is another product’s as well', () => {
  expect(read(consentmo, [cookie('cookieconsent_status', 'deny')])).toEqual([]);
  expect(read(consentmo, [cookie('cookieconsent_status', 'deny')], { elements: ['csm-cookie-consent'] })).toEqual([]);
});

it('nothing recorded', () => {
  expect(sayStates(readBoth(null))).toBe('g---');
  expect(sayStates(read(consentmo, [], { elements: ['csm-cookie-consent'] }))).toBe('g---');
});
