import {
  type CatalogueDetails,
  findDetails,
  type KeyDetails,
  type VendorDetails,
} from '../catalogue/vendor-details.ts';
import { isOptional } from '../clock/count-without-consent.ts';
import type { FindingSource, Severity, Sureness } from '../finding-types.ts';
import type { Category, ClassifiedItem, ConsentCategory } from '../types.ts';
import { findConsentStatements } from './find-consent-statements.ts';
import { findVendorSources } from './find-vendor-sources.ts';

/**
 * How much a document says against writing a key without consent. tracking: its vendor lists it as analytics or marketing, and nobody as anything
 * else. functional: its vendor lists it, and some document lists it as functional. exempt: functional, and its vendor says that its basic use needs
 * no consent. supposed: only others than its vendor say what it is for. assumed: likewise, and functional is among it, which such lists also say of what
 * a site cannot do without. unclassified: nobody says.
 */
export type Weight = 'tracking' | 'supposed' | 'functional' | 'exempt' | 'assumed' | 'unclassified';

export interface Weighed {
  weight: Weight;
  /** The documents behind it; empty where there are none. */
  sources: FindingSource[];
}

/** What a finding about something written without consent asks for, by the weight of its keys. */
export const weightSeverities: Readonly<Record<Weight, Severity>> = {
  tracking: 'problem',
  supposed: 'look',
  functional: 'look',
  exempt: 'note',
  assumed: 'note',
  unclassified: 'note',
};

/** How sure it is that the keys are what they are taken for. */
export const weightSurenesses: Readonly<Record<Weight, Sureness>> = {
  tracking: 'certain',
  supposed: 'likely',
  functional: 'certain',
  exempt: 'certain',
  assumed: 'possible',
  unclassified: 'possible',
};

type Classified = Pick<ClassifiedItem, 'matches' | 'categories' | 'guess'>;

/** Weighs a key by what its documents say. undefined: some document calls it necessary, or it looks like something a site needs. Pure. */
export function weighItem({ matches, categories, guess }: Classified, details: CatalogueDetails): Weighed | undefined {
  const [best, ...others] = matches;
  const isShared = others.some(({ layer, vendorId }) => layer !== 'general' && vendorId !== best?.vendorId);
  if (isOptional(categories)) {
    const weighed = weighKey(findDetails(details, best), categories);
    return isShared && weighed.weight === 'tracking' ? { ...weighed, weight: 'supposed' } : weighed;
  }
  const isNeeded = guess !== undefined && guess.kind !== 'identifier' && guess.kind !== 'flag';
  return categories.includes('unclassified') && !isNeeded ? { weight: 'unclassified', sources: [] } : undefined;
}

/** Weighs a key that is for more than the necessary. `found`: its details; undefined where they are of another version of the catalogue. */
export function weighKey(
  found: { vendor: VendorDetails; key: KeyDetails } | undefined,
  categories: readonly Category[],
): Weighed {
  const isFunctional = categories.includes('functional');
  const unsaid = isFunctional ? 'assumed' : 'supposed';
  if (!found) return { weight: unsaid, sources: [] };
  const { vendor, key } = found;
  const naming = key.claims.filter(({ category }) => category !== undefined);
  const own = naming.filter(({ document }) => isOfVendor(vendor, document));
  const cited = findVendorSources(
    vendor,
    (own.length > 0 ? own : naming).map(({ document }) => document),
  );
  const { notNeeded } = findConsentStatements(vendor);
  const exempting = notNeeded.filter((document) => isOfVendor(vendor, document));
  if (exempting.length === 0 || !isFunctional)
    return { weight: own.length === 0 ? unsaid : isFunctional ? 'functional' : 'tracking', sources: cited };
  return {
    weight: 'exempt',
    sources: findVendorSources(vendor, [...naming.map(({ document }) => document), ...exempting]),
  };
}

/** The vendor itself says so, in a document or in its code. */
export function isOfVendor({ documents }: VendorDetails, document: string): boolean {
  const kind = documents[document]?.kind;
  return kind === 'vendor' || kind === 'vendor-code';
}

/** What the keys are listed as by their documents, necessary and unclassified left out. */
export function findAskedCategories(categories: readonly Category[]): ConsentCategory[] {
  return isOptional(categories) ? [...categories] : [];
}
