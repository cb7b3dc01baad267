import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import { pubtech } from './pubtech.ts';

const make = (consents: number[]) => makeTcString({ consents, createdAt: new Date('2026-01-10T00:00:00Z') });

test.each<[own: string, consents: number[] | undefined, states: string, partial: string[] | undefined]>([
  ['0-XXX', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 'gggg', undefined],
  ['0-XXX', [], 'gddd', undefined],
  ['22-111', [], 'gggd', ['functional', 'analytics']],
  ['3-000', [1, 8], 'gdgd', ['analytics']],
  ['7-1XX', [], 'ggdd', ['functional']],
  ['0-000', undefined, 'gdd?', undefined],
  ['0-111', undefined, 'ggg?', undefined],
  ['7-1XX', undefined, 'gg??', undefined],
])('%s beside purposes %j: %s', (own, consents, states, partial) => {
  const records = [cookie('pubtech-cmp-pcstring', own)];
  if (consents) records.push(cookie('euconsent-v2', make(consents)));
  const readings = read(pubtech, records);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]).toMatchObject({ name: 'pubtech-cmp-pcstring', basis: 'explicit', reason: 'recordedChoice' });
  expect(readings[0]?.partial).toEqual(partial);
  expect(readings[0]?.decidedAt).toBe(consents ? Date.UTC(2026, 0, 10) : undefined);
});

it('says what it cannot tell', () => {
  const readings = read(pubtech, [cookie('pubtech-cmp-pcstring', '0-XXX')]);
  expect(sayStates(readings)).toBe('g???');
  expect(readings[0]?.reason).toBe('choiceNotReadable');
});

test.each(['', '0', '0-', '0-11', '0-1111', '0-112', 'x-111', '0-11x', '-111', '{"a":1}'])(
  '%j cannot be read',
  (own) => {
    const readings = read(pubtech, [cookie('pubtech-cmp-pcstring', own), cookie('euconsent-v2', make([1]))]);
    expect(sayStates(readings)).toBe('????');
    expect(readings[0]?.reason).toBe('unreadable');
  },
);

it("a TC string alone is anybody's", () => {
  expect(read(pubtech, [cookie('euconsent-v2', make([1]))])).toEqual([]);
  expect(read(pubtech, [cookie('pubtech-cmp-pcstring', null), cookie('euconsent-v2', make([1]))])).toEqual([]);
});
