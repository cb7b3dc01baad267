import type { ConsentRecord } from '../../consent-types.ts';
import { preferTold, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeBase64, decodeText, parseObject } from '../parse-record.ts';

const CURRENT = /^AMP_[0-9a-zA-Z]{10}$/;
const LEGACY = /^amp_[0-9a-zA-Z]{6}$/;

/**
 * Amplitude (Amplitude-TypeScript): `AMP_<first ten of the key>`, base64 of percent-encoded JSON with `optOut`; before that `amplitude_id_…` (base64 JSON) and
 * `amp_<six>`, fields with points between. `optOut: false` is the default, so it is no consent.
 */
export const amplitude: Mechanism = {
  id: 'amplitude',
  name: 'Amplitude',
  kind: 'vendor',
  scope: 'vendor',
  records: { prefixes: ['amplitude_id_'], patterns: ['^amp_(?:[0-9a-z]{6}|[0-9a-z]{10})$'] },
  scripts: ['cdn.amplitude.com/'],
  read: (input) => preferTold(input.records.flatMap(readRecord), input),
};

function readRecord(record: ConsentRecord): SignalReading[] {
  const { name, value } = record;
  if (value === null) return [];
  if (LEGACY.test(name)) return [readLegacy(record, decodeText(value))];
  if (!CURRENT.test(name) && !name.startsWith('amplitude_id_')) return []; // AMP_MKTG_… and others of its own
  const data = parseObject(value) ?? parseObject(decodeText(decodeBase64(decodeText(value)) ?? ''));
  if (!data?.has('deviceId')) return [unreadable(record)];
  return [judge(record, data.get('optOut'))];
}

/** `deviceId.userId.optOut.session.lastEvent.…`: the third is empty, or there. */
function readLegacy(record: ConsentRecord, text: string): SignalReading {
  const fields = text.split('.');
  const [, , optOut = ''] = fields;
  if (fields.length < 5 || !/^(1|true|)$/.test(optOut)) return unreadable(record);
  return judge(record, optOut !== '');
}

function judge(record: ConsentRecord, optOut: unknown): SignalReading {
  if (optOut === true)
    return tellVendor(record, { analytics: 'denied' }, { reason: 'vendorOptedOut', evidence: [['optOut', 'true']] });
  if (optOut === false || optOut === undefined || optOut === null) return vendorNotTold(record, [['optOut', 'false']]);
  return unreadable(record);
}
