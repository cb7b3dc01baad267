import { describe, expect, it, test } from 'vitest';
import { sayStates } from '../../test/consent.ts';
import { makeTcString } from '../../test/tc-string.ts';
import { decodeTc } from './decode-tc.ts';
import type { GppSection } from './decoded-types.ts';
import { judgeGpp } from './judge-gpp.ts';

const us = (id: number, fields: Record<string, unknown>): GppSection => ({
  id,
  name: `us${id}`,
  fields: Object.entries(fields),
});
const broken = (id: number): GppSection => ({ id, name: `us${id}`, fields: [], isBroken: true });
const unknown = (id: number): GppSection => ({ id, name: String(id), fields: [] });
function eu(consents: number[]): GppSection {
  const tc = decodeTc(makeTcString({ consents, createdAt: new Date('2026-01-10T00:00:00Z') }));
  return { id: 2, name: 'tcfeuv2', fields: [], ...(tc ? { tc } : { isBroken: true }) };
}
const flags = (on: number[]) => Array.from({ length: 24 }, (_, place) => on.includes(place + 1));
const canada = (express: number[], implied: number[]): GppSection => ({
  id: 5,
  name: 'tcfcav1',
  fields: [
    ['LastUpdated', Date.UTC(2026, 0, 10)],
    ['PurposesExpressConsent', flags(express)],
    ['PurposesImpliedConsent', flags(implied)],
  ],
});

const out = us(7, { SaleOptOut: 1, SharingOptOut: 0, TargetedAdvertisingOptOut: 0 });
const stay = us(7, { SaleOptOut: 2, SharingOptOut: 2, TargetedAdvertisingOptOut: 2 });
const silent = us(7, { SaleOptOut: 0, SharingOptOut: 0, TargetedAdvertisingOptOut: 0 });

test.each<[kind: string, sections: GppSection[], applicable: number[] | undefined, states: string, reason: string]>([
  ['opted out', [out], undefined, 'g??d', 'lawOptedOut'],
  ['opted out of sharing alone', [us(8, { SaleOptOut: 2, SharingOptOut: 1 })], undefined, 'g??d', 'lawOptedOut'],
  [
    'opted out of targeting alone',
    [us(7, { SaleOptOut: 2, TargetedAdvertisingOptOut: 1 })],
    undefined,
    'g??d',
    'lawOptedOut',
  ],
  ['not opted out', [stay], undefined, 'g??g', 'lawNotOptedOut'],
  [
    'one asked, the others do not apply',
    [us(7, { SaleOptOut: 2, SharingOptOut: 0 })],
    undefined,
    'g??g',
    'lawNotOptedOut',
  ],
  ['nothing applies', [silent], undefined, 'g???', 'lawNotApplicable'],
  ['Global Privacy Control', [us(7, { SaleOptOut: 2, Gpc: true })], undefined, 'g??d', 'lawOptedOut'],
  ['and not', [us(7, { SaleOptOut: 2, Gpc: false })], undefined, 'g??g', 'lawNotOptedOut'],
  [
    'other opt-outs are not about advertising',
    [us(7, { SensitiveDataProcessing: [1, 1], SaleOptOutNotice: 1 })],
    undefined,
    'g???',
    'lawNotApplicable',
  ],
  ['the strictest of two', [stay, us(8, { SaleOptOut: 1 })], undefined, 'g??d', 'lawOptedOut'],
  ['the one in force', [stay, us(8, { SaleOptOut: 1 })], [7], 'g??g', 'lawNotOptedOut'],
  ['US Privacy: out', [us(6, { OptOutSale: 'Y' })], undefined, 'g??d', 'lawOptedOut'],
  ['US Privacy: in', [us(6, { OptOutSale: 'N' })], undefined, 'g??g', 'lawNotOptedOut'],
  ['US Privacy: neither', [us(6, { OptOutSale: '-' })], undefined, 'g???', 'lawNotApplicable'],
  ['EU', [eu([1, 8])], undefined, 'gdgd', 'recordedChoice'],
  ['EU before US', [eu([1, 2]), out], undefined, 'gddg', 'recordedChoice'],
  ['US alone in force', [eu([1, 2]), out], [7], 'g??d', 'lawOptedOut'],
  ['both in force: the stricter', [eu([1, 2, 8]), out], [2, 7], 'gdgd', 'recordedChoice'],
  ['both in force, and agree', [eu([1, 2]), stay], [2, 7], 'gddg', 'recordedChoice'],
  ['Canada: express', [canada([1, 2, 3], [])], undefined, 'gddg', 'recordedChoice'],
  ['Canada: express and implied', [canada([1, 2], [8])], undefined, 'gdgg', 'recordedChoice'],
  ['Canada: implied alone', [canada([], [1, 8])], undefined, 'gdgd', 'recordedChoiceImplied'],
  ['Canada: nothing', [canada([], [])], undefined, 'gddd', 'recordedChoice'],
  ['none in force', [eu([1, 2]), out], [-1], 'g???', 'lawNotApplicable'],
  ['not known yet which', [out], [0], 'g??d', 'lawOptedOut'],
  ['empty', [], undefined, 'g???', 'lawNotApplicable'],
  ['what is in force is not in it', [out], [2], 'g???', 'lawNotApplicable'],
  ['broken', [broken(7)], undefined, '????', 'unreadable'],
  ['broken beside one that can be read', [broken(8), stay], undefined, 'g??g', 'lawNotOptedOut'],
  ['the one in force is broken', [broken(8), stay], [8], '????', 'unreadable'],
  ['of no known kind', [unknown(99)], undefined, '????', 'unknownForm'],
  [
    'odd values',
    [us(7, { SaleOptOut: '1', SharingOptOut: true, TargetedAdvertisingOptOut: null })],
    undefined,
    'g???',
    'lawNotApplicable',
  ],
])('%s', (_, sections, applicable, states, reason) => {
  const judged = judgeGpp({ sections }, applicable);
  expect(sayStates([judged])).toBe(states);
  expect(judged.reason).toBe(reason);
});

describe('beside the states', () => {
  it('says who asked for it', () => {
    expect(judgeGpp({ sections: [out] }).basis).toBe('explicit');
    expect(judgeGpp({ sections: [us(7, { Gpc: true })] }).basis).toBe('request');
    expect(judgeGpp({ sections: [stay] }).basis).toBe('unknown');
    expect(judgeGpp({ sections: [canada([], [2])] }).basis).toBe('implied');
  });

  it('keeps date and gaps of a TCF section', () => {
    expect(judgeGpp({ sections: [eu([1, 2])] })).toMatchObject({
      decidedAt: Date.UTC(2026, 0, 10),
      partial: ['marketing'],
    });
    expect(judgeGpp({ sections: [canada([1, 2], [])] })).toMatchObject({
      decidedAt: Date.UTC(2026, 0, 10),
      partial: ['marketing'],
    });
  });

  it('names sections, those in force, and the fields it went by', () => {
    const evidence = judgeGpp({ sections: [out, broken(8), unknown(99)] }, [7, 8]).evidence;
    expect(evidence).toEqual([
      ['sections', 'us7 (7), us8 (8): unreadable, 99: not known'],
      ['sections in force', '7, 8'],
      ['us7 SaleOptOut', '1'],
      ['us7 SharingOptOut', '0'],
      ['us7 TargetedAdvertisingOptOut', '0'],
    ]);
  });
});
