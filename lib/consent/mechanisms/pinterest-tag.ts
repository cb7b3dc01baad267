import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { findLast, preferTold, readCalls, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import type { Mechanism, SignalReading } from '../mechanism.ts';
import { toState, toText } from '../parse-record.ts';

/** Pinterest tag (help.pinterest.com, "install the base code"): `pintrk('setconsent', true | false)`; the last counts. */
export const pinterestTag: Mechanism = {
  id: 'pinterest-tag',
  name: 'Pinterest tag',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  api: [PAGE_RECORDS.pinterest],
  scripts: ['s.pinimg.com/ct/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readCalls(record, judge)),
      input,
    ),
};

function judge(calls: unknown[][], record: ConsentRecord): SignalReading {
  const last = findLast(calls, 'setconsent');
  if (!last) return vendorNotTold(record);
  return tellVendor(record, { marketing: toState(last[1]) }, { evidence: [['setconsent', toText(last[1])]] });
}
