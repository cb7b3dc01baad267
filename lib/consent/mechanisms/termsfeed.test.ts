import { describe, expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { termsfeed } from './termsfeed.ts';

const level = (functionality: boolean, tracking: boolean, targeting: boolean) =>
  encodeURIComponent(JSON.stringify({ 'strictly-necessary': true, functionality, tracking, targeting }));
const readBoth = (value: string | null, answered?: string | null) =>
  read(termsfeed, [
    cookie('cookie_consent_level', value),
    ...(answered === undefined ? [] : [cookie('cookie_consent_user_accepted', answered)]),
  ]);

test.each<[value: string | null, states: string]>([
  [level(true, false, false), 'ggdd'],
  [level(false, true, true), 'gdgg'],
  ['{"strictly-necessary":true,"tracking":true}', 'g?g?'],
  [null, 'g???'], // answered, and the answer is gone
  ['', '????'],
  ['true', '????'],
  ['{}', '????'],
  ['{"tracking":"x"}', '????'],
  [level(true, true, true).slice(0, 30), '????'],
])('answered, %s: %s', (value, states) => {
  expect(sayStates(readBoth(value, 'true'))).toBe(states);
});

describe('not answered', () => {
  it('says what runs meanwhile', () => {
    for (const answered of [undefined, null, '', 'x']) {
      const readings = readBoth(level(true, true, false), answered);
      expect(sayStates(readings)).toBe('g---');
      expect(readings[0]).toMatchObject({ reason: 'bannerNoChoice', allowedMeanwhile: ['functional', 'analytics'] });
    }
    expect(readBoth(level(false, false, false))[0]).not.toHaveProperty('allowedMeanwhile');
    expect(sayStates(readBoth(null))).toBe('g---');
    expect(sayStates(read(termsfeed, [cookie('cookie_consent_user_accepted', null)]))).toBe('g---');
    expect(sayStates(read(termsfeed, [], { elements: ['.termsfeed-com---nb'] }))).toBe('g---');
  });

  it('the answer without the levels', () => {
    expect(sayStates(read(termsfeed, [cookie('cookie_consent_user_accepted', 'true')]))).toBe('g???');
    expect(sayStates(read(termsfeed, [cookie('cookie_consent_user_accepted', 'x')]))).toBe('????');
  });
});
