import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { wix } from './wix.ts';

const readCookie = (value: string | null) => read(wix, [cookie('consent-policy', value)]);
const made = (func: unknown, anl: unknown, adv: unknown, more = {}) =>
  JSON.stringify({ ess: 1, func, anl, adv, dt3: 1, ts: 28_000_000, ...more });

describe('the cookie', () => {
  test.each<[string, string]>([
    [made(1, 1, 1), 'gggg'],
    [made(0, 0, 0), 'gddd'],
    [made(1, 1, 0), 'gggd'],
    [encodeURIComponent(made(1, 0, 0)), 'ggdd'],
    [encodeURIComponent(encodeURIComponent(made(0, 1, 0))), 'gdgd'],
    [made(true, false, true), 'ggdg'],
    ['{"ess":1,"anl":0}', 'g?d?'],
    [made(1, 1, 2), '????'],
    [made(1, null, 1), '????'],
    ['{"ess":1,"func":1', '????'],
    ['%7B%22ess%22%3A1%2C%22fu', '????'],
  ])('%s: %s', (value, states) => {
    expect(sayStates(readCookie(value))).toBe(states);
  });

  it('tells when, in minutes, and what else was agreed to', () => {
    expect(readCookie(made(1, 1, 0))[0]).toMatchObject({
      decidedAt: 1_680_000_000_000,
      evidence: [['data to third parties', '1']],
      reason: 'recordedChoice',
    });
    expect(readCookie(made(1, 1, 0, { ts: 28 }))[0]).not.toHaveProperty('decidedAt');
  });

  test.each(['accepted', '1', '', '{"analytics":true}', '[]'])('of another product: %j', (value) => {
    expect(readCookie(value)).toEqual([]);
  });
});

describe('the interface', () => {
  const policy = { essential: true, functional: true, analytics: false, advertising: false, dataToThirdParty: false };

  test.each<[unknown, string]>([
    [{ defaultPolicy: false, policy }, 'ggdd'],
    [{ policy }, 'ggdd'],
    [{ defaultPolicy: true, policy }, 'g---'],
    [{ defaultPolicy: true, policy: { ...policy, analytics: 'x' } }, '????'],
    [{ defaultPolicy: true }, '????'],
    ['null', '????'],
  ])('%j: %s', (answer, states) => {
    expect(sayStates(read(wix, [api(PAGE_RECORDS.wix, answer)]))).toBe(states);
  });

  it('the default of the site says what is allowed meanwhile', () => {
    expect(read(wix, [api(PAGE_RECORDS.wix, { defaultPolicy: true, policy })])[0]?.allowedMeanwhile).toEqual([
      'functional',
    ]);
  });
});

it('nothing recorded', () => {
  expect(sayStates(readCookie(null))).toBe('g---');
  expect(read(wix, [])).toEqual([]);
});
