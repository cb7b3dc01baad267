import { findMatches, type Lookup, prepareLookup } from '../classify/find-match.ts';
import type { Match } from '../types.ts';
import { buildGeneralDetails, buildGeneralTable } from './general/build-general.ts';
import type { GeneralKey } from './general/judge-row.ts';
import { readGeneral } from './general/read-general.ts';
import { type PackedCatalogue, packCatalogue, packVendors } from './pack-catalogue.ts';
import { readVendors } from './read-vendors.ts';
import { type CatalogueDetails, joinDetails } from './vendor-details.ts';
import type { VendorFile } from './vendor-schema.ts';

/** All that is bundled, read from the catalogue's files (build time and shell only). */
export interface BundledCatalogue {
  files: VendorFile[];
  /** The general list without what a vendor file knows: it is asked only when no vendor file answers. */
  general: GeneralKey[];
  tables: { vendors: PackedCatalogue; general: PackedCatalogue };
}

/** @throws Error with file, place and fix for the first vendor file that is broken */
export function readCatalogue(): BundledCatalogue {
  const { files, version } = readVendors();
  const vendors = packVendors(files, version);
  const list = readGeneral();
  const lookup = prepareLookup(vendors);
  const general = list.keys.filter((key) => !isCovered(key, lookup));
  return { files, general, tables: { vendors, general: packCatalogue(buildGeneralTable(general, list.version)) } };
}

/** The details of the bundled layers. */
export function buildDetails({ files, general }: Pick<BundledCatalogue, 'files' | 'general'>): CatalogueDetails {
  return joinDetails(files, buildGeneralDetails(general));
}

/** Stands for what may follow a beginning: no template or whole name has it. */
const ANY_END = '\u{10ffff}';

/** What answers for all names of a key of the general list: the matches on each of its domains, or those of a key without. */
export function findAnswers({ pattern, store, domains }: GeneralKey, lookup: Lookup): Match[][] {
  const name = pattern.replace(/\*$/, ANY_END);
  return domains
    ? domains.map((domain) => findMatches(lookup, { name, store, domain }))
    : [findMatches(lookup, { name, store })];
}

/** Whether a vendor file answers for all names of a key of the general list, without needing a second key. */
export function isCovered(key: GeneralKey, lookup: Lookup): boolean {
  return findAnswers(key, lookup).every((matches) => matches.some(({ needsCompanion }) => !needsCompanion));
}
