import { detailsKey } from '../catalogue/vendor-details.ts';
import { allStores } from '../types.ts';
import { findMatches } from './find-match.ts';
import { findScriptVendor } from './find-script-vendor.ts';
import { type CatalogueSearch, layerOrder, type SearchEntry, type SearchVendor } from './prepare-search.ts';
import { type FilterCounts, filterEntries, findObstacles, isWanted, type SearchFilter } from './search-filter.ts';

export interface SearchResult {
  /** Keys with exactly this name: the text is one as a site has it, or a pattern of the catalogue. */
  met: SearchEntry[];
  vendors: SearchVendor[];
  /** Keys that all words are found in; names that begin so first. */
  others: SearchEntry[];
  /** Only when there is nothing at all: keys whose names begin as the text does, and go on in a form that it does not have. */
  alike: SearchEntry[];
  /** How many keys with exactly this name the filter keeps out. */
  metLeft: number;
  /** Of `met` and `others`. */
  counts: FilterCounts;
  /** How many keys the filter keeps out, of either. */
  left: number;
}

/** Longer texts are compared by their beginning. No documented name comes near. */
export const queryLimit = 1024;

/** Shorter beginnings are alike by chance. */
const ALIKE_LENGTH = 3;
const ALIKE_LIMIT = 6;

/**
 * Searches the whole catalogue for a name as a site has it, for a pattern, for the host or address of a script, or for words of names, vendors,
 * purposes, domains. Best layer first within each part of the answer. An empty text finds every key and vendor that the filter lets through.
 */
export function searchCatalogue(search: CatalogueSearch, text: string, filter: SearchFilter): SearchResult {
  const name = text.trim().slice(0, queryLimit);
  const query = name.toLowerCase();
  const words = readWords(name);
  const met = findMet(search, name);
  const isMet = new Set(met);
  const ranked: SearchEntry[][] = [met, [], [], [], [], []];
  for (const entry of search.entries)
    if (!isMet.has(entry) && hasWords(entry.text, words)) ranked[findRank(entry, query)]?.push(entry);
  const { kept, left, counts } = filterEntries(ranked.flat(), filter);
  const vendors = findVendors(search, name, filter);
  const keptMet = kept.filter((entry) => isMet.has(entry));
  return {
    met: keptMet,
    metLeft: met.length - keptMet.length,
    vendors,
    others: kept.filter((entry) => !isMet.has(entry)),
    alike: kept.length + left + vendors.length === 0 ? findAlike(search, name) : [],
    counts,
    left,
  };
}

/** Best layer first; within it, what proves most. */
function findMet({ lookups, vendors, entries }: CatalogueSearch, name: string): SearchEntry[] {
  if (name === '') return [];
  const matches = lookups.flatMap((lookup) => allStores.flatMap((store) => findMatches(lookup, { name, store })));
  const named = matches.flatMap(
    ({ layer, vendorId, keyIndex }) => vendors.get(detailsKey(layer, vendorId))?.entries[keyIndex] ?? [],
  );
  const written = entries.filter(({ key }) => key.pattern === name);
  return [...new Set([...named, ...written])].sort(
    (a, b) => layerOrder.indexOf(a.layer) - layerOrder.indexOf(b.layer) || weaknessOf(a) - weaknessOf(b),
  );
}

/** A name bound to domains, or one that others use too, says less; then whole names before forms before beginnings. */
function weaknessOf({ key, kind }: SearchEntry): number {
  return (key.domains ? 8 : 0) + (key.needsCompanion ? 4 : 0) + ['exact', 'template', 'prefix'].indexOf(kind);
}

/** Names before vendors before all other words; at the beginning before within. */
function findRank({ pattern, vendorName }: SearchEntry, query: string): number {
  if (pattern === query) return 1;
  if (pattern.startsWith(query)) return 2;
  if (pattern.includes(query)) return 3;
  return vendorName.startsWith(query) ? 4 : 5;
}

/** Vendors with the words in their names or script hosts; a vendor without keys is an answer too, but not when some store or category is wanted. */
function findVendors(search: CatalogueSearch, name: string, filter: SearchFilter): SearchVendor[] {
  const servers = findServers(search, name);
  const words = readWords(name);
  const beginning = words.join(' ');
  const needsKeys = filter.stores.size + filter.categories.size > 0;
  const rank = (one: SearchVendor) => Number(servers.has(one)) * 2 + Number(one.name.startsWith(beginning));
  return [...search.vendors.values()]
    .filter((one) => servers.has(one) || hasWords(one.text, words))
    .filter(
      ({ vendor, layer, entries }) =>
        isWanted(filter.layers, [layer]) &&
        isWanted(filter.kinds, vendor.kind ? [vendor.kind] : []) &&
        (!needsKeys || entries.some((entry) => findObstacles(entry, filter).length === 0)),
    )
    .sort((a, b) => rank(b) - rank(a));
}

/** Whose script it is, in each layer, where the text is one host or address. */
function findServers({ lookups, vendors }: CatalogueSearch, name: string): ReadonlySet<SearchVendor> {
  const servers = new Set<SearchVendor>();
  if (!/^\S+\.\S+$/.test(name)) return servers;
  const address = /^https?:/i.test(name) ? name : `https://${name.replace(/^\/\//, '')}`;
  for (const lookup of lookups) {
    const found = findScriptVendor(lookup, address);
    const server = found && vendors.get(detailsKey(found.layer, found.vendorId));
    if (server) servers.add(server);
  }
  return servers;
}

function findAlike({ entries }: CatalogueSearch, name: string): SearchEntry[] {
  return entries
    .filter(({ kind, beginning }) => kind !== 'exact' && beginning.length >= ALIKE_LENGTH && name.startsWith(beginning))
    .sort((a, b) => b.beginning.length - a.beginning.length)
    .slice(0, ALIKE_LIMIT);
}

function readWords(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
