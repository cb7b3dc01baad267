import { cmpNames } from './cmp-names.ts';
import { vendorNames } from './vendor-names.ts';

/** The name of a consent tool by its CMP id; undefined for ids that are not in the list we carry. */
export function findCmpName(id: number): string | undefined {
  return findEntry(cmpNames, id);
}

/** The name of a vendor by its id in the Global Vendor List; undefined for ids that are not in the list we carry. */
export function findVendorName(id: number): string | undefined {
  return findEntry(vendorNames, id);
}

/** What follows this number, up to the next bar. */
function findEntry(list: string, id: number): string | undefined {
  if (!Number.isInteger(id)) return undefined;
  const [, name] = new RegExp(`[|\\n]${id} ([^|\\n]*)`).exec(list) ?? [];
  return name;
}
