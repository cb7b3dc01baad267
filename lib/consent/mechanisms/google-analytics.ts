import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { preferTold, readOptOut, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { parseObject } from '../parse-record.ts';

const PREFIX = 'ga-disable-';

/**
 * Google Analytics' own switch (developers.google.com, "user opt-out"): `window['ga-disable-<id>'] = true` stops it in this page. Sites keep the answer in a cookie
 * of the same name, as Google's example does. Consent Mode is read elsewhere.
 */
export const googleAnalytics: Mechanism = {
  id: 'google-analytics',
  name: 'Google Analytics opt-out',
  kind: 'vendor',
  scope: 'vendor',
  records: { prefixes: [PREFIX] },
  api: [PAGE_RECORDS.gaDisable],
  read: (input) => preferTold(input.records.flatMap(readRecord), input),
};

function readRecord(record: ConsentRecord): SignalReading[] {
  if (record.where !== 'api') return readOptOut(record, ['analytics'], (value) => value === 'true');
  if (record.value === null) return [];
  const switches = parseObject(record.value);
  if (!switches) return [unreadable(record)];
  const off = [...switches].filter(([name, value]) => name.startsWith(PREFIX) && value === true);
  if (off.length === 0) return [vendorNotTold(record)];
  const evidence = off.map(([name]): [string, string] => [name, 'true']);
  return [tellVendor(record, { analytics: 'denied' }, { reason: 'vendorOptedOut', evidence })];
}
