import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { consentmanager } from './consentmanager.ts';

describe('the TC string', () => {
  test.each<[string, string]>([
    [makeTcString({ consents: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }), 'gggg'],
    [makeTcString({ consents: [] }), 'gddd'],
    [makeTcString({ consents: [1, 8] }), 'gdgd'],
    [`"${makeTcString({ consents: [1, 2] })}"`, 'gddg'],
    [makeTcString({ consents: [1, 2] }).slice(0, 12), '????'],
    ['BPcfWCkPcfWCkAfESDENDXAAAAAAAA', '????'],
    ['', '????'],
    ['{}', '????'],
  ])('%s: %s', (value, states) => {
    expect(sayStates(read(consentmanager, [cookie('__cmpconsent67890', value)]))).toBe(states);
    expect(sayStates(read(consentmanager, [stored('__cmpconsent67890', value)]))).toBe(states);
  });

  it('of version 1 is named as such', () => {
    const [reading] = read(consentmanager, [cookie('__cmpconsent1', 'BPcfWCkPcfWCkAfESDENDXAAAAAAAA')]);
    expect(reading).toMatchObject({ reason: 'unknownForm', evidence: [['TCF version', '1']] });
  });
});

it('what is packed is of an unknown form, and is left out beside what can be read', () => {
  const packed = cookie('__cmpcccu67890', 'aBPcfWCkgAwAzADUAIAC4FlgAA');
  expect(read(consentmanager, [packed])[0]?.reason).toBe('unknownForm');
  expect(sayStates(read(consentmanager, [packed]))).toBe('????');
  const string = cookie('__cmpconsent67890', makeTcString({ consents: [1, 8] }));
  expect(sayStates(read(consentmanager, [packed, string]))).toBe('gdgd');
});

const purposesList = [
  { id: 'c51', name: 'Function' },
  { id: 'c52', name: 'Measurement' },
  { id: 'c53', name: 'Marketing' },
];
test.each<[unknown, string]>([
  [{ userChoiceExists: true, purposesList, purposeConsents: { c51: true, c52: true, c53: true } }, 'gggg'],
  [{ userChoiceExists: true, purposesList, purposeConsents: { c52: true } }, 'gdgd'],
  [{ userChoiceExists: true, purposesList, purposeConsents: {} }, 'gddd'],
  [{ userChoiceExists: false, purposesList, purposeConsents: { c52: true } }, 'g---'],
  [{ userChoiceExists: true, purposeConsents: { c1: true } }, 'g???'],
  [{ purposeConsents: {} }, 'g???'],
  [{ userChoiceExists: true, purposesList, purposeConsents: { c52: 'x' } }, '????'],
  [{ userChoiceExists: true, purposesList: [null, { id: {}, name: 1 }], purposeConsents: [] }, 'g???'],
  [{}, '????'],
  ['{"user', '????'],
])('interface %j: %s', (answer, states) => {
  expect(sayStates(read(consentmanager, [api(PAGE_RECORDS.consentmanager, answer)]))).toBe(states);
});

it('nothing recorded', () => {
  expect(sayStates(read(consentmanager, [cookie('__cmpconsent1', null)]))).toBe('g---');
  expect(sayStates(read(consentmanager, [], { elements: ['#cmpbox'] }))).toBe('g---');
  expect(read(consentmanager, [])).toEqual([]);
});
