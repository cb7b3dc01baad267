import { expect, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { unreadTools } from './unread-tools.ts';

const readAll = (name: string, value: string | null, elements: string[] = []) =>
  unreadTools.flatMap((tool) =>
    read(tool, [cookie(name, value)], { elements }).map((reading) => ({ tool: tool.id, ...reading })),
  );

test.each([
  ['cookiepal-consent', 'cookiepal', 'necessary:yes,functional:no,analytics:yes,advertisement:no', 'gdgd'],
  ['cyt-consent', 'cytrio', '{"essential":true,"analytics":false,"advertising":false,"functional":false}', 'gddd'],
  ['concord-consent-state-abc', 'concord', 'analytics=true|marketing=true', 'g?gg'],
  ['lawwwing-consent-v2', 'lawwwing', encodeURIComponent('{"analytics":true}'), 'g?g?'],
])('%s in words of categories is a guess', (name, tool, value, states) => {
  const readings = readAll(name, value);
  expect(readings).toMatchObject([{ tool, reason: 'guessedFromForm', basis: 'unknown' }]);
  expect(readings[0]?.guessed).toContain('analytics');
  expect(sayStates(readings)).toBe(states);
});

test.each([
  ['atl-bsc-consent-token', '002111100000'],
  ['AdoptConsent', 'N4Ig7gpgRgzglgFwgSQCIgFwgE4'],
  ['cookiepal-consent', ''],
  ['cookiepal-consent', 'true'],
  ['kcm_data', '{"a":true}'],
  ['lgcookieslaw', '["1","2"]'],
  ['__acceptrics_settings', '{"__proto__":{"analytics":true}}'],
  ['cc_accepted_cookies', '{'],
])('%s = %j is of an unknown form', (name, value) => {
  const readings = readAll(name, value);
  expect(sayStates(readings)).toBe('????');
  expect(readings).toMatchObject([{ reason: 'unknownForm' }]);
});

test('known to be absent, or only its banner: nothing chosen yet', () => {
  expect(sayStates(readAll('kcm_data', null))).toBe('g---');
  expect(readAll('other', '1', ['#truyo-cookieBarContent'])).toMatchObject([
    { tool: 'truyo', reason: 'bannerNoChoice' },
  ]);
  expect(readAll('other', '1')).toEqual([]);
});
