import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { findLast, preferTold, readCalls, tellVendor, vendorNotAsked, vendorNotTold } from '../judge-vendor.ts';
import type { Mechanism, SignalReading } from '../mechanism.ts';

/** TikTok Pixel (business-api.tiktok.com, "cookie consent mode"): `holdConsent` waits, `grantConsent` and `revokeConsent` answer; the last counts. */
export const tiktokPixel: Mechanism = {
  id: 'tiktok-pixel',
  name: 'TikTok Pixel',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  api: [PAGE_RECORDS.tiktok],
  scripts: ['analytics.tiktok.com/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readCalls(record, judge)),
      input,
    ),
};

function judge(calls: unknown[][], record: ConsentRecord): SignalReading {
  const name = findLast(calls, 'holdConsent', 'grantConsent', 'revokeConsent')?.[0];
  if (name === undefined) return vendorNotTold(record);
  const evidence: SignalReading['evidence'] = [[String(name), 'called']]; // one of the three texts
  if (name === 'holdConsent') return vendorNotAsked(record, ['marketing'], { evidence });
  return tellVendor(record, { marketing: name === 'grantConsent' ? 'granted' : 'denied' }, { evidence });
}
