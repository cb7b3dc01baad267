import { describe, expect, it, test } from 'vitest';
import { api, cookie, sayStates } from '../../test/consent.ts';
import {
  findLast,
  findSilent,
  preferTold,
  readCalls,
  readOptOut,
  tellVendor,
  vendorNotAsked,
  vendorNotTold,
} from './judge-vendor.ts';

const place = { where: 'api', name: 'x queue' } as const;
const told = tellVendor(place, { marketing: 'denied' });
const silent = vendorNotTold(place);

it('says of one tool what it was told, and nothing else', () => {
  expect(sayStates([told, silent, vendorNotAsked(place, ['analytics'])])).toBe('???d ???? ??-?');
  expect([told, silent, vendorNotAsked(place, [])].map(({ reason, basis }) => [reason, basis])).toEqual([
    ['vendorTold', 'unknown'],
    ['vendorNotTold', 'unknown'],
    ['vendorNotAsked', 'default'],
  ]);
});

describe('what was told goes before silence', () => {
  const scripts = ['https://x.example/a.js', 'https://x.example/b.js'];

  it.each([
    [[silent, told], [told]],
    [
      [told, silent, told],
      [told, told],
    ],
    [[silent, silent], [silent]],
    [[silent], [silent]],
    [[], findSilent({ scripts })],
  ])('case %#', (readings, left) => {
    expect(preferTold(readings, { scripts })).toEqual(left);
  });

  it('and without a script there is no word', () => {
    expect(preferTold([], { scripts: [] })).toEqual([]);
    expect(findSilent({ scripts })).toMatchObject([{ where: 'script', name: scripts[0] }]);
  });
});

test.each<[value: string | null, count: number, reason: string | undefined]>([
  ['[["a",1],["b"]]', 1, 'vendorTold'],
  ['[]', 1, 'vendorTold'],
  ['%5B%5B%22a%22%5D%5D', 1, 'vendorTold'],
  ['[["a",1],["b"]', 1, 'unreadable'],
  ['[1]', 1, 'unreadable'],
  ['{"length":1}', 1, 'unreadable'],
  ['', 1, 'unreadable'],
  [null, 0, undefined],
])('a list of calls: %s', (value, count, reason) => {
  const readings = readCalls({ ...place, value }, (_, record) => tellVendor(record, {}));
  expect(readings).toHaveLength(count);
  expect(readings[0]?.reason).toBe(reason);
});

it('the last call counts', () => {
  const calls = [['a', 1], ['b'], ['a', 2], [{ a: 1 }], []];
  expect(findLast(calls, 'a')).toEqual(['a', 2]);
  expect(findLast(calls, 'b', 'c')).toEqual(['b']);
  expect(findLast(calls, 'toString')).toBeUndefined();
});

test.each<[value: string, states: string]>([
  ['1', '??d?'],
  ['anything', '??d?'],
  [' %31 ', '??d?'],
  ['false', '????'],
  ['0', '????'],
  ['', '????'],
  ['""', '????'], // quotes around nothing
])('an opt-out with the value %j', (value, states) => {
  expect(sayStates(readOptOut(cookie('out', value), ['analytics']))).toBe(states);
});

it('an opt-out is for the categories it is for, and its value stays out of sight', () => {
  const [reading] = readOptOut({ ...api('out', ''), where: 'cookie', value: 'a-visitor' }, ['functional', 'marketing']);
  expect(reading?.states).toEqual({
    necessary: 'unknown',
    functional: 'denied',
    analytics: 'unknown',
    marketing: 'denied',
  });
  expect(JSON.stringify(reading)).not.toContain('a-visitor');
  expect(readOptOut(cookie('out', null), ['analytics'])).toEqual([]);
});
