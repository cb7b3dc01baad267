import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { klaro } from './klaro.ts';

const written = (services: object) => encodeURIComponent(JSON.stringify(services));

describe('the record', () => {
  test.each([
    [{ matomo: true, youtube: false, facebookPixel: false }, 'gdgd'],
    [{ matomo: false, youtube: false }, 'gddd'], // everything was refused
    [{ matomo: true, youtube: true, facebookPixel: true }, 'gggg'],
    [{ 'shop-7': true, matomo: false }, 'g?d?'],
    [{ 'shop-7': true, 'shop-8': true }, 'gggg'],
    [{ session: true, matomo: false }, 'gddd'], // a session cannot be refused
    [{}, 'g???'],
  ])('%j: %s', (services, states) => {
    for (const record of [cookie('klaro', written(services)), stored('klaro', JSON.stringify(services))])
      expect(sayStates(read(klaro, [record]))).toBe(states);
  });

  it('says what was accepted and what was not', () => {
    expect(read(klaro, [cookie('klaro', written({ matomo: true, youtube: false }))])[0]).toMatchObject({
      basis: 'explicit',
      reason: 'recordedChoice',
      evidence: [
        ['accepted', 'matomo'],
        ['rejected', 'youtube'],
      ],
      purposes: [
        { name: 'matomo', state: 'granted', category: 'analytics' },
        { name: 'youtube', state: 'denied', category: 'functional' },
      ],
    });
  });

  test.each([
    '',
    '{',
    'true',
    '[]',
    written({ matomo: true }).slice(0, -4),
    '{"matomo":"yes"}',
    '{"matomo":{"a":1}}',
    'null',
  ])('broken: %s', (value) => {
    expect(sayStates(read(klaro, [cookie('klaro', value)]))).toBe('????');
    expect(read(klaro, [cookie('klaro-consent', value)])).toEqual([]);
  });

  it('is found under names that are made of its own', () => {
    expect(sayStates(read(klaro, [cookie('klaro-consent', written({ matomo: true, youtube: false }))]))).toBe('gdg?');
    expect(read(klaro, [cookie('my-services', written({ matomo: true }))])).toEqual([]);
    expect(sayStates(read(klaro, [cookie('klaro', null)]))).toBe('g---');
    expect(read(klaro, [cookie('klaro-consent', null)])).toEqual([]);
  });
});

describe('the interface', () => {
  const services = [
    { name: 'a', purposes: ['analytics'] },
    { name: 'b', purposes: ['advertising', 'livechat'] },
    { name: 'c', purposes: ['functional'], required: true },
    { name: 'd', purposes: ['Reichweite & Statistik'], optOut: true },
  ];
  const readApi = (answer: unknown) => read(klaro, [api(PAGE_RECORDS.klaro, answer)]);
  const consents = { a: false, b: true, c: true, d: false };

  test.each<[answer: unknown, states: string, reason: string]>([
    [{ confirmed: true, consents, services }, 'ggdg', 'recordedChoice'],
    [{ confirmed: true, consents: { a: false, b: false, c: true, d: false }, services }, 'gddd', 'recordedChoice'],
    [{ confirmed: true, consents: { a: true }, services }, 'g?g?', 'recordedChoice'],
    [{ confirmed: true, consents: { matomo: true, youtube: false } }, 'gdg?', 'recordedChoice'],
    [{ confirmed: true, consents: {}, services }, 'g???', 'choiceNotReadable'],
    [{ confirmed: false, consents, services }, 'g---', 'bannerNoChoice'],
    [{ confirmed: 'true', consents, services }, 'g---', 'bannerNoChoice'],
    [{ confirmed: true, consents: { a: 'x' }, services }, '????', 'unreadable'],
    [{ confirmed: true, services }, '????', 'unreadable'],
    [{ confirmed: true, consents: [], services }, '????', 'unreadable'],
    [null, '????', 'unreadable'],
    ['{', '????', 'unreadable'],
  ])('%j: %s, %s', (answer, states, reason) => {
    const readings = readApi(answer);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ where: 'api', reason });
  });

  it('what the site words itself is a guess, what is on unless refused runs meanwhile', () => {
    const [reading] = readApi({ confirmed: true, consents: { d: true }, services });
    expect(reading).toMatchObject({ guessed: ['analytics'] });
    const unanswered = { confirmed: false, consents: { a: true, d: true }, services };
    expect(readApi(unanswered)[0]).toMatchObject({ allowedMeanwhile: ['analytics'] });
    expect(readApi({ confirmed: false, consents: { a: true }, services })[0]).not.toHaveProperty('allowedMeanwhile');
  });

  it('goes before the record', () => {
    const records = [
      cookie('klaro', written({ matomo: true })),
      api(PAGE_RECORDS.klaro, { confirmed: true, consents }),
    ];
    expect(read(klaro, records).map(({ where }) => where)).toEqual(['api', 'cookie']);
  });
});

it('its banner without a record: nothing chosen yet', () => {
  expect(sayStates(read(klaro, [], { elements: ['.klaro .cookie-notice'] }))).toBe('g---');
  expect(read(klaro, [], { elements: ['.other'] })).toEqual([]);
});
