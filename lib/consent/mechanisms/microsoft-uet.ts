import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { preferTold, readOptOut, tellVendor, vendorNotAsked, vendorNotTold } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { parseData, parseObject, toMap } from '../parse-record.ts';

/**
 * Microsoft Advertising UET (help.ads.microsoft.com 60119): `uetq.push('consent', 'default' | 'update', {ad_storage})`, a flat list of which three make one command;
 * after its script has run, what it holds itself; and `_uetmsdns=1`, which stops it. Without a default it works as if granted: a setting, not an answer.
 */
export const microsoftUet: Mechanism = {
  id: 'microsoft-uet',
  name: 'Microsoft Advertising UET',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['_uetmsdns'] },
  api: [PAGE_RECORDS.microsoftUet, PAGE_RECORDS.microsoftUetState],
  scripts: ['bat.bing.com/', 'bat.bing.net/'],
  read: (input) => preferTold(input.records.flatMap(readRecord), input),
};

function readRecord(record: ConsentRecord): SignalReading[] {
  if (record.name === '_uetmsdns') return readOptOut(record, ['marketing'], (value) => value === '1');
  if (record.value === null) return [];
  return [
    record.name === PAGE_RECORDS.microsoftUet ? readQueue(record, record.value) : readState(record, record.value),
  ];
}

function readQueue(record: ConsentRecord, value: string): SignalReading {
  const data = parseData(value);
  if (!Array.isArray(data)) return unreadable(record);
  const found = new Map<unknown, unknown>();
  data.forEach((word, at) => {
    const command: unknown = data[at + 1];
    const storage = toMap(data[at + 2])?.get('ad_storage');
    if (word === 'consent' && (storage === 'granted' || storage === 'denied')) found.set(command, storage);
  });
  return judge(record, found.get('update'), found.get('default'));
}

/** `{"enabled":true,"adStorageAllowed":false,"adStorageUpdated":true}`: `enabled` once any command came. */
function readState(record: ConsentRecord, value: string): SignalReading {
  const data = parseObject(value);
  if (!data || typeof data.get('adStorageAllowed') !== 'boolean') return unreadable(record);
  if (data.get('enabled') !== true) return vendorNotTold(record);
  const state = data.get('adStorageAllowed') === true ? 'granted' : 'denied';
  return data.get('adStorageUpdated') === true ? judge(record, state, undefined) : judge(record, undefined, state);
}

function judge(record: ConsentRecord, update: unknown, initial: unknown): SignalReading {
  if (update === 'granted' || update === 'denied')
    return tellVendor(record, { marketing: update }, { evidence: [['ad_storage', `update: ${update}`]] });
  if (initial !== 'granted' && initial !== 'denied') return vendorNotTold(record);
  const allowed = initial === 'granted' ? { allowedMeanwhile: ['marketing' as const] } : {};
  return vendorNotAsked(record, ['marketing'], { evidence: [['ad_storage', `default: ${initial}`]], ...allowed });
}
