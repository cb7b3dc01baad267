import { type CatalogueDetails, detailsKey, type VendorDetails } from '../catalogue/vendor-details.ts';
import type { ExportedReport } from '../report/report-schema.ts';
import { type FoundNaming, findNaming } from './find-naming.ts';
import { findVendorNames, namingKinds } from './find-vendor-names.ts';
import { foldPolicy } from './fold-policy.ts';

/** A vendor that was found on the page, and whether a privacy policy names it. */
export interface ProcessorCheck {
  vendorName: string;
  /** null: a platform of the general list, which may be software that the site runs itself. */
  vendorId: string | null;
  /** Places in the report's items. */
  items: number[];
  /** Its script is on the page. */
  hasScript: boolean;
  /** The surest way in which it is named; undefined: it is not named in this text. */
  naming?: FoundNaming;
}

/** Most of a text that is searched, in UTF-16 units. */
export const POLICY_LIMIT = 2_000_000;

/**
 * Holds the text of a privacy policy against the vendors that were found: those with keys, and those with scripts. Those that are not named come first, then
 * those of which only the company is. Pure.
 */
export function checkProcessors(
  policyText: string,
  report: Pick<ExportedReport, 'items' | 'presences'>,
  details: CatalogueDetails,
): ProcessorCheck[] {
  const text = policyText.slice(0, POLICY_LIMIT);
  const folded = foldPolicy(text);
  const order = ({ naming }: ProcessorCheck) =>
    naming === undefined ? 0 : naming.kind === 'company' ? 1 : 2 + namingKinds.indexOf(naming.kind) / 10;
  return findVendors(report)
    .map((vendor) => {
      const names = findVendorNames(vendor.vendorName, findVendor(vendor, details));
      const naming = findNaming(text, folded, names);
      return naming === undefined ? vendor : { ...vendor, naming };
    })
    .sort((one, other) => order(one) - order(other) || (one.vendorName < other.vendorName ? -1 : 1));
}

function findVendors({ items, presences }: Pick<ExportedReport, 'items' | 'presences'>): ProcessorCheck[] {
  const vendors = new Map<string, ProcessorCheck>();
  const take = (vendorId: string | null, vendorName: string) => {
    const key = JSON.stringify([vendorId, vendorName]);
    const vendor = vendors.get(key) ?? { vendorName, vendorId, items: [], hasScript: false };
    vendors.set(key, vendor);
    return vendor;
  };
  items.forEach(({ vendorId, vendorName }, place) => {
    if (vendorName !== null) take(vendorId, vendorName).items.push(place);
  });
  for (const { vendorId, vendorName } of presences) take(vendorId, vendorName).hasScript = true;
  return [...vendors.values()];
}

/** A person's own rules rank above the vendor files. */
function findVendor({ vendorId, vendorName }: ProcessorCheck, details: CatalogueDetails): VendorDetails | undefined {
  if (vendorId === null) return undefined;
  const own = details[detailsKey('user', vendorId)];
  return own?.name === vendorName ? own : details[detailsKey('vendor', vendorId)];
}
