import type { ConsentRecord } from '../../consent-types.ts';
import { preferTold, tellVendor } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';

/** etracker (etracker.com/en/docs, "opt-out"): `et_oi_v2`, yes or no, for the measuring, and `et_allow_cookies=1` for its cookies. */
export const etracker: Mechanism = {
  id: 'etracker',
  name: 'etracker',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['et_oi_v2', 'et_allow_cookies'] },
  scripts: ['code.etracker.com/', 'static.etracker.com/'],
  read(input) {
    const choice = input.records.filter(({ name, value }) => name === 'et_oi_v2' && value !== null);
    const cookies = input.records.filter(({ name, value }) => name === 'et_allow_cookies' && value !== null);
    return preferTold((choice.length > 0 ? choice : cookies).map(readRecord), input);
  },
};

function readRecord(record: ConsentRecord): SignalReading {
  const text = decodeText(record.value ?? '').trim();
  const isChoice = record.name === 'et_oi_v2';
  const isYes = text === (isChoice ? 'yes' : '1');
  if (!isYes && text !== (isChoice ? 'no' : '0')) return unreadable(record);
  return tellVendor(
    record,
    { analytics: isYes ? 'granted' : 'denied' },
    { basis: 'explicit', reason: isYes ? 'vendorTold' : 'vendorOptedOut', evidence: [[record.name, text]] },
  );
}
