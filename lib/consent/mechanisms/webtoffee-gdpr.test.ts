import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { webtoffeeGdpr as mechanism } from './webtoffee-gdpr.ts';

const joined = (fields: object) => cookie('CookieLawInfoConsent', btoa(JSON.stringify({ ver: '1', ...fields })));
const box = (name: string, value: string) => cookie(`cookielawinfo-checkbox-${name}`, value);
const viewed = (value: string) => cookie('viewed_cookie_policy', value);

test.each<[records: ReturnType<typeof cookie>[], states: string, reason: string]>([
  [
    [joined({ necessary: 'true', functional: 'false', analytics: 'true', advertisement: 'false' }), viewed('yes')],
    'gdgd',
    'recordedChoice',
  ],
  [[joined({ necessary: true, performance: true, analytics: false }), viewed('yes')], 'g?g?', 'recordedChoice'],
  [[joined({ necessary: 'true', 'non-necessary': 'true' }), viewed('yes')], 'gggg', 'recordedChoice'],
  [
    [joined({ necessary: 'true', 'non-necessary': 'false', analytics: 'true' }), viewed('yes')],
    'g?g?',
    'recordedChoice',
  ], // one of several
  [[joined({ 'youtube-embed': 'true', others: 'true' }), viewed('yes')], 'gg??', 'recordedChoice'],
  [
    [box('necessary', 'yes'), box('analytics', 'no'), box('advertisement', 'yes'), viewed('yes')],
    'g?dg',
    'recordedChoice',
  ],
  [[box('necessary', 'yes'), box('non-necessary', 'no'), viewed('yes')], 'gddd', 'recordedChoice'],
  [[box('necessary', 'yes'), box('analytics', 'yes')], 'g---', 'regionalDefault'], // written on load
  [[viewed('no')], 'gddd', 'recordedChoice'],
  [[box('analytics', 'yes'), viewed('no')], 'gddd', 'recordedChoice'],
  [[viewed('yes')], 'g???', 'choiceNotReadable'], // closing the notice writes it, too
  [
    [cookie('cli_user_preference', 'en-cli-yes-checkbox-necessary-yes-checkbox-non-necessary-no'), viewed('yes')],
    'gddd',
    'recordedChoice',
  ],
  [[cookie('cli_user_preference', 'en-cli-yes-checkbox-analytics-yes'), viewed('yes')], 'g?g?', 'recordedChoice'],
  [[cookie('cli_user_preference', 'en-cli-yes-checkbox-analytics-ye'), viewed('yes')], '????', 'unreadable'],
  [[cookie('cli_user_preference', 'x'), viewed('yes')], '????', 'unreadable'],
  [[box('analytics', 'no'), box('analytics', 'yes'), viewed('yes')], 'g?d?', 'recordedChoice'], // the more specific one comes first
  [[viewed('true')], '????', 'unreadable'],
  [[joined({ analytics: 'perhaps' }), viewed('yes')], '????', 'unreadable'],
  [[joined({}), viewed('yes')], '????', 'unreadable'],
  [[cookie('CookieLawInfoConsent', 'eyJ2ZXIiOiIx')], '????', 'unreadable'],
  [[box('analytics', ''), viewed('yes')], '????', 'unreadable'],
])('%j: %s', (records, states, reason) => {
  const readings = read(mechanism, records);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('keeps single choices, and says which are guesses', () => {
  const [reading] = read(mechanism, [joined({ 'my-videos': 'true', __proto__x: 'false' }), viewed('yes')]);
  expect(reading).toMatchObject({
    guessed: ['functional'],
    purposes: [
      { name: 'my-videos', state: 'granted', isGuess: true },
      { name: '__proto__x', state: 'denied' },
    ],
  });
});

it('nothing recorded', () => {
  expect(sayStates(read(mechanism, [cookie('viewed_cookie_policy', null)]))).toBe('g---');
  expect(sayStates(read(mechanism, [], { elements: ['#cookie-law-info-bar'] }))).toBe('g---');
  expect(read(mechanism, [])).toEqual([]);
});
