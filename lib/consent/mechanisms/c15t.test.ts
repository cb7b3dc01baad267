import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { c15t } from './c15t.ts';

const time = 1_767_950_100_000;
const info = `i.t:${time},i.sid:sub_made_up_1234`;

describe('the cookie', () => {
  test.each<[value: string | null, states: string]>([
    [`c.necessary:1,${info}`, 'gddd'], // what is off is left out
    [`c.necessary:1,c.measurement:1,${info}`, 'gdgd'],
    [`c.necessary:1,c.functionality:1,c.measurement:1,c.experience:1,c.marketing:1,${info}`, 'gggg'],
    [`c.necessary:1,c.measurement:0,c.marketing:1,${info}`, 'gddg'],
    [encodeURIComponent(`c.necessary:1,c.marketing:1,${info}`), 'gddg'],
    [null, 'g---'],
    ['', '????'],
    ['true', '????'],
    [info, '????'],
    ['c.other:1', '????'],
    ['c.marketing:x', '????'],
    ['c.__proto__:1,c.constructor:1,i.constructor:1', '????'],
  ])('%s: %s', (value, states) => {
    expect(sayStates(read(c15t, [cookie('c15t', value)]))).toBe(states);
  });

  it('is dated, its subject masked, and partly on where only one of two is', () => {
    const [reading] = read(c15t, [cookie('c15t', `c.necessary:1,c.experience:1,${info}`)]);
    expect(reading).toMatchObject({
      decidedAt: time,
      basis: 'explicit',
      partial: ['functional'],
      recordId: '…1234 (16)',
    });
    expect(read(c15t, [cookie('c15t', 'c.necessary:1')])[0]).toMatchObject({ reason: 'recordedChoiceUnknownBasis' });
  });
});

describe('in storage', () => {
  test.each([
    [JSON.stringify({ consents: { necessary: true, measurement: true }, consentInfo: { time } }), 'gdgd'],
    [JSON.stringify({ consents: { necessary: true, marketing: false }, consentInfo: null }), 'gddd'],
    ['{"consents":{}}', '????'],
    ['{"consents":{"marketing":"x"}}', '????'],
    ['{"consents":true}', '????'],
    ['{"consents":{"marketing":true', '????'],
  ])('%s: %s', (value, states) => {
    for (const name of ['c15t', 'privacy-consent-storage'])
      expect(sayStates(read(c15t, [stored(name, value)]))).toBe(states);
  });
});

describe('the store in the page', () => {
  const consents = { necessary: true, functionality: false, experience: false, measurement: true, marketing: false };
  const readApi = (answer: unknown) => read(c15t, [api(PAGE_RECORDS.c15t, answer)]);

  test.each<[answer: unknown, states: string]>([
    [{ consents, consentInfo: { time } }, 'gdgd'],
    [{ consents, consentInfo: null, isLoading: false }, 'g---'],
    [{ consents, consentInfo: null, isLoading: true }, ''],
    [{ consents: {}, consentInfo: null }, '????'],
    [{ consents: { marketing: 'x' } }, '????'],
    ['{', '????'],
  ])('%j: %s', (answer, states) => {
    expect(sayStates(readApi(answer))).toBe(states);
  });

  it('what is on without an answer runs meanwhile', () => {
    expect(readApi({ consents, consentInfo: null })[0]).toMatchObject({ allowedMeanwhile: ['analytics'] });
  });
});
