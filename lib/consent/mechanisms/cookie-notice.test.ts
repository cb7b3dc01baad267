import { describe, expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { cookieNotice } from './cookie-notice.ts';

describe('the notice alone', () => {
  test.each<[value: string | null, states: string]>([
    ['true', 'gggg'],
    ['TRUE', 'gggg'],
    ['false', 'gddd'],
    [null, 'g---'],
    ['', '????'],
    ['1', '????'],
    ['{"a":1}', '????'],
  ])('%s: %s', (value, states) => {
    expect(sayStates(read(cookieNotice, [cookie('cookie_notice_accepted', value)]))).toBe(states);
  });
});

describe('the cloud version', () => {
  const id = '00000000-0000-4000-8000-00000000abcd';
  const written = (categories: unknown, more: object = {}) =>
    JSON.stringify({
      consent: true,
      consentLevel: 2,
      consentID: id,
      categories,
      timestamp: 1_767_950_100_000,
      ...more,
    });
  const readCloud = (value: string | null) => read(cookieNotice, [cookie('hu-consent', value)]);

  test.each<[value: string | null, states: string]>([
    [written({ 1: true, 2: true, 3: true, 4: true }), 'gggg'],
    [encodeURIComponent(written({ 1: true, 2: false, 3: false, 4: false })), 'gddd'],
    [written({ 1: true, 2: true, 3: false, 4: false }), 'g??d'], // which of the two is which is not known
    [written({ 1: true, 2: true, 3: true, 4: false }), 'gggd'],
    [written(undefined, { consent: false }), 'gddd'],
    [written(undefined), 'g???'],
    [null, 'g---'],
    [written({ 1: true, 2: true, 3: true }), '????'],
    [written({ 1: true, 2: 'x', 3: true, 4: true }), '????'],
    [written({ 1: true }, { consent: 'yes' }), '????'],
    [written({ 1: true }).slice(0, 40), '????'],
    ['true', '????'],
    ['', '????'],
  ])('%s: %s', (value, states) => {
    expect(sayStates(readCloud(value))).toBe(states);
  });

  it('is dated, and its id is masked', () => {
    const [reading] = readCloud(written({ 1: true, 2: true, 3: false, 4: false }));
    expect(reading).toMatchObject({ decidedAt: 1_767_950_100_000, recordId: '…abcd (36)' });
    expect(reading?.evidence).toEqual([
      ['level', '2'],
      ['purpose 2', 'on'],
      ['purpose 3', 'off'],
      ['purpose 4', 'off'],
    ]);
    expect(JSON.stringify(reading)).not.toContain(id);
  });
});

it('the notice without a record: nothing chosen yet', () => {
  expect(sayStates(read(cookieNotice, [], { elements: ['#cookie-notice'] }))).toBe('g---');
});
