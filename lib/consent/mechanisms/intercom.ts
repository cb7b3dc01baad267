import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { preferTold, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { parseObject } from '../parse-record.ts';

/** Intercom: `intercomSettings.disabled` hides the Messenger and keeps its cookies away. `shutdown` is a log-out, so it says nothing of consent. */
export const intercom: Mechanism = {
  id: 'intercom',
  name: 'Intercom',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  api: [PAGE_RECORDS.intercom],
  scripts: ['widget.intercom.io/', 'js.intercomcdn.com/'],
  read: (input) => preferTold(input.records.flatMap(readSettings), input),
};

function readSettings(record: ConsentRecord): SignalReading[] {
  if (record.value === null) return [];
  const settings = parseObject(record.value);
  const disabled = settings?.get('disabled') ?? false;
  if (!settings || typeof disabled !== 'boolean') return [unreadable(record)];
  if (!disabled) return [vendorNotTold(record)];
  return [tellVendor(record, { functional: 'denied' }, { evidence: [['disabled', 'true']] })];
}
