import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { iabUsp } from './iab-usp.ts';

const readCookie = (value: string | null, name = 'usprivacy') => read(iabUsp, [cookie(name, value)]);

describe('the string', () => {
  test.each<[value: string, states: string, reason: string]>([
    ['1YNN', 'g??g', 'lawNotOptedOut'],
    ['1YNY', 'g??g', 'lawNotOptedOut'],
    ['1NNN', 'g??g', 'lawNotOptedOut'],
    ['1-N-', 'g??g', 'lawNotOptedOut'],
    ['1YYN', 'g??d', 'lawOptedOut'],
    ['1YYY', 'g??d', 'lawOptedOut'],
    ['1-Y-', 'g??d', 'lawOptedOut'],
    ['1NYN', 'g??d', 'lawOptedOut'],
    ['1---', 'g???', 'lawNotApplicable'],
    ['1Y-N', 'g???', 'lawNotApplicable'],
    ['1yyn', 'g??d', 'lawOptedOut'],
    ['%31YNN', 'g??g', 'lawNotOptedOut'],
    ['%2531YYN', 'g??d', 'lawOptedOut'],
    ['1YN%2D', 'g??g', 'lawNotOptedOut'],
    ['"1YYN"', 'g??d', 'lawOptedOut'],
    [' 1YYN ', 'g??d', 'lawOptedOut'],
    ['{"uspString":"1YYN"}', 'g??d', 'lawOptedOut'],
    [encodeURIComponent('{"version":1,"uspString":"1YNN"}'), 'g??g', 'lawNotOptedOut'],
  ])('%s: %s', (value, states, reason) => {
    const readings = readCookie(value);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'cookie', name: 'usprivacy', reason, strings: ['usp'] });
  });

  it('says who acted only where somebody did', () => {
    expect(readCookie('1YYN')[0]?.basis).toBe('explicit');
    expect(readCookie('1YNN')[0]?.basis).toBe('unknown'); // what a visitor has who never saw a notice
    expect(readCookie('1YYN')[0]?.evidence).toEqual([
      ['notice given', 'Y'],
      ['opted out of sale', 'Y'],
      ['covered by the service provider agreement', 'N'],
    ]);
  });

  test.each<[value: string, reason: string]>([
    ['', 'unreadable'],
    ['1YXN', 'unreadable'],
    ['1YN', 'unreadable'],
    ['1YNNN', 'unreadable'],
    ['YNN1', 'unreadable'],
    ['0YNN', 'unreadable'],
    ['null', 'unreadable'],
    ['undefined', 'unreadable'],
    ['true', 'unreadable'],
    ['{"uspString":null}', 'unreadable'],
    ['{"uspString":"1YY', 'unreadable'],
    ['[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["1YYN"]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]', 'unreadable'],
    ['1YNN'.repeat(20_000), 'unreadable'],
    ['2YNN', 'unknownForm'],
  ])('%.40s is %s', (value, reason) => {
    const readings = readCookie(value);
    expect(sayStates(readings)).toBe('????');
    expect(readings[0]?.reason).toBe(reason);
  });
});

describe('where it is', () => {
  it('in cookies and storage, under the names that are its own', () => {
    for (const name of ['usprivacy', 'us_privacy', 'us-privacy', 'uc_usprivacy', 'IABUSPrivacy_String'])
      expect(sayStates(read(iabUsp, [stored(name, '1YYN')]))).toBe('g??d');
    expect(readCookie('1YYN', 'any')).toEqual([]);
    expect(readCookie(null)).toEqual([]);
  });

  it("in Usercentrics' record, if there is one: else it tells only when it was asked", () => {
    const wrapped = JSON.stringify({ ccpaString: '1YYN', timestamp: 1_700_000_000_000 });
    expect(sayStates(read(iabUsp, [stored('uc_ccpa', wrapped)]))).toBe('g??d');
    expect(read(iabUsp, [stored('uc_ccpa', '1700000000000')])).toEqual([]);
    expect(read(iabUsp, [stored('uc_ccpa', '{"timestamp":1700000000000}')])).toEqual([]);
  });

  test.each<[answer: unknown, states: string]>([
    [{ version: 1, uspString: '1YNN' }, 'g??g'],
    [{ version: 1, uspString: '1YYN' }, 'g??d'],
    [{ version: 1, uspString: '1---' }, 'g???'],
    [{ version: 1 }, '????'],
    [{ version: 1, uspString: { toString: 1 } }, '????'],
    [null, '????'],
    ['{', '????'],
  ])('and in the interface: %j', (answer, states) => {
    const readings = read(iabUsp, [api(PAGE_RECORDS.uspData, answer)]);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'api', name: PAGE_RECORDS.uspData });
  });
});
