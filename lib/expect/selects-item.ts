import { findItemHost } from '../compare/pair-items.ts';
import type { ExportedReport } from '../report/report-schema.ts';
import type { ExpectationEntry } from './expectation-schema.ts';

export type ExpectedItem = ExportedReport['items'][number];

/** Whether an entry is about an item, its name left out. Pure. */
export function selectsItem({ store, host, vendor, categories }: ExpectationEntry, item: ExpectedItem): boolean {
  return (
    (store === undefined || store === item.store) &&
    (host === undefined || isHostWithin(findItemHost(item), host)) &&
    (vendor === undefined || vendor === item.vendorId || vendor === item.vendorName) &&
    (categories === undefined || item.categories.every((category) => categories.includes(category)))
  );
}

/** Whether a host is the other one, or below it. */
export function isHostWithin(host: string, above: string): boolean {
  const [own, other] = [host, above].map((one) => one.toLowerCase().replace(/^\./, ''));
  return own === other || (own?.endsWith(`.${other}`) ?? false);
}
