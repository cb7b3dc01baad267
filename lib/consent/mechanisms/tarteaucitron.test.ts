import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { tarteaucitron } from './tarteaucitron.ts';

const readCookie = (value: string | null, name = 'tarteaucitron') => read(tarteaucitron, [cookie(name, value)]);

describe('the cookie', () => {
  test.each([
    ['!gajs=true!facebookpixel=false', 'g?gd', 'recordedChoice'],
    ['%21gajs%3Dfalse%21facebookpixel%3Dtrue%21youtube%3Dfalse', 'gddg', 'recordedChoice'],
    ['!gajs=false!facebookpixel=false', 'gddd', 'recordedChoice'],
    ['!gajs=wait!youtube=wait', 'g---', 'bannerNoChoice'],
    ['!gajs=wait!youtube=true', 'gg-?', 'recordedChoice'],
    ['!acme=true!other=false', 'g???', 'recordedChoice'],
    ['!tiktok=true!googletagmanager=false', 'gdg?', 'recordedChoice'], // as the library sorts them
  ])('%s: %s, %s', (value, states, reason) => {
    const readings = readCookie(value);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'cookie', reason });
  });

  it('says which is which', () => {
    expect(readCookie('!gajs=true!acme=false!youtube=wait')[0]?.evidence).toEqual([
      ['accepted', 'gajs'],
      ['rejected', 'acme'],
      ['not answered', 'youtube'],
    ]);
  });

  test.each([
    '',
    '!',
    '!gajs',
    '!gajs=',
    '!gajs=maybe',
    '!gajs=tru',
    'gajs=true',
    'true',
    '!=true',
    '!a=true!',
    '{"gajs":true}',
  ])('broken: %j', (value) => {
    expect(sayStates(readCookie(value))).toBe('????');
    expect(readCookie(value, 'cookies_site')).toEqual([]);
  });

  it('is found by its form under another name', () => {
    expect(sayStates(readCookie('!gajs=true!facebookpixel=false', 'cookies_site'))).toBe('g?gd');
    expect(sayStates(readCookie('%21gajs%3Dwait%21youtube%3Dwait', 'cookies_site'))).toBe('g---');
    expect(sayStates(readCookie(null))).toBe('g---');
  });
});

describe('the interface', () => {
  const types = { matomo: 'analytic', facebookpixel: 'ads', youtube: 'video', acme: 'other', gcmadstorage: 'google' };
  const readApi = (answer: unknown) => read(tarteaucitron, [api(PAGE_RECORDS.tarteaucitron, answer)]);

  test.each<[answer: unknown, states: string]>([
    [{ state: { matomo: true, facebookpixel: false, youtube: false }, types }, 'gdgd'],
    [{ state: {}, types }, 'g---'],
    [{ state: { matomo: true }, types: { matomo: 'analytic', youtube: 'video' } }, 'g-g?'],
    [{ state: { matomo: false, acme: false }, types: {} }, 'gddd'],
    [{ state: {}, types: {} }, ''],
    [{ state: { matomo: 'yes please' }, types }, 'g-?-'],
    [{ state: [], types }, '????'],
    [{ state: {} }, '????'],
    ['{', '????'],
  ])('%j: %s', (answer, states) => {
    expect(sayStates(readApi(answer))).toBe(states);
  });

  it('without the high privacy mode, going on counts as consent', () => {
    const state = { matomo: true };
    expect(readApi({ state, types, highPrivacy: false })[0]).toMatchObject({ basis: 'implied' });
    expect(readApi({ state, types, highPrivacy: true })[0]).toMatchObject({ basis: 'explicit' });
  });
});

it('its banner without a record: nothing chosen yet', () => {
  expect(sayStates(read(tarteaucitron, [], { elements: ['#tarteaucitronAlertBig'] }))).toBe('g---');
  expect(read(tarteaucitron, [])).toEqual([]);
});

describe('services that the library starts without asking', () => {
  test.each([
    ['!matomo=true!facebookpixel=wait', 'g---', ['analytics']],
    ['!plausible=true', 'g---', ['analytics']],
    ['!matomo=false!facebookpixel=wait', 'g?d-', undefined], // refused by a person
    ['!matomo=true!facebookpixel=false', 'g?gd', undefined],
  ])('%s', (value, states, allowed) => {
    const [reading] = read(tarteaucitron, [cookie('tarteaucitron', value)]);
    expect(sayStates(reading ? [reading] : [])).toBe(states);
    expect(reading?.allowedMeanwhile).toEqual(allowed);
  });

  it('are those the page says, where it says', () => {
    const answer = { state: { matomo: true, own: true }, types: { own: 'ads' }, exempt: ['own', 'matomo'] };
    const [reading] = read(tarteaucitron, [api(PAGE_RECORDS.tarteaucitron, answer)]);
    expect([reading?.basis, reading?.allowedMeanwhile]).toEqual(['default', ['analytics', 'marketing']]);
  });
});
