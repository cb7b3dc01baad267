import { expect, it, test } from 'vitest';
import { cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { mooveGdpr } from './moove-gdpr.ts';

const name = 'moove_gdpr_popup';

test.each<[value: string | null, states: string]>([
  ['{"strict":"1","thirdparty":"1","advanced":"0"}', 'g?gd'],
  [encodeURIComponent('{"strict":"1","thirdparty":"0","advanced":"1"}'), 'g?dg'],
  ['{"strict":"1","thirdparty":"0","advanced":"0","performance":"1","preference":"1"}', 'gggd'],
  ['{"strict":1,"thirdparty":0,"advanced":0,"performance":0,"preference":0}', 'gddd'],
  ['{"strict":"1"}', 'g???'],
  [null, 'g---'],
  ['', '????'],
  ['1', '????'],
  ['{}', '????'],
  ['{"strict":"1","thirdparty":"x"}', '????'],
  ['{"strict":"1","thirdp', '????'],
  ['{"analytics":true}', '????'],
])('%s: %s', (value, states) => {
  for (const record of [cookie(name, value), stored(name, value)])
    expect(sayStates(read(mooveGdpr, [record]))).toBe(states);
});

it('what the site may have labelled otherwise is a guess', () => {
  const [reading] = read(mooveGdpr, [cookie(name, '{"strict":"1","thirdparty":"1","performance":"0","advanced":"0"}')]);
  expect(reading).toMatchObject({
    guessed: ['analytics', 'marketing'],
    partial: ['analytics'],
    reason: 'recordedChoice',
  });
});

it('its bar without a record: nothing chosen yet', () => {
  expect(sayStates(read(mooveGdpr, [], { elements: ['#moove_gdpr_cookie_info_bar'] }))).toBe('g---');
  expect(read(mooveGdpr, [cookie('moove', '{"strict":"1"}')])).toEqual([]);
});
