import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { orestbidaCookieconsent as mechanism } from './orestbida-cookieconsent.ts';

const banner = '#cc-main';
const chosenAt = '2026-01-10T09:00:00.000Z';
/** The record of version 3. */
const written = (categories: unknown, more: object = { consentTimestamp: chosenAt, lastConsentTimestamp: chosenAt }) =>
  JSON.stringify({
    categories,
    revision: 0,
    data: null,
    consentId: 'made-up',
    services: {},
    languageCode: 'en',
    ...more,
  });
const readCookie = (value: string, name = 'cc_cookie') => read(mechanism, [cookie(name, value)]);

describe('the record', () => {
  test.each<[categories: string[], states: string]>([
    [['necessary'], 'gddd'],
    [['necessary', 'analytics'], 'gdgd'],
    [['necessary', 'functionality', 'analytics', 'ads'], 'gggg'],
    [['necessary', 'preferences', 'targeting'], 'ggdg'],
    [[], 'gddd'],
    [['necessary', 'group-7'], 'g???'], // whatever that is: it may stand for any of the others
    [['necessary', 'analytics', 'group-7'], 'g?g?'],
    [['necessary', 'downloads'], 'g???'],
  ])('accepted %j: %s', (categories, states) => {
    for (const value of [written(categories), encodeURIComponent(written(categories))]) {
      const readings = readCookie(value);
      expect(sayStates(readings)).toBe(states);
      expect(readings[0]).toMatchObject({
        where: 'cookie',
        name: 'cc_cookie',
        basis: 'explicit',
        reason: 'recordedChoice',
        decidedAt: Date.parse(chosenAt),
      });
    }
  });

  it('gives the names as evidence, and no identifier of the visitor', () => {
    const [reading] = readCookie(written(['necessary', 'group-7']));
    expect(reading?.evidence).toEqual([
      ['accepted', 'necessary, group-7'],
      ['names we could not map', 'group-7'],
    ]);
    expect(JSON.stringify(reading)).not.toContain('made-up');
    expect(readCookie(written([]))[0]?.evidence).toEqual([['accepted', 'none']]);
  });

  it('is dated by its last change, else by its first writing, else not', () => {
    const decidedAt = (more: object) => readCookie(written(['necessary'], more))[0]?.decidedAt;
    const later = '2026-02-01T00:00:00.000Z';
    expect(decidedAt({ consentTimestamp: chosenAt, lastConsentTimestamp: later })).toBe(Date.parse(later));
    expect(decidedAt({ consentTimestamp: chosenAt })).toBe(Date.parse(chosenAt));
    expect(decidedAt({ consentTimestamp: 'yesterday' })).toBeUndefined();
    expect(decidedAt({})).toBeUndefined();
  });

  test.each<[kind: string, value: string, states: string]>([
    ['version 2', JSON.stringify({ level: ['necessary'], categories: ['necessary'], rfc_cookie: false }), 'gddd'],
    ['version 2 before it had categories', JSON.stringify({ level: ['necessary', 'analytics'] }), 'gdgd'],
    ['names that are no text', JSON.stringify({ categories: ['analytics', 7, null, {}] }), 'gdgd'],
  ])('%s', (_, value, states) => {
    expect(sayStates(readCookie(value))).toBe(states);
  });

  test.each([
    '',
    'true',
    '{',
    '[]',
    'null',
    '{}',
    '{"categories":"necessary"}',
    '{"categories":{"necessary":true}}',
    written('x'),
  ])('broken: %s', (value) => {
    const readings = readCookie(value);
    expect(sayStates(readings)).toBe('????');
    expect(readings[0]?.reason).toBe('unreadable');
  });

  it('is found in storage and under another name by its form alone', () => {
    const value = written(['necessary']);
    expect(sayStates(read(mechanism, [{ where: 'localStorage', name: 'cc_cookie', value }]))).toBe('gddd');
    expect(readCookie(value, 'shop_consent')[0]).toMatchObject({ name: 'shop_consent' });
    expect(readCookie(written(['necessary'], {}), 'shop_consent')).toEqual([]); // any list of categories
    for (const other of ['{"consentTimestamp":1}', 'true', '{', ''])
      expect(readCookie(other, 'shop_consent')).toEqual([]);
    expect(sayStates(read(mechanism, [cookie('cc_cookie', null)]))).toBe('g---'); // known to be absent
    expect(read(mechanism, [cookie('shop_consent', null)])).toEqual([]);
  });

  it('version 2 under another name, and the record of Beautiful Cookie Banner', () => {
    const value = JSON.stringify({ level: ['necessary'], categories: ['necessary', 'ads'], rfc_cookie: false });
    for (const name of ['shop_consent', 'bcbconsent']) expect(sayStates(readCookie(value, name))).toBe('gddg');
    expect(sayStates(readCookie('x', 'bcbconsent'))).toBe('????');
  });

  it('keeps the services, masks the id, and says which names are guessed', () => {
    const services = { analytics: ['ga'], 'group-7': ['x'], werbung: ['y', 7] };
    const [reading] = readCookie(
      written(['analytics', 'werbung'], { services, consentId: 'made-up-id', consentTimestamp: chosenAt }),
    );
    expect(reading).toMatchObject({ recordId: '…p-id (10)', guessed: ['marketing'] });
    expect(reading?.purposes).toEqual([
      { name: 'analytics', state: 'granted', category: 'analytics' },
      { name: 'werbung', state: 'granted', category: 'marketing', isGuess: true },
      { name: 'analytics: ga', state: 'granted', category: 'analytics' },
      { name: 'group-7: x', state: 'granted' },
      { name: 'werbung: y', state: 'granted', category: 'marketing', isGuess: true },
    ]);
  });
});

describe('the interface', () => {
  const readApi = (answer: unknown) => read(mechanism, [api(PAGE_RECORDS.orestbida, answer)]);
  const answer = (acceptedCategories: unknown, rejectedCategories: unknown, validConsent: unknown = true) => ({
    validConsent,
    acceptedCategories,
    rejectedCategories,
  });

  test.each<[answer: unknown, states: string, reason: string]>([
    [answer(['necessary'], ['analytics', 'ads']), 'g?dd', 'recordedChoice'], // what the site does not ask about is not known
    [answer(['necessary', 'analytics'], ['ads', 'functionality']), 'gdgd', 'recordedChoice'],
    [answer(['necessary', 'group-7'], []), 'g???', 'recordedChoice'],
    [answer(['necessary'], ['analytics'], false), 'g---', 'bannerNoChoice'],
    [answer(['necessary'], ['analytics'], 'true'), 'g---', 'bannerNoChoice'],
    [answer('necessary', []), '????', 'unreadable'],
    [answer(['necessary'], undefined), '????', 'unreadable'],
    [null, '????', 'unreadable'],
    ['{', '????', 'unreadable'],
  ])('%j: %s, %s', (given, states, reason) => {
    const readings = readApi(given);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'api', reason });
  });

  it('gives what was accepted and what was not as evidence', () => {
    expect(readApi(answer(['necessary'], ['ads', 'group-7']))[0]?.evidence).toEqual([
      ['accepted', 'necessary'],
      ['rejected', 'ads, group-7'],
      ['names we could not map', 'group-7'],
    ]);
    expect(readApi(answer([], []))[0]?.evidence).toEqual([
      ['accepted', 'none'],
      ['rejected', 'none'],
    ]);
  });

  it('names categories of which only a part is on', () => {
    const readings = readApi(answer(['necessary', 'analytics'], ['statistics', 'ads']));
    expect(sayStates(readings)).toBe('g?gd');
    expect(readings[0]).toMatchObject({ partial: ['analytics'] });
    expect(readApi(answer(['necessary'], ['analytics']))[0]).not.toHaveProperty('partial');
    expect(readApi(answer(['necessary'], ['required']))[0]).not.toHaveProperty('partial');
  });

  it('a service that was refused makes its category partly on', () => {
    const readings = readApi({
      ...answer(['necessary', 'analytics'], ['ads']),
      acceptedServices: { analytics: ['ga'] },
      rejectedServices: { analytics: ['matomo'], ads: 'x' },
    });
    expect(sayStates(readings)).toBe('g?gd');
    expect(readings[0]).toMatchObject({ partial: ['analytics'] });
  });

  it('goes before storage, and both are shown', () => {
    const records = [cookie('cc_cookie', written([])), api(PAGE_RECORDS.orestbida, answer([], []))];
    expect(read(mechanism, records).map(({ where }) => where)).toEqual(['api', 'cookie']);
  });
});

describe('nothing recorded', () => {
  it('with its banner on the page: nothing chosen yet', () => {
    const readings = read(mechanism, [cookie('other', 'x')], { elements: [banner] });
    expect(sayStates(readings)).toBe('g---');
    expect(readings[0]).toMatchObject({ where: 'element', name: banner, reason: 'bannerNoChoice' });
  });

  it('without it: no word', () => {
    expect(read(mechanism, [])).toEqual([]);
  });

  it('a record goes before the banner, which stays in the page', () => {
    expect(sayStates(read(mechanism, [cookie('cc_cookie', written([]))], { elements: [banner] }))).toBe('gddd');
  });
});
