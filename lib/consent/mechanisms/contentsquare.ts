import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { findLast, preferTold, readCalls, readOptOut, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import type { Mechanism, SignalReading } from '../mechanism.ts';

/**
 * Contentsquare (docs.contentsquare.com/en/web/cookies): `_cs_optout` is there when the visitor opted out; the queue `_uxa` takes `optout` and `optin`. `_cs_c`
 * holds a code for consent to unmasked replays, whose numbers are not documented.
 */
export const contentsquare: Mechanism = {
  id: 'contentsquare',
  name: 'Contentsquare',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['_cs_optout', '_cs_c'] },
  api: [PAGE_RECORDS.contentsquare],
  scripts: ['t.contentsquare.net/'],
  read(input) {
    const readings = preferTold(input.records.flatMap(readRecord), input);
    const known = readings.filter(({ reason }) => reason !== 'unknownForm');
    return known.some(({ reason }) => reason !== 'vendorNotTold') ? known : readings;
  },
};

function readRecord(record: ConsentRecord): SignalReading[] {
  if (record.where === 'api') return readCalls(record, judge);
  if (record.name === '_cs_optout') return readOptOut(record, ['analytics']);
  if (record.value === null) return [];
  // A code is a digit or two; anything longer may be an identifier of another tool.
  const code = /^\d{1,2}$/.test(record.value) ? record.value : 'other';
  return [tellVendor(record, {}, { reason: 'unknownForm', evidence: [['_cs_c', code]] })];
}

function judge(calls: unknown[][], record: ConsentRecord): SignalReading {
  const last = findLast(calls, 'optout', 'optin');
  if (!last) return vendorNotTold(record);
  const isOut = last[0] === 'optout';
  return tellVendor(
    record,
    { analytics: isOut ? 'denied' : 'granted' },
    { reason: isOut ? 'vendorOptedOut' : 'vendorTold', evidence: [[isOut ? 'optout' : 'optin', 'called']] },
  );
}
