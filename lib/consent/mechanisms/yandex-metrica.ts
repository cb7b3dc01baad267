import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { preferTold, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { parseObject } from '../parse-record.ts';

/** Yandex Metrica (yandex.com/support/metrica): `window['disableYaCounter<id>'] = true` stops the counter in this page. */
export const yandexMetrica: Mechanism = {
  id: 'yandex-metrica',
  name: 'Yandex Metrica',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  api: [PAGE_RECORDS.yandexMetrica],
  scripts: ['mc.yandex.ru/metrika/', 'mc.yandex.com/metrika/'],
  read: (input) => preferTold(input.records.flatMap(readSwitches), input),
};

function readSwitches(record: ConsentRecord): SignalReading[] {
  if (record.value === null) return [];
  const switches = parseObject(record.value);
  if (!switches) return [unreadable(record)];
  const off = [...switches].filter(([name, value]) => /^disableYaCounter\d+$/.test(name) && value === true);
  if (off.length === 0) return [vendorNotTold(record)];
  const evidence = off.map(([name]): [string, string] => [name, 'true']);
  return [tellVendor(record, { analytics: 'denied' }, { reason: 'vendorOptedOut', evidence })];
}
