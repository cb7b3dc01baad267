import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { findLast, preferTold, readCalls, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import type { Mechanism, SignalReading } from '../mechanism.ts';
import { toTexts } from '../parse-record.ts';

/**
 * Meta Pixel (developers.facebook.com/docs/meta-pixel/implementation/gdpr): `consent` with `revoke`, which holds everything back, and `grant`; the last counts.
 * Limited Data Use (`dataProcessingOptions`) is about how Meta uses what it gets, so it is shown and decides nothing.
 */
export const metaPixel: Mechanism = {
  id: 'meta-pixel',
  name: 'Meta Pixel',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  api: [PAGE_RECORDS.metaPixel],
  scripts: ['connect.facebook.net/'],
  read: ({ records, scripts }) =>
    preferTold(
      records.flatMap((record) => readCalls(record, judge)),
      { scripts: scripts.filter((address) => address.endsWith('/fbevents.js')) }, // its host serves other things too
    ),
};

function judge(calls: unknown[][], record: ConsentRecord): SignalReading {
  const last = calls.findLast(([name, value]) => name === 'consent' && (value === 'grant' || value === 'revoke'));
  const limits = findLast(calls, 'dataProcessingOptions');
  const evidence: SignalReading['evidence'] = [];
  if (last) evidence.push(['consent', last[1] === 'grant' ? 'grant' : 'revoke']);
  if (limits) evidence.push(['Limited Data Use', toTexts(limits[1])?.includes('LDU') ? 'on' : 'off']);
  if (!last) return vendorNotTold(record, evidence);
  return tellVendor(record, { marketing: last[1] === 'grant' ? 'granted' : 'denied' }, { evidence });
}
