import { describe, expect, it, test } from 'vitest';
import { sayStates } from '../../test/consent.ts';
import { makeTcString, type TcChoice } from '../../test/tc-string.ts';
import { decodeTc } from './decode-tc.ts';
import type { DecodedTc } from './decoded-types.ts';
import {
  describePurposes,
  describeTc,
  findTcStrings,
  hasTcForm,
  judgeTc,
  judgeTcPurposes,
  listTcPurposes,
} from './judge-tc.ts';

const createdAt = new Date('2026-01-10T00:00:00Z');

function decode(choice: TcChoice, more: Partial<DecodedTc> = {}): DecodedTc {
  const tc = decodeTc(makeTcString({ createdAt, ...choice }));
  if (!tc) throw new Error('The made TC string cannot be read.');
  return { ...tc, ...more };
}

test.each<[consents: number[], states: string, partial: string[] | undefined]>([
  [[], 'gddd', undefined],
  [[1], 'gddd', undefined],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 'gggg', undefined],
  [[5], 'ggdd', ['functional']],
  [[10], 'gdgd', ['analytics']],
  [[4], 'gddg', ['marketing']],
  [[12, 24], 'gddd', undefined], // not purposes of the standard
])('purposes %j: %s', (consents, states, partial) => {
  for (const judged of [judgeTcPurposes(consents), judgeTc(decode({ consents: [] }, { purposeConsents: consents }))]) {
    expect(sayStates([judged])).toBe(states);
    expect(judged.partial).toEqual(partial);
  }
});

it('purpose 11 is missed by the policy that has it, and by no other', () => {
  const old = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const judge = (policyVersion: number) => judgeTc(decode({ consents: [] }, { purposeConsents: old, policyVersion }));
  expect([judgeTcPurposes(old), judge(2), judge(3), judge(4), judge(5)].map(({ partial }) => partial)).toEqual([
    undefined,
    undefined,
    undefined,
    ['functional'],
    ['functional'],
  ]);
});

it('is of the day it was last changed, else of the day it was made, if that can be', () => {
  const made = Date.UTC(2025, 0, 1);
  expect(judgeTc(decode({})).decidedAt).toBe(createdAt.getTime());
  expect(judgeTc(decode({}, { updatedAt: 0, createdAt: made })).decidedAt).toBe(made);
  expect(judgeTc(decode({}, { updatedAt: 0, createdAt: 0 }))).not.toHaveProperty('decidedAt');
  expect(judgeTc(decode({}, { updatedAt: Number.NaN, createdAt: undefined }))).not.toHaveProperty('decidedAt');
});

describe('the list of purposes', () => {
  it('has eleven since policy 4, ten before, and special features', () => {
    expect(listTcPurposes(decode({}))).toHaveLength(13);
    expect(listTcPurposes(decode({}, { policyVersion: 2 }))).toHaveLength(12);
    expect(listTcPurposes(decode({}, { policyVersion: 2, purposeConsents: [11] }))).toHaveLength(13); // it says so
  });

  it('says each by its name, category and state', () => {
    const list = listTcPurposes(decode({ consents: [1, 7], specialFeatures: [2] }));
    expect(list.filter(({ state }) => state === 'granted').map(({ name }) => name)).toEqual([
      '1. Store and/or access information on a device',
      '7. Measure advertising performance',
      'Special feature 2. Identify devices based on information actively requested',
    ]);
    expect(list.map(({ category }) => category?.charAt(0) ?? '-').join('')).toBe('-mmmffmaaaf--');
  });
});

describe('the description', () => {
  it('says when the gate is closed, and when it was not asked for', () => {
    expect(describePurposes([2])[1]?.[1]).toContain('not consented');
    expect(describePurposes([])).toHaveLength(1);
    expect(describePurposes([1, 2])).toHaveLength(1);
    expect(describePurposes([2], true)[1]?.[1]).toContain('was not asked for');
  });

  it('says which interests the policy does not allow', () => {
    const say = (policyVersion: number, purposeInterests: number[]) =>
      new Map(describeTc(decode({}, { policyVersion, purposeInterests }))).get('of these not allowed by the policy');
    expect(say(5, [1, 2, 3, 4, 5, 6, 7, 11])).toBe('1, 3, 4, 5, 6');
    expect(say(2, [1, 2, 3])).toBe('1');
    expect(say(5, [2, 7, 8, 9, 10, 11])).toBeUndefined();
  });

  it('shows no date that cannot be', () => {
    const labels = describeTc(decode({}, { createdAt: 0, updatedAt: undefined })).map(([label]) => label);
    expect(labels).not.toContain('created');
    expect(labels).not.toContain('last updated');
  });

  it('stops after twenty restrictions', () => {
    const restrictions = Array.from({ length: 60 }, (_, purposeId) => ({
      purposeId,
      kind: 'notAllowed' as const,
      vendorIds: [1],
    }));
    const shown = new Map(describeTc(decode({}, { restrictions }))).get('publisher restrictions');
    expect(shown?.split(';')).toHaveLength(20);
  });
});

describe('TC strings in other data', () => {
  const one = makeTcString({ consents: [1], createdAt });
  const two = makeTcString({ consents: [2], createdAt });
  test.each<[kind: string, data: unknown, found: string[]]>([
    ['a text', one, [one]],
    ['a list', [null, 3, [one], { deep: { two } }], [one, two]],
    ['JSON in a text', JSON.stringify([null, JSON.stringify([one])]), [one]],
    ['percent-encoded', encodeURIComponent(one), [one]],
    ['joined by commas', `${one},2~1~dv.,DBAA`, [one]],
    ['twice', [one, one], [one]],
    ['other texts', ['CONSENT', 'C', one.slice(0, 20), `x${one}`, 7], []],
    ['nothing', undefined, []],
  ])('%s', (_, data, found) => {
    expect(findTcStrings(data)).toEqual(found);
  });

  it('at most five', () => {
    const many = Array.from({ length: 20 }, (_, place) => `C${String(place).padStart(40, 'A')}`);
    expect(findTcStrings(many)).toEqual(many.slice(0, 5));
  });

  test.each([
    [one, true],
    [`${one}.`, true],
    [one.slice(0, 34), true],
    [one.slice(0, 33), false],
    [`${one}~`, false],
    [`D${one}`, false],
    ['', false],
  ])('%.20j: %s', (text, isOne) => {
    expect(hasTcForm(text)).toBe(isOne);
  });
});
