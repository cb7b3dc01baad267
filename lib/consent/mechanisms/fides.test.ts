import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { fides } from './fides.ts';

const device = '00000000-0000-4000-8000-00000000beef';
const savedAt = '2026-01-10T09:00:05.000Z';
const written = (consent: unknown, meta: object = {}, more: object = {}) =>
  JSON.stringify({
    consent,
    identity: { fides_user_device_id: device },
    fides_meta: { version: '0.9.0', createdAt: savedAt, updatedAt: savedAt, ...meta },
    ...more,
  });
const all = { essential: true, functional: false, analytics: true, marketing: false };
const readCookie = (value: string | null, name = 'fides_consent') => read(fides, [cookie(name, value)]);

describe('the record', () => {
  test.each<[value: string | null, states: string, reason: string]>([
    [written(all), 'gdgd', 'recordedChoice'],
    [encodeURIComponent(written(all)), 'gdgd', 'recordedChoice'],
    [btoa(written(all)), 'gdgd', 'recordedChoice'],
    [
      written({ essential: 'acknowledge', analytics: 'opt_in', data_sales_and_sharing: 'opt_out' }),
      'g?gd',
      'recordedChoice',
    ],
    [written({ analytics: 'not_applicable', marketing: true }), 'g??g', 'recordedChoice'],
    [written({ notice_7: true }), 'g???', 'recordedChoice'],
    [written({ data_sales: false, analytics: true }, { consentMethod: 'gpc' }), 'g?gd', 'recordedChoiceImplied'],
    [written(all, { consentMethod: 'dismiss' }), 'gdgd', 'recordedChoiceImplied'],
    [written(all, { consentMethod: 'reject' }), 'gdgd', 'recordedChoice'],
    [written(all, { updatedAt: '' }), 'g---', 'bannerNoChoice'],
    ['{"data_sales":true,"analytics":false}', 'g?dg', 'recordedChoiceUnknownBasis'], // before it had more
    [written({}), 'g???', 'choiceNotReadable'],
    [null, 'g---', 'bannerNoChoice'],
    ['gzip:H4sIAAAAAAAAA6tWKkktLlGyUlAqS8wpTtVRKi1OLYrPTFGyUqoFAAAA', '????', 'unknownForm'],
    ['gzip%3AH4sIAAAA', '????', 'unknownForm'],
    [written('x'), '????', 'unreadable'],
    [written({ analytics: 'perhaps' }), '????', 'unreadable'],
    [written(all).slice(0, 50), '????', 'unreadable'],
    [btoa(written(all)).slice(0, 41), '????', 'unreadable'],
    ['', '????', 'unreadable'],
    ['true', '????', 'unreadable'],
    ['[]', '????', 'unreadable'],
    ['{"fides_meta":{"updatedAt":""}}', '????', 'unreadable'],
  ])('%s: %s, %s', (value, states, reason) => {
    const readings = readCookie(value);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ reason, name: 'fides_consent' });
  });

  it('is dated, keeps no identifier, and says what runs before an answer', () => {
    const [reading] = readCookie(written(all, { consentMethod: 'save' }));
    expect(reading?.decidedAt).toBe(Date.parse(savedAt));
    expect(reading?.evidence).toContainEqual(['method', 'save']);
    expect(JSON.stringify(reading)).not.toContain('beef');
    expect(readCookie(written(all, { updatedAt: '' }))[0]).toMatchObject({ allowedMeanwhile: ['analytics'] });
  });

  it('with a suffix', () => {
    expect(sayStates(readCookie(written(all), 'fides_consent_shop'))).toBe('gdgd');
    expect(readCookie(written(all), 'fides_consents')).toEqual([]);
  });

  it('the strings it holds; its TC string where there are no notices', () => {
    const fides_string = `${makeTcString({ consents: [1, 2, 8] })},1~12.34,DBABLA~x`;
    expect(readCookie(written(all, {}, { fides_string }))[0]).toMatchObject({ strings: ['tcf', 'gpp', 'ac'] });
    const [reading] = readCookie(written({}, {}, { fides_string }));
    expect(sayStates(reading ? [reading] : [])).toBe('gdgg');
    expect(reading?.reason).toBe('recordedChoice');
    expect(sayStates(readCookie(written({}, {}, { fides_string: 'Cbroken' })))).toBe('g???');
    expect(readCookie(written(all, {}, { fides_string: ',,' }))[0]).not.toHaveProperty('strings');
  });
});

describe('the interface', () => {
  const readApi = (answer: unknown) => read(fides, [api(PAGE_RECORDS.fides, answer)]);
  test.each<[answer: unknown, states: string]>([
    [{ consent: all, fides_meta: { updatedAt: savedAt, consentMethod: 'accept' } }, 'gdgd'],
    [{ consent: all, fides_meta: { updatedAt: '' } }, 'g---'],
    [all, 'gdgd'],
    [{ consent: 7 }, '????'],
    ['{', '????'],
  ])('%j: %s', (answer, states) => {
    expect(sayStates(readApi(answer))).toBe(states);
  });
});

it('its banner without a record: nothing chosen yet', () => {
  expect(sayStates(read(fides, [], { elements: ['#fides-banner'] }))).toBe('g---');
});
