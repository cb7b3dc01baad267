import { expect, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { wordTools } from './word-tools.ts';

const readAll = (name: string, value: string | null, elements: string[] = []) =>
  wordTools.flatMap((tool) =>
    read(tool, [cookie(name, value)], { elements }).map((reading) => ({ tool: tool.id, ...reading })),
  );

test.each([
  ['cookiebar', 'CookieAllowed', 'cookie-bar-js', 'gggg'],
  ['cookiebar', 'CookieDisallowed', 'cookie-bar-js', 'gddd'],
  ['cc_cookie_accept', 'cc_cookie_accept', 'cookiecuttr', 'gggg'],
  ['cc_cookie_decline', 'cc_cookie_decline', 'cookiecuttr-decline', 'gddd'],
  ['__gitbook_cookie_granted', 'no', 'gitbook', 'gddd'],
  ['cookie_permission_granted', '%22yes%22', 'iwink', 'gggg'],
  ['wpgdprc-consent-8', 'decline', 'wp-gdpr-compliance', 'gddd'],
])('%s = %s', (name, value, tool, states) => {
  const readings = readAll(name, value);
  expect(readings).toMatchObject([{ tool, reason: 'recordedChoice', basis: 'explicit' }]);
  expect(sayStates(readings)).toBe(states);
});

test.each(['', 'true', '11x', 'cookieallowed', 'toString', '__proto__', '{"yes":true}', '1,x'])(
  'another word: %j',
  (value) => {
    for (const name of ['cookiebar', 'cookie_permission_granted', 'wpgdprc-consent-8'])
      expect(sayStates(readAll(name, value))).toBe('????');
  },
);

test('numbers of the site', () => {
  for (const value of ['1', '1_required,2'])
    expect(readAll('wpgdprc-consent-8', value)).toMatchObject([{ reason: 'choiceNotReadable' }]);
});

test('absent, or only the banner: nothing chosen yet', () => {
  expect(sayStates(readAll('cookiebar', null))).toBe('g---');
  expect(readAll('other', 'Y', ['.wpgdprc-consent-bar'])).toMatchObject([
    { tool: 'wp-gdpr-compliance', reason: 'bannerNoChoice' },
  ]);
  expect(readAll('other', 'Y')).toEqual([]);
});
