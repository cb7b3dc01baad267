import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { orejime } from './orejime.ts';

const readCookie = (value: string | null, name = 'eu-consent') => read(orejime, [cookie(name, value)]);

describe('the record', () => {
  test.each<[value: string | null, states: string]>([
    ['{"matomo":true,"ads":false}', 'g?gd'],
    [encodeURIComponent('{"matomo":false,"youtube":false}'), 'gddd'],
    ['{"mandatory":true,"analytics":true,"marketing":true,"videos":true}', 'gggg'],
    ['{"a7":true,"matomo":false}', 'g?d?'],
    ['{}', 'g---'],
    [null, 'g---'],
    ['{"matomo":true', '????'],
    ['{"matomo":"true"}', '????'],
    ['%7B%22matomo%22', '????'],
  ])('%s: %s', (value, states) => {
    expect(sayStates(readCookie(value))).toBe(states);
  });

  it('version 2, and renamed', () => {
    expect(sayStates(readCookie('{"matomo":true,"ads":false}', 'orejime'))).toBe('g?gd');
    expect(sayStates(readCookie('{"matomo":true,"ads":false}', 'orejime-shop'))).toBe('g?gd');
    expect(readCookie('{"matomo":"x"}', 'orejime-shop')).toEqual([]);
    expect(readCookie(null, 'orejime-shop')).toEqual([]);
  });

  test.each(['', 'true', '1', 'accepted', '[]'])('of another product: %j', (value) => {
    expect(readCookie(value)).toEqual([]);
  });
});

describe('the interface', () => {
  const purposes = [
    { id: 'm', title: 'Necessary', isMandatory: true },
    { id: 'p1', title: 'Mesure d’audience', isMandatory: false },
    { id: 'p2', title: 'Publicité' },
    { id: 'youtube', title: 'Publicité vidéo' },
  ];
  const readApi = (answer: unknown) => read(orejime, [api(PAGE_RECORDS.orejime, answer)]);

  test.each<[answer: unknown, states: string]>([
    [{ dirty: false, consents: { m: true, p1: true, p2: false, youtube: true }, purposes }, 'gggd'],
    [{ dirty: false, consents: { m: true, p1: false, p2: false, youtube: false }, purposes }, 'gddd'],
    [{ dirty: true, consents: { m: true, p1: false }, purposes }, 'g---'],
    [{ dirty: false, consents: {}, purposes }, 'g???'],
    [{ dirty: false, consents: { p1: 'x' }, purposes }, '????'],
    [{ dirty: false, consents: { p1: true } }, '????'],
    [{ consents: [], purposes }, '????'],
    ['{', '????'],
  ])('%j: %s', (answer, states) => {
    expect(sayStates(readApi(answer))).toBe(states);
  });

  it('what a title means is a guess, a well-known service is none', () => {
    const [reading] = readApi({ dirty: false, consents: { p1: true, youtube: true }, purposes });
    expect(reading).toMatchObject({ guessed: ['analytics'] });
  });
});

it('its banner without a record: nothing chosen yet', () => {
  expect(sayStates(read(orejime, [], { elements: ['.orejime-Banner'] }))).toBe('g---');
});
