import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { onetrust } from './onetrust.ts';

const closedOn = '2026-01-10T09:15:00.000Z';

describe('events', () => {
  test.each<[detail: unknown, states: string, reason: string]>([
    [['C0001', 'C0002', 'C0004'], 'gdgg', 'recordedChoice'],
    [[], 'gddd', 'recordedChoice'],
    [[1, null, 'C0003'], 'ggdd', 'recordedChoice'],
    [{ 0: 'C0001' }, '????', 'unreadable'],
    ['["C0001"', '????', 'unreadable'],
    [null, '????', 'unreadable'],
  ])('OneTrustGroupsUpdated %j: %s', (detail, states, reason) => {
    const [reading] = read(onetrust, [api(PAGE_RECORDS.onetrustEvent, detail)]);
    expect(sayStates(reading ? [reading] : [])).toBe(states);
    expect(reading).toMatchObject({ where: 'api', reason });
  });

  const loaded = { event: 'OneTrustLoaded', OnetrustActiveGroups: ',C0001,C0002,' };
  const updated = { event: 'OneTrustGroupsUpdated', OnetrustActiveGroups: ',C0001,C0002,' };
  const changed = { ...updated, OnetrustActiveGroups: ',C0001,' };
  test.each<[layer: unknown, closed: string | null | undefined, states: string, reason?: string]>([
    [[loaded], undefined, 'g---', 'regionalDefault'],
    [[loaded, updated], null, 'g---', 'regionalDefault'],
    [[loaded, updated], undefined, 'gdgd', 'recordedChoiceUnknownBasis'],
    [[loaded, updated, changed], undefined, 'gddd', 'recordedChoice'],
    [[updated], closedOn, 'gdgd', 'recordedChoice'],
    [[['consent', 'default', {}], { event: 'OneTrustGroupsUpdated' }, 7], undefined, ''],
    [{ event: 'OneTrustLoaded' }, undefined, ''],
    ['[', undefined, ''],
  ])('data layer %j, closed %j: %s', (layer, closed, states, reason) => {
    const records = closed === undefined ? [] : [cookie('OptanonAlertBoxClosed', closed)];
    const readings = read(onetrust, [api(PAGE_RECORDS.dataLayer, layer), ...records]);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]?.reason).toBe(reason);
  });

  it('the data layer is read only where nothing else tells', () => {
    const consent = cookie('OptanonConsent', 'groups=C0001:1,C0002:0');
    const readings = read(onetrust, [api(PAGE_RECORDS.dataLayer, [updated]), consent]);
    expect(readings.map(({ where }) => where)).toEqual(['cookie']);
  });
});
