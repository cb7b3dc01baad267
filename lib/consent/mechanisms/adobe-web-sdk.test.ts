import { expect, it, test } from 'vitest';
import { cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { adobeWebSdk } from './adobe-web-sdk.ts';

const NAME = 'kndctr_000000000000000000000000_AdobeOrg_consent';

test.each<[string, string, string]>([
  ['general=in', '??gg', 'vendorTold'],
  ['general%3Dout', '??dd', 'vendorTold'],
  ['general%253Dout', '??dd', 'vendorTold'],
  ['"general=in"', '??gg', 'vendorTold'],
  ['general=pending', '??--', 'vendorNotAsked'],
  ['general=i', '????', 'unreadable'],
  ['general=', '????', 'unreadable'],
  ['general', '????', 'unreadable'],
  ['in', '????', 'unreadable'],
  ['toString=in', '????', 'unreadable'],
  ['', '????', 'unreadable'],
])('%s: %s, %s', (value, states, reason) => {
  const readings = read(adobeWebSdk, [cookie(NAME, value)]);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]).toMatchObject({ reason, name: NAME });
});

it('only that cookie is read', () => {
  expect(read(adobeWebSdk, [cookie(NAME, null), stored(NAME, 'general=in')])).toEqual([]);
  expect(read(adobeWebSdk, [cookie('kndctr_0_AdobeOrg_identity', 'general=in')])).toEqual([]);
});
