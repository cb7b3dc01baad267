import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { findLast, preferTold, readCalls, readOptOut, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import type { Mechanism, SignalReading } from '../mechanism.ts';
import { toMap } from '../parse-record.ts';

/**
 * HubSpot's tracking code (developers.hubspot.com, cookie banner API): `_hsq.push(['doNotTrack'])` and the cookie `__hs_do_not_track` it sets; `{track: true}` takes
 * it back. HubSpot's banner has a mechanism of its own.
 */
export const hubspot: Mechanism = {
  id: 'hubspot',
  name: 'HubSpot tracking',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['__hs_do_not_track'] },
  api: [PAGE_RECORDS.hubspot],
  scripts: ['js.hs-analytics.net/', 'js.hs-scripts.com/', 'js-eu1.hs-scripts.com/', 'js-eu1.hs-analytics.net/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) =>
        record.where === 'api' ? readCalls(record, judge) : readOptOut(record, ['analytics']),
      ),
      input,
    ),
};

function judge(calls: unknown[][], record: ConsentRecord): SignalReading {
  const last = findLast(calls, 'doNotTrack');
  if (!last) return vendorNotTold(record);
  if (toMap(last[1])?.get('track') === true) return vendorNotTold(record, [['doNotTrack', 'track: true']]);
  return tellVendor(
    record,
    { analytics: 'denied' },
    { reason: 'vendorOptedOut', evidence: [['doNotTrack', 'called']] },
  );
}
