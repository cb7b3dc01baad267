import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentState } from '../../types.ts';
import { preferTold, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { parseObject, toMap, toState } from '../parse-record.ts';

const FIELDS = [
  ['functional', 'preferences'],
  ['analytics', 'analytics'],
  ['marketing', 'marketing'],
] as const;

/**
 * Omnisend (api-docs.omnisend.com, `__omnisendCookieConsent`): one switch for each category. Asking for its interface makes it, so a page's own interface is
 * not asked: from a page alone it is known that it is there.
 */
export const omnisend: Mechanism = {
  id: 'omnisend',
  name: 'Omnisend',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  api: [PAGE_RECORDS.omnisend],
  scripts: ['omnisnippet1.com/', '*.omnisnippet1.com/'],
  read: (input) => preferTold(input.records.flatMap(readConsent), input),
};

function readConsent(record: ConsentRecord): SignalReading[] {
  if (record.value === null) return [];
  const data = parseObject(record.value);
  if (!data) return [unreadable(record)];
  const consent = toMap(data.get('consent')) ?? data;
  const said = FIELDS.filter(([, field]) => consent.has(field));
  if (said.length === 0) return [vendorNotTold(record)];
  const told = new Map<string, ConsentState>(said.map(([category, field]) => [category, toState(consent.get(field))]));
  if ([...told.values()].includes('unknown')) return [unreadable(record)];
  const evidence = said.map(([category, field]): [string, string] => [field, told.get(category) ?? '']);
  return [tellVendor(record, Object.fromEntries(told), { evidence })];
}
