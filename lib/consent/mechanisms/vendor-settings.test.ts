import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { Mechanism } from '../mechanism.ts';
import { intercom } from './intercom.ts';
import { microsoftUet } from './microsoft-uet.ts';
import { omnisend } from './omnisend.ts';
import { yandexMetrica } from './yandex-metrica.ts';
import { zohoSalesiq } from './zoho-salesiq.ts';

const uet = (storage: unknown, command = 'update') => ['consent', command, { ad_storage: storage }];

test.each<[mechanism: Mechanism, name: string, answer: unknown, states: string, reason: string]>([
  [intercom, PAGE_RECORDS.intercom, { disabled: true }, '?d??', 'vendorTold'],
  [intercom, PAGE_RECORDS.intercom, { disabled: false }, '????', 'vendorNotTold'],
  [intercom, PAGE_RECORDS.intercom, {}, '????', 'vendorNotTold'],
  [intercom, PAGE_RECORDS.intercom, { disabled: 'true' }, '????', 'unreadable'],
  [intercom, PAGE_RECORDS.intercom, [], '????', 'unreadable'],
  [intercom, PAGE_RECORDS.intercom, '{"disabled":tr', '????', 'unreadable'],
  [zohoSalesiq, PAGE_RECORDS.zohoSalesiq, ['analytics'], '??g?', 'vendorTold'],
  [zohoSalesiq, PAGE_RECORDS.zohoSalesiq, ['performance', 'other'], '??g?', 'vendorTold'],
  [zohoSalesiq, PAGE_RECORDS.zohoSalesiq, [], '??d?', 'vendorTold'],
  [zohoSalesiq, PAGE_RECORDS.zohoSalesiq, ['other'], '????', 'unreadable'],
  [zohoSalesiq, PAGE_RECORDS.zohoSalesiq, ['analytics', 1], '????', 'unreadable'],
  [zohoSalesiq, PAGE_RECORDS.zohoSalesiq, { analytics: true }, '????', 'unreadable'],
  [zohoSalesiq, PAGE_RECORDS.zohoSalesiq, '["analytics"', '????', 'unreadable'],
  [omnisend, PAGE_RECORDS.omnisend, { necessary: true, analytics: true, marketing: false, preferences: true }, '?ggd', 'vendorTold'],
  [omnisend, PAGE_RECORDS.omnisend, { consent: { marketing: false } }, '???d', 'vendorTold'],
  [omnisend, PAGE_RECORDS.omnisend, {}, '????', 'vendorNotTold'],
  [omnisend, PAGE_RECORDS.omnisend, { necessary: true }, '????', 'vendorNotTold'],
  [omnisend, PAGE_RECORDS.omnisend, { marketing: 'perhaps', analytics: true }, '????', 'unreadable'],
  [omnisend, PAGE_RECORDS.omnisend, 'null', '????', 'unreadable'],
  [yandexMetrica, PAGE_RECORDS.yandexMetrica, { disableYaCounter123: true }, '??d?', 'vendorOptedOut'],
  [yandexMetrica, PAGE_RECORDS.yandexMetrica, { disableYaCounter123: false }, '????', 'vendorNotTold'],
  [yandexMetrica, PAGE_RECORDS.yandexMetrica, { disableYaCounterX: true }, '????', 'vendorNotTold'],
  [yandexMetrica, PAGE_RECORDS.yandexMetrica, '', '????', 'unreadable'],
  [microsoftUet, PAGE_RECORDS.microsoftUet, uet('granted'), '???g', 'vendorTold'],
  [microsoftUet, PAGE_RECORDS.microsoftUet, [...uet('granted'), ...uet('denied')], '???d', 'vendorTold'],
  [microsoftUet, PAGE_RECORDS.microsoftUet, [...uet('denied'), ...uet('granted', 'default')], '???d', 'vendorTold'],
  [microsoftUet, PAGE_RECORDS.microsoftUet, uet('granted', 'default'), '???-', 'vendorNotAsked'],
  [microsoftUet, PAGE_RECORDS.microsoftUet, ['event', 'consent', ...uet('granted')], '???g', 'vendorTold'],
  [microsoftUet, PAGE_RECORDS.microsoftUet, uet('yes'), '????', 'vendorNotTold'],
  [microsoftUet, PAGE_RECORDS.microsoftUet, ['consent', 'update'], '????', 'vendorNotTold'],
  [microsoftUet, PAGE_RECORDS.microsoftUet, ['consent', 'update', 'granted'], '????', 'vendorNotTold'],
  [microsoftUet, PAGE_RECORDS.microsoftUet, [], '????', 'vendorNotTold'],
  [microsoftUet, PAGE_RECORDS.microsoftUet, { consent: 'granted' }, '????', 'unreadable'],
  [microsoftUet, PAGE_RECORDS.microsoftUetState, { enabled: true, adStorageAllowed: false, adStorageUpdated: true }, '???d', 'vendorTold'],
  [microsoftUet, PAGE_RECORDS.microsoftUetState, { enabled: true, adStorageAllowed: true, adStorageUpdated: true }, '???g', 'vendorTold'],
  [microsoftUet, PAGE_RECORDS.microsoftUetState, { enabled: true, adStorageAllowed: true }, '???-', 'vendorNotAsked'],
  [microsoftUet, PAGE_RECORDS.microsoftUetState, { enabled: false, adStorageAllowed: true }, '????', 'vendorNotTold'],
  [microsoftUet, PAGE_RECORDS.microsoftUetState, { enabled: true }, '????', 'unreadable'],
])('$0.id: $2 is $3, $4', (mechanism, name, answer, states, reason) => {
  const readings = read(mechanism, [api(name, answer)]);
  expect(sayStates(readings)).toBe(states);
  expect(readings).toMatchObject([{ where: 'api', name, reason }]);
  expect(read(mechanism, [{ where: 'api', name, value: null }])).toEqual([]);
}); // biome-ignore format: a table

describe('more', () => {
  it('UET: what its default allows meanwhile', () => {
    const readings = (storage: string) => read(microsoftUet, [api(PAGE_RECORDS.microsoftUet, uet(storage, 'default'))]);
    expect(readings('granted')[0]).toMatchObject({ basis: 'default', allowedMeanwhile: ['marketing'] });
    expect(readings('denied')[0]).not.toHaveProperty('allowedMeanwhile');
  });

  it('UET: its cookie stops it', () => {
    expect(sayStates(read(microsoftUet, [cookie('_uetmsdns', '1')]))).toBe('???d');
    expect(sayStates(read(microsoftUet, [cookie('_uetmsdns', '0')]))).toBe('????');
  });

  it('Zoho SalesIQ: one of two groups', () => {
    const partial = (...groups: string[]) => read(zohoSalesiq, [api(PAGE_RECORDS.zohoSalesiq, groups)])[0]?.partial;
    expect(partial('analytics')).toEqual(['analytics']);
    expect(partial('analytics', 'performance')).toBeUndefined();
    const scripts = ['https://salesiq.zohopublic.eu/widget'];
    expect(read(zohoSalesiq, [], { scripts })).toMatchObject([{ where: 'script', reason: 'vendorNotTold' }]);
  });
});
