import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { findLast, preferTold, readCalls, tellVendor, vendorNotAsked, vendorNotTold } from '../judge-vendor.ts';
import type { Mechanism, SignalReading } from '../mechanism.ts';
import { toMap, toText } from '../parse-record.ts';

const HOLD = '_fs_capture_on_startup';

/**
 * Fullstory (developer.fullstory.com/browser/fullcapture): `start`, `shutdown` and `restart` switch the recording of this page; `_fs_capture_on_startup = false`
 * holds it. `setIdentity({consent})` is about single elements only, so it says nothing here.
 */
export const fullstory: Mechanism = {
  id: 'fullstory',
  name: 'Fullstory',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  api: [PAGE_RECORDS.fullstory],
  scripts: ['edge.fullstory.com/', 'www.fullstory.com/s/', '*.fullstory.com/s/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readCalls(record, judge)),
      input,
    ),
};

function judge(calls: unknown[][], record: ConsentRecord): SignalReading {
  const last = findLast(calls, 'start', 'shutdown', 'restart');
  const isHeld = findLast(calls, HOLD)?.[1] === false;
  const identity = toMap(findLast(calls, 'setIdentity')?.[1]);
  const evidence: SignalReading['evidence'] = [
    ...(isHeld ? [[HOLD, 'false'] satisfies [string, string]] : []),
    ...(identity?.has('consent')
      ? [['setIdentity.consent', toText(identity.get('consent'))] satisfies [string, string]]
      : []),
    ...(last ? [[toText(last[0]), 'called'] satisfies [string, string]] : []),
  ];
  if (last) return tellVendor(record, { analytics: last[0] === 'shutdown' ? 'denied' : 'granted' }, { evidence });
  return isHeld ? vendorNotAsked(record, ['analytics'], { evidence }) : vendorNotTold(record, evidence);
}
