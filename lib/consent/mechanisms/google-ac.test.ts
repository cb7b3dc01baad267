import { expect, it, test } from 'vitest';
import { cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { googleAc } from './google-ac.ts';

test.each<[value: string, version: string, consented: string, disclosed: string | undefined]>([
  ['2~89.122.184~dv.43.61', '2', '3', '2'],
  ['2~~dv.43.61', '2', '0', '2'], // nobody was consented to
  ['2~89~dv.', '2', '1', '0'],
  ['1~1.35.41.101', '1', '4', undefined],
  ['1~', '1', '0', undefined],
  ['2%7E89.122%7Edv.43', '2', '2', '1'],
  ['"2~89~dv.43"', '2', '1', '1'],
])('%s', (value, version, consented, disclosed) => {
  const [reading, ...more] = read(googleAc, [cookie('addtl_consent', value)]);
  expect(more).toEqual([]);
  expect(reading).toMatchObject({
    where: 'cookie',
    name: 'addtl_consent',
    reason: 'choiceNotReadable',
    strings: ['ac'],
  });
  expect(sayStates(reading ? [reading] : [])).toBe('????'); // vendors are no categories
  const evidence = new Map(reading?.evidence);
  expect(evidence.get('version')).toBe(version);
  expect(evidence.get('providers with consent')).toBe(consented);
  expect(evidence.get('providers disclosed')).toBe(disclosed);
});

test.each<[value: string, reason: string]>([
  ['', 'unreadable'],
  ['2~89.122', 'unreadable'], // cut off: version 2 has a third part
  ['2~89.122~', 'unreadable'],
  ['2~89.122~43', 'unreadable'],
  ['1~89.x', 'unreadable'],
  ['1~89..122', 'unreadable'],
  ['1~1~dv.1', 'unreadable'],
  ['2~1~dv.1~1', 'unreadable'],
  ['2~99999999999~dv.1', 'unreadable'],
  ['0~1', 'unreadable'],
  ['true', 'unreadable'],
  ['3~1.2~dv.3', 'unknownForm'],
])('%j is %s', (value, reason) => {
  const readings = read(googleAc, [cookie('addtl_consent', value)]);
  expect(sayStates(readings)).toBe('????');
  expect(readings[0]?.reason).toBe(reason);
});

it('is read under the names tools give it, and no other', () => {
  for (const name of ['addtl_consent', 'OTAdditionalConsentString', 'ac_euconsent-v2'])
    expect(read(googleAc, [stored(name, '1~1')])).toHaveLength(1);
  expect(read(googleAc, [stored('any', '1~1'), cookie('addtl_consent', null)])).toEqual([]);
});
