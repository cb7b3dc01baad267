import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { preferTold, tellVendor, vendorNotAsked, vendorNotTold } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, parseObject } from '../parse-record.ts';

/**
 * Mixpanel (mixpanel-js, gdpr-utils.js): the record `__mp_opt_in_out_<token>`, 1 or 0. With the setting `opt_out_tracking_by_default` the library writes the 0
 * by itself, so a 0 is a person's choice only where that setting is known to be off.
 */
export const mixpanel: Mechanism = {
  id: 'mixpanel',
  name: 'Mixpanel',
  kind: 'vendor',
  scope: 'vendor',
  records: { prefixes: ['__mp_opt_in_out_'] },
  api: [PAGE_RECORDS.mixpanel],
  scripts: ['cdn.mxpnl.com/', 'cdn4.mxpnl.com/'],
  read(input) {
    const settings = input.records.filter(({ where }) => where === 'api');
    const isOutByDefault = settings.map(findDefault).find((one) => one !== undefined);
    const stored = input.records
      .filter(({ where }) => where !== 'api')
      .map((record) => judge(record, record.value, isOutByDefault));
    return preferTold(stored.length > 0 ? stored : settings.flatMap(readSettings), input);
  },
};

function judge(record: ConsentRecord, value: string | null, isOutByDefault: boolean | undefined): SignalReading {
  if (value === null) return vendorNotAsked(record, ['analytics']);
  const text = decodeText(value).trim();
  if (text === '1')
    return tellVendor(record, { analytics: 'granted' }, { basis: 'explicit', evidence: [['opt_in_out', 'in']] });
  if (text !== '0') return unreadable(record);
  const basis = isOutByDefault === undefined ? 'unknown' : isOutByDefault ? 'default' : 'explicit';
  return tellVendor(
    record,
    { analytics: 'denied' },
    { basis, reason: 'vendorOptedOut', evidence: [['opt_in_out', 'out']] },
  );
}

function findDefault({ value }: ConsentRecord): boolean | undefined {
  const isOut = parseObject(value ?? '')?.get('optOutByDefault');
  return typeof isOut === 'boolean' ? isOut : undefined;
}

/** Of a page without the record under its usual name. `stored`: what is under the name that the site chose. */
function readSettings(record: ConsentRecord): SignalReading[] {
  if (record.value === null) return [];
  const settings = parseObject(record.value);
  if (!settings) return [unreadable(record)];
  const stored = settings.get('stored');
  return [typeof stored === 'string' ? judge(record, stored, findDefault(record)) : vendorNotTold(record)];
}
