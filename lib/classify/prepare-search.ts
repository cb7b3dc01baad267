import { splitPattern } from '../catalogue/build-expression.ts';
import { type CatalogueDetails, detailsKey, type KeyDetails, type VendorDetails } from '../catalogue/vendor-details.ts';
import { type Category, consentCategories, type Layer, type MatchKind } from '../types.ts';
import { type Lookup, prepareLookup } from './find-match.ts';
import { packDetails } from './pack-details.ts';

/** One key of the catalogue, ready to be searched. */
export interface SearchEntry {
  /** Unique in the catalogue. */
  id: string;
  vendor: VendorDetails;
  layer: Layer;
  key: KeyDetails;
  kind: MatchKind;
  /** What the documents claim, in the order of `consentCategories`; `['unclassified']` when they name none. */
  categories: readonly Category[];
  /** The pattern up to its first placeholder or `*`. */
  beginning: string;
  /** In lower case, as all that follows. */
  pattern: string;
  vendorName: string;
  /** All that words are looked for in. */
  text: string;
}

/** One vendor, ready to be searched. */
export interface SearchVendor {
  vendor: VendorDetails;
  layer: Layer;
  /** As the file's keys. */
  entries: readonly SearchEntry[];
  /** In lower case, as what words are looked for in. */
  name: string;
  text: string;
}

/** What `searchCatalogue` needs, made once. */
export interface CatalogueSearch {
  /** By `detailsKey`; best layer first, then as in the details. */
  vendors: ReadonlyMap<string, SearchVendor>;
  /** In the order of the vendors. */
  entries: readonly SearchEntry[];
  /** One for each layer, best first: unlike on a page, the general list answers also when a vendor file does. */
  lookups: readonly Lookup[];
}

/** What a key can be found by beside its pattern, purpose, domains and vendor, such as the words for its store and categories. */
export type WordsOf = (entry: Pick<SearchEntry, 'vendor' | 'key' | 'categories'>) => string;

/** Best first. */
export const layerOrder = ['user', 'vendor', 'general'] as const satisfies readonly Layer[];

/**
 * Prepares the details of all layers for searching.
 * @throws Error naming the key and the fix when a pattern cannot be compiled
 */
export function prepareSearch(details: CatalogueDetails, wordsOf: WordsOf = () => ''): CatalogueSearch {
  const layers = layerOrder.map((layer) => ({
    layer,
    files: Object.values(details).filter((file) => (file.layer ?? 'vendor') === layer),
  }));
  const vendors = layers.flatMap(({ layer, files }) => files.map((file) => readVendor(file, layer, wordsOf)));
  return {
    vendors: new Map(vendors.map((one) => [detailsKey(one.layer, one.vendor.id), one])),
    entries: vendors.flatMap(({ entries }) => entries),
    lookups: layers.map(({ layer, files }) => prepareLookup(packDetails(files, layer))),
  };
}

function readVendor(vendor: VendorDetails, layer: Layer, wordsOf: WordsOf): SearchVendor {
  const host = (vendor.website && URL.parse(vendor.website)?.hostname) || '';
  const name = vendor.name.toLowerCase();
  const text = `${name}\n${vendor.id}\n${host}`.toLowerCase();
  const scripts = (vendor.scripts ?? []).map(({ host, path = '' }) => `${host}${path}`.toLowerCase());
  const entries = vendor.keys.map((key, keyIndex): SearchEntry => {
    const claimed = consentCategories.filter((category) => key.claims.some((claim) => claim.category === category));
    const categories: Category[] = claimed.length > 0 ? claimed : ['unclassified'];
    const { literals, names, isOpen } = splitPattern(key.pattern);
    const words = [key.pattern, key.purpose, ...(key.domains ?? []), wordsOf({ vendor, key, categories })];
    return {
      id: `${detailsKey(layer, vendor.id)} ${keyIndex}`,
      vendor,
      layer,
      key,
      kind: names.length > 0 ? 'template' : isOpen ? 'prefix' : 'exact',
      categories,
      beginning: literals[0] ?? '',
      pattern: key.pattern.toLowerCase(),
      vendorName: name,
      text: `${words.join('\n').toLowerCase()}\n${text}`,
    };
  });
  // The keys are not found by them: who pastes a script's address asks whose it is.
  return { vendor, layer, entries, name, text: [text, ...scripts].join('\n') };
}
