import { describe, expect, it, test } from 'vitest';
import { api, read, sayStates, stored } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { securePrivacy } from './secure-privacy.ts';

const list = (given: object) =>
  JSON.stringify(Object.entries(given).map(([ComplianceType, ConsentGiven]) => ({ ComplianceType, ConsentGiven })));
const readStored = (value: string | null, name = 'sp_consent') => read(securePrivacy, [stored(name, value)]);

describe('the record', () => {
  test.each([
    [list({ Essential: true, Analytics: false, Advertising: true, Functional: false }), 'gddg'],
    [list({ Performance: true, Targeting: false }), 'g?gd'],
    [list({ Statistics: true, Analytics: false }), 'g?g?'],
    [list({ Essential: true, 'Group 7': true }), 'g???'],
    ['[]', 'g---'],
    ['', 'g---'],
    [null, 'g---'],
  ])('%s: %s', (value, states) => {
    expect(sayStates(readStored(value))).toBe(states);
  });

  it('says which part of a category is on', () => {
    expect(readStored(list({ Statistics: true, Analytics: false }))[0]).toMatchObject({ partial: ['analytics'] });
  });

  test.each([
    '{',
    '[{"ComplianceType":"Analytics"',
    '{"a":1}',
    '[1]',
    '[{"ComplianceType":7}]',
    '[{"ComplianceType":"Analytics","ConsentGiven":"x"}]',
  ])('broken: %s', (value) => {
    expect(sayStates(readStored(value))).toBe('????');
    expect(readStored(value, 'sp_shop_consent')).toEqual([]); // Snowplow and Sourcepoint name keys so
  });

  it('with a prefix, and nothing saved yet', () => {
    const value = list({ Analytics: true, Marketing: false });
    expect(sayStates(readStored(value, 'sp_shop_consent'))).toBe('g?gd');
    expect(readStored('[]', 'sp_shop_consent')).toEqual([]);
    const withDynamic = (saved: string) =>
      read(securePrivacy, [stored('sp_consent', value), stored('sp_dynamic', saved)]);
    expect(sayStates(withDynamic('{"saved":false}'))).toBe('g---');
    expect(sayStates(withDynamic('{"saved":true}'))).toBe('g?gd');
    expect(read(securePrivacy, [stored('sp_dynamic', '{"saved":true}')])).toEqual([]);
  });
});

it('the interface gives the same list', () => {
  const readApi = (answer: unknown) => read(securePrivacy, [api(PAGE_RECORDS.securePrivacy, answer)]);
  expect(sayStates(readApi([{ ComplianceType: 'Marketing', ConsentGiven: false }]))).toBe('g??d');
  expect(sayStates(readApi([]))).toBe('g---');
  expect(sayStates(readApi({ length: 1 }))).toBe('????');
});

it('its script without a record: nothing recorded', () => {
  const scripts = ['https://app.secureprivacy.ai/script/5f0.js'];
  expect(read(securePrivacy, [], { scripts })[0]).toMatchObject({ reason: 'toolNoRecord' });
});
