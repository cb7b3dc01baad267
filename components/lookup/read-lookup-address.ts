import { detailsKey } from '../../lib/catalogue/vendor-details.ts';
import type { CatalogueSearch } from '../../lib/classify/prepare-search.ts';
import { queryLimit } from '../../lib/classify/search-catalogue.ts';
import type { LookupView } from './build-lookup-address.ts';
import { filterValues, noFilter } from './filter-values.ts';

/** The view of an address. What it does not know it leaves out; the least it gives is the plain search. */
export function readLookupAddress(search: string): LookupView {
  const parameters = new URLSearchParams(search);
  const known = <Value extends string>(name: string, values: readonly Value[]) =>
    values.filter((value) => parameters.getAll(name).includes(value));
  const vendorId = parameters.get('vendor');
  const pattern = parameters.get('key');
  if (!vendorId)
    return {
      page: 'search',
      query: (parameters.get('q') ?? '').slice(0, queryLimit),
      filter: {
        stores: new Set(known('store', filterValues.stores)),
        categories: new Set(known('category', filterValues.categories)),
        layers: new Set(known('layer', filterValues.layers)),
        kinds: new Set(known('kind', filterValues.kinds)),
      },
    };
  const [layer = 'vendor'] = known('layer', filterValues.layers);
  if (!pattern) return { page: 'vendor', layer, vendorId };
  const [store] = known('store', filterValues.stores);
  return { page: 'key', layer, vendorId, pattern, ...(store ? { store } : {}) };
}

/** The nearest view that the catalogue has: a vendor for an unknown key of it, the plain search for an unknown vendor. */
export function resolveView(view: LookupView, search: CatalogueSearch): LookupView {
  if (view.page === 'search') return view;
  const { layer, vendorId } = view;
  const one = search.vendors.get(detailsKey(layer, vendorId));
  if (one?.layer !== layer) return { page: 'search', query: '', filter: noFilter };
  if (view.page === 'vendor') return view;
  const { pattern, store } = view;
  const found = one.vendor.keys.find((key) => key.pattern === pattern && (!store || key.store === store));
  return found ? { ...view, store: found.store } : { page: 'vendor', layer, vendorId };
}
