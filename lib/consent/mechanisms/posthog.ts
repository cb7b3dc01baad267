import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { preferTold, tellVendor, vendorNotAsked, vendorNotTold } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, parseObject } from '../parse-record.ts';

/** What PostHog takes for yes and no; anything else is "pending" to it. Case counts. */
const SAID: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['yes', true],
  ['0', false],
  ['false', false],
  ['no', false],
]);

/**
 * PostHog (posthog-js, consent.ts): the record `__ph_opt_in_out_<token>`, which only opting in or out writes, and the settings that say what holds without
 * one. Its getters are not asked: they move the record from one storage to another.
 */
export const posthog: Mechanism = {
  id: 'posthog',
  name: 'PostHog',
  kind: 'vendor',
  scope: 'vendor',
  records: { prefixes: ['__ph_opt_in_out_'] },
  api: [PAGE_RECORDS.posthog],
  scripts: ['*.posthog.com/static/', '*.posthog.com/array/'],
  read(input) {
    const stored = input.records.filter(({ where }) => where !== 'api').flatMap(readStored);
    const api = input.records.filter(({ where }) => where === 'api').flatMap(readSettings);
    const isStored = stored.some(({ reason }) => reason !== 'vendorNotAsked');
    // What holds without a record counts only where there is none.
    return preferTold(isStored ? stored : [...api, ...stored], input);
  },
};

function readStored(record: ConsentRecord): SignalReading[] {
  return [record.value === null ? vendorNotAsked(record, ['analytics']) : judge(record, record.value)];
}

function judge(record: ConsentRecord, value: string, evidence: SignalReading['evidence'] = []): SignalReading {
  const said = SAID.get(decodeText(value).trim());
  if (said === undefined) return unreadable(record);
  return tellVendor(
    record,
    { analytics: said ? 'granted' : 'denied' },
    {
      basis: 'explicit',
      reason: said ? 'vendorTold' : 'vendorOptedOut',
      evidence: [...evidence, ['opt_in_out', said ? 'in' : 'out']],
    },
  );
}

function readSettings(record: ConsentRecord): SignalReading[] {
  if (record.value === null) return [];
  const settings = parseObject(record.value);
  if (!settings) return [unreadable(record)];
  const isOutByDefault = settings.get('optOutByDefault') === true;
  const mode = settings.get('cookielessMode');
  const evidence: SignalReading['evidence'] = [
    ...(isOutByDefault ? [['opt_out_capturing_by_default', 'true'] satisfies [string, string]] : []),
    ...(mode === 'always' || mode === 'on_reject' ? [['cookieless_mode', mode] satisfies [string, string]] : []),
  ];
  const stored = settings.get('stored');
  if (typeof stored === 'string') return [judge(record, stored, evidence)];
  return [
    isOutByDefault || mode === 'on_reject'
      ? vendorNotAsked(record, ['analytics'], { evidence })
      : vendorNotTold(record, evidence),
  ];
}
