import { expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { commandersAct } from './commanders-act.ts';

const readCookie = (value: string | null, name = 'TC_PRIVACY') => read(commandersAct, [cookie(name, value)]);
const times = '1700000000000,1700000000000,1733600000000';

test.each<[string, string, string]>([
  [`1@032|1|4525@@@${times}@`, 'gddd', 'recordedChoice'],
  [encodeURIComponent(`1@032|1|4525@@@${times}@`), 'gddd', 'recordedChoice'],
  ['1@012|26|4221@@4@1592900933049@1592900933049', 'gddd', 'recordedChoice'],
  [`1@012|26|4221@ALL@@${times}`, 'gddd', 'recordedChoice'],
  [`0@002|12|3441@1%2C3@4@${times}`, 'g???', 'choiceNotReadable'],
  ['0@002@12@34@1,3@4@1592900933049', 'g???', 'choiceNotReadable'],
  [`1@012|26|4221@2,3@4@${times}`, 'g???', 'choiceNotReadable'],
  [`0@002|12|3441@1,3@4@${times}@${makeTcString({ consents: [1, 8] })}`, 'gdgd', 'recordedChoice'],
  [`0@002|12|3441@1,3@4@${times}@Cbroken`, 'g???', 'choiceNotReadable'],
  [`2@002|12|3441@1,3@4@${times}`, '????', 'unreadable'],
  ['1@032|1|4525@@@17', '????', 'unreadable'],
  ['1@032', '????', 'unreadable'],
  ['1', '????', 'unreadable'],
  ['', '????', 'unreadable'],
  ['{"a":1}', '????', 'unreadable'],
])('%s: %s, %s', (value, states, reason) => {
  const readings = readCookie(value);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('tells when, and which numbers', () => {
  expect(readCookie(`0@002|12|3441@1,3@4@${times}`)[0]).toMatchObject({
    decidedAt: 1_700_000_000_000,
    evidence: [
      ['opted out', 'no'],
      ['categories', '1,3'],
      ['not asked about', '4'],
    ],
  });
});

const categories = { 1: { status: 'on' }, 2: { status: 'off' } };
test.each<[unknown, string]>([
  [{ consent: { status: 'optin', categories } }, 'g???'],
  [{ consent: { status: 'mixed', categories } }, 'g???'],
  [{ consent: { status: 'all-on', categories: { 1: { status: 'on' } } } }, 'gggg'],
  [{ consent: { status: 'all-off', categories: { 1: { status: 'off' } } } }, 'gddd'],
  [{ consent: { status: 'optout', categories: { 1: { status: 'off' }, 2: { status: 'off' } } } }, 'gddd'],
  [{ consent: { status: 'optin', categories: { 1: { status: 'on' }, 2: { status: 'on' } } } }, 'gggg'],
  [{ consent: { status: 'optin', categories: { 1: { status: 'odd' } } } }, 'g???'],
  [{ consent: { status: 'unset', categories } }, 'g---'],
  [{ consent: { status: 'other' } }, '????'],
  [{ consent: { categories } }, '????'],
  [{ consent: [] }, '????'],
  ['{"consent":{"status":"opt', '????'],
])('interface %j: %s', (answer, states) => {
  expect(sayStates(read(commandersAct, [api(PAGE_RECORDS.commandersAct, answer)]))).toBe(states);
});

it('the centre alone says that somebody answered', () => {
  expect(readCookie('0%40', 'TC_PRIVACY_CENTER')[0]?.reason).toBe('choiceNotReadable');
});

it('nothing recorded', () => {
  expect(sayStates(readCookie(null))).toBe('g---');
  expect(sayStates(read(commandersAct, [], { elements: ['#popin_tc_privacy'] }))).toBe('g---');
  expect(read(commandersAct, [])).toEqual([]);
});
