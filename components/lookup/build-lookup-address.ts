import type { SearchFilter } from '../../lib/classify/search-filter.ts';
import type { Layer, Store } from '../../lib/types.ts';
import { buildPlaceAddress, lookupPage } from './build-place-address.ts';

/** What the page "Look up a key" shows: a search, a vendor, or one of its keys. */
export type LookupView = SearchView | VendorView | KeyView;

export interface SearchView {
  page: 'search';
  query: string;
  filter: SearchFilter;
}

export interface VendorView {
  page: 'vendor';
  layer: Layer;
  vendorId: string;
}

export interface KeyView extends Omit<VendorView, 'page'> {
  page: 'key';
  pattern: string;
  /** Absent: the first key with this pattern. */
  store?: Store;
}

/** The address of a view, relative to the extension's pages: `lookup.html?q=chat&store=cookie`, or as `buildPlaceAddress`. */
export function buildLookupAddress(view: LookupView): string {
  if (view.page !== 'search') {
    const vendor = { id: view.vendorId, ...(view.layer === 'vendor' ? {} : { layer: view.layer }) };
    return buildPlaceAddress(vendor, view.page === 'key' ? view : undefined);
  }
  const { query, filter } = view;
  const list = (name: string, values: Iterable<string>) => [...values].map((value) => [name, value]);
  const parts = [
    ...(query === '' ? [] : [['q', query]]),
    ...list('store', filter.stores),
    ...list('category', filter.categories),
    ...list('layer', filter.layers),
    ...list('kind', filter.kinds),
  ];
  return parts.length === 0 ? lookupPage : `${lookupPage}?${new URLSearchParams(parts)}`;
}
