import { describe, expect, it, test } from 'vitest';
import { api, read, sayStates, stored } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { usercentrics as mechanism } from './usercentrics.ts';

const service = (status: unknown, more: object = {}) => ({ id: 's', processorId: 'p', history: [], status, ...more });
const settings = (...services: unknown[]) =>
  stored('uc_settings', JSON.stringify({ controllerId: 'x', id: 'y', services }));
const asked = (value: string) => stored('uc_user_interaction', value);
const gcm = (analyticsStorage: string, adStorage: string) => ({
  adsDataRedaction: true,
  adStorage,
  adUserData: adStorage,
  analyticsStorage,
});

describe('version 2 in storage', () => {
  test.each<[records: ReturnType<typeof stored>[], states: string, reason: string]>([
    [[settings(service(true), service(true)), asked('true')], 'gggg', 'recordedChoice'],
    [[settings(service(false), service(false)), asked('true')], 'gddd', 'recordedChoice'],
    [[settings(service(true), service(false)), asked('true')], 'g???', 'choiceNotReadable'],
    [
      [
        settings(service(true), service(false)),
        asked('true'),
        stored('uc_gcm', JSON.stringify(gcm('granted', 'denied'))),
      ],
      'g?gd',
      'recordedChoice',
    ],
    [[settings(service(true), service(true)), asked('false')], 'g---', 'regionalDefault'],
    [[settings(service(true), service(false))], 'g---', 'bannerNoChoice'], // no answer was recorded
    [
      [settings(service(true, { history: [{ type: 'explicit', timestamp: 1767950100000 }] }))],
      'gggg',
      'recordedChoice',
    ],
    [[asked('false')], 'g---', 'bannerNoChoice'],
    [[asked('true')], 'g???', 'choiceNotReadable'],
    [[asked('fals')], '????', 'unreadable'],
    [[settings(), asked('true')], 'g???', 'choiceNotReadable'],
    [[settings(service('true')), asked('true')], '????', 'unreadable'],
    [[settings(service(false, { id: { toString: 1 } })), asked('true')], 'gddd', 'recordedChoice'],
    [[settings(null), asked('true')], '????', 'unreadable'],
    [[stored('uc_settings', '{"services":{"a":true}}'), asked('true')], '????', 'unreadable'],
    [[stored('uc_settings', '{"services":[{"status":tr'), asked('true')], '????', 'unreadable'],
  ])('%j: %s', (records, states, reason) => {
    const readings = read(mechanism, records);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]?.reason).toBe(reason);
  });

  it('has the moment of the last choice, and tells what runs before one', () => {
    const history = [{ timestamp: 1767950100000 }, { timestamp: 1767950200000 }, { timestamp: 'x' }];
    expect(read(mechanism, [settings(service(true, { history })), asked('true')])[0]?.decidedAt).toBe(1767950200000);
    expect(read(mechanism, [settings(service(true)), asked('false')])[0]?.allowedMeanwhile).toEqual([
      'functional',
      'analytics',
      'marketing',
    ]);
  });

  it('reads the TC string of a site with TCF', () => {
    const tcString = makeTcString({ consents: [1, 2, 8], createdAt: new Date('2026-01-10T00:00:00Z') });
    const record = stored('uc_tcf', JSON.stringify({ tcString, vendors: [] }));
    expect(read(mechanism, [record, asked('true')])[0]).toMatchObject({
      strings: ['tcf'],
      states: { marketing: 'granted', functional: 'denied' },
    });
    expect(sayStates(read(mechanism, [record, asked('false')]))).toBe('g---');
    expect(sayStates(read(mechanism, [stored('uc_tcf', '{"tcString":""}'), asked('true')]))).toBe('g???');
  });
});

describe('version 3 in storage', () => {
  const data = (fields: object) => stored('ucData', JSON.stringify(fields));
  const services = (...given: unknown[]) =>
    Object.fromEntries(given.map((consent, at) => [`s${at}`, { name: `Tool ${at}`, consent }]));
  test.each<[record: ReturnType<typeof stored>, states: string, reason: string]>([
    [data({ gcm: gcm('granted', 'denied'), consent: { services: services(true, false) } }), 'g?gd', 'recordedChoice'],
    [data({ consent: { services: services(true, true) } }), 'gggg', 'recordedChoice'],
    [data({ gcm: gcm('denied', 'denied'), consent: { services: services(true, true) } }), 'g?dd', 'recordedChoice'],
    [data({ consent: { services: services(true, false) } }), 'g???', 'choiceNotReadable'],
    [data({ consent: { status: 'ALL_DENIED', services: services(true, false) } }), 'gddd', 'recordedChoice'],
    [data({ consent: { status: 'ALL_ACCEPTED', type: 'EXPLICIT' } }), 'gggg', 'recordedChoice'],
    [data({ consent: { type: 'IMPLICIT', services: services(true, true) } }), 'g---', 'regionalDefault'],
    [data({ consent: { type: 'IMPLICIT', services: services(true, false) } }), 'g---', 'bannerNoChoice'],
    [data({ gcm: gcm('granted', 'granted') }), 'g?gg', 'recordedChoice'],
    [data({ consent: { services: services('yes') } }), '????', 'unreadable'],
    [data({}), '????', 'unreadable'],
    [stored('ucData', '[]'), '????', 'unreadable'],
    [stored('ucData', '{"consent":{"services":{"a":{"consent":tr'), '????', 'unreadable'],
  ])('%j: %s', (record, states, reason) => {
    const readings = read(mechanism, [record]);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]?.reason).toBe(reason);
  });

  it('takes the kind of the choice from the record beside it', () => {
    const main = data({ gcm: gcm('granted', 'granted'), consent: { services: services(true) } });
    const beside = stored('ucString', JSON.stringify({ type: 'IMPLICIT', status: 'ALL_ACCEPTED' }));
    expect(sayStates(read(mechanism, [main, beside]))).toBe('g---');
    expect(sayStates(read(mechanism, [main, asked('false')]))).toBe('g---');
  });

  it('knows services by their names, as far as they are well known', () => {
    const fields = {
      consent: { services: { a: { name: 'Google Analytics', consent: true }, b: { name: 'Consent', consent: false } } },
    };
    const [reading] = read(mechanism, [data(fields)]);
    expect(reading?.states.analytics).toBe('granted');
    expect(reading?.purposes?.map(({ name }) => name)).toEqual(['Google Analytics', 'Consent']);
  });
});

describe('version 1', () => {
  const one = (isEssential: boolean, consentStatus: unknown, more: object = {}) => ({
    dataProcessor: 'X',
    isEssential,
    consentStatus,
    ...more,
  });
  test.each<[consents: unknown, states: string]>([
    [[one(true, true), one(false, false)], 'gddd'],
    [[one(true, true), one(false, true)], 'gggg'],
    [[one(true, true), one(false, true), one(false, false)], 'g???'],
    [[one(true, true), one(false, true, { dataProcessor: 'Google Analytics' }), one(false, false)], 'g?g?'],
    [[one(false, true, { action: 'onInitialPageLoad' })], 'g---'],
    [[one(false, 1)], '????'],
    [[one(false, true, { dataProcessor: { toString: 1 } })], 'gggg'],
    [{}, '????'],
  ])('%j: %s', (consents, states) => {
    expect(sayStates(read(mechanism, [stored('usercentrics', JSON.stringify({ consents }))]))).toBe(states);
  });
});

describe('interfaces', () => {
  const details = (categories: object, consent: object = { type: 'EXPLICIT' }) => ({
    consent,
    categories,
    services: {},
  });
  test.each<[answer: unknown, states: string]>([
    [
      details({
        essential: { state: 'ALL_ACCEPTED' },
        functional: { state: 'SOME_ACCEPTED' },
        marketing: { state: 'ALL_DENIED' },
      }),
      'gg?d',
    ],
    [details({ statistics: { state: 'ALL_DENIED' }, preferences: { state: 'SOME_DENIED' } }), 'ggd?'],
    [details({ marketing: { state: 'ALL_ACCEPTED' } }, { type: 'IMPLICIT' }), 'g---'],
    [details({ __proto__x: { state: 'ALL_ACCEPTED' }, constructor: { state: 'ALL_DENIED' } }), 'g???'],
    [details({ marketing: { state: 'LATER' } }), '????'],
    [details({ marketing: true }), '????'],
    [{ consent: {} }, '????'],
    ['{"categories":', '????'],
  ])('version 3 %j: %s', (answer, states) => {
    expect(sayStates(read(mechanism, [api(PAGE_RECORDS.usercentricsV3, answer)]))).toBe(states);
  });

  it('version 3: names what is in part on, and what is a guess', () => {
    const answer = details(
      { functional: { state: 'SOME_DENIED' }, statistics: { state: 'ALL_DENIED' } },
      { type: 'EXPLICIT', updatedAt: 1767950100000 },
    );
    expect(read(mechanism, [api(PAGE_RECORDS.usercentricsV3, answer)])[0]).toMatchObject({
      partial: ['functional'],
      guessed: ['analytics'],
      decidedAt: 1767950100000,
    });
  });

  const base = (categorySlug: unknown, status: unknown, more: object = {}) => ({
    id: 'a',
    name: 'A',
    categorySlug,
    consent: { status, ...more },
  });
  test.each<[answer: unknown, interaction: string | undefined, states: string]>([
    [[base('essential', true), base('marketing', false), base('functional', true)], undefined, 'gg?d'],
    [[base('marketing', true), base('marketing', false)], undefined, 'g??g'],
    [[base('marketing', true)], 'false', 'g---'],
    [[base('marketing', true, { type: 'IMPLICIT' })], undefined, 'g---'],
    [[base('marketing', true, { type: 'IMPLICIT' })], 'true', 'g??g'], // asked again: the record counts
    [[base(7, true)], undefined, 'g???'],
    [[base('marketing', 'true')], undefined, '????'],
    [[null], undefined, '????'],
    [{}, undefined, '????'],
  ])('version 2 %j, %s: %s', (answer, interaction, states) => {
    const records = [api(PAGE_RECORDS.usercentricsV2, answer), ...(interaction ? [asked(interaction)] : [])];
    expect(sayStates(read(mechanism, records))).toBe(states);
  });
});

test('nothing recorded', () => {
  expect(read(mechanism, [])).toEqual([]);
  expect(read(mechanism, [], { elements: ['#usercentrics-root'] })[0]?.reason).toBe('bannerNoChoice');
  expect(read(mechanism, [], { scripts: ['https://app.usercentrics.eu/browser-ui/latest/loader.js'] })[0]?.reason).toBe(
    'toolNoRecord',
  );
  expect(sayStates(read(mechanism, [stored('uc_settings', null)]))).toBe('g---');
});
