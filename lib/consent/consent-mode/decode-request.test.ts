import { describe, expect, test } from 'vitest';
import { api, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { googleConsentMode } from '../mechanisms/google-consent-mode.ts';

const readRequest = (value: unknown) => read(googleConsentMode, [api(PAGE_RECORDS.consentModeRequest, value)]);

describe('a request', () => {
  test.each<[unknown, string, string]>([
    ['G111', 'g?gg', 'vendorTold'],
    ['G100', 'g?dd', 'vendorTold'],
    ['G101', 'g?gd', 'vendorTold'],
    ['"G110"', 'g?dg', 'vendorTold'],
    ['G11-', 'g??g', 'vendorTold'],
    ['G1--', '????', 'vendorNotTold'],
    [{ gcs: 'G101', gcd: '13l3' }, 'g?gd', 'vendorTold'],
    ['G211', '????', 'unknownForm'],
    ['Gxyz', '????', 'unreadable'],
    ['G1', '????', 'unreadable'],
    ['G1111', '????', 'unreadable'],
    ['', '????', 'unreadable'],
    [{ gcs: 7 }, '????', 'unreadable'],
  ])('%j: %s, %s', (value, states, reason) => {
    const readings = readRequest(value);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]).toMatchObject({ reason, basis: 'unknown' });
  });
});
