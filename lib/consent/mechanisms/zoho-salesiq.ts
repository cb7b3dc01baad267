import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { preferTold, tellVendor } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { parseData } from '../parse-record.ts';

const GROUPS = ['analytics', 'performance'];

/**
 * Zoho SalesIQ (zoho.com/salesiq/help, `privacy.updateCookieConsent`): the list of allowed groups. Both groups are about measuring, so one of them is enough for
 * analytics. There is no getter, so from a page alone only its script is known.
 */
export const zohoSalesiq: Mechanism = {
  id: 'zoho-salesiq',
  name: 'Zoho SalesIQ',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  api: [PAGE_RECORDS.zohoSalesiq],
  scripts: ['salesiq.zoho.', 'salesiq.zohopublic.'],
  read: (input) => preferTold(input.records.flatMap(readList), input),
};

function readList(record: ConsentRecord): SignalReading[] {
  if (record.value === null) return [];
  const data = parseData(record.value);
  const groups: unknown[] = Array.isArray(data) ? data : [undefined];
  const known = GROUPS.filter((group) => groups.includes(group));
  if (groups.some((group) => typeof group !== 'string') || (groups.length > 0 && known.length === 0))
    return [unreadable(record)];
  const partial = known.length === 1 ? { partial: ['analytics' as const] } : {};
  return [
    tellVendor(
      record,
      { analytics: known.length > 0 ? 'granted' : 'denied' },
      { evidence: [['groups', known.join(', ') || 'none']], ...partial },
    ),
  ];
}
