import { useMemo } from 'preact/hooks';
import { detailsKey } from '../../lib/catalogue/vendor-details.ts';
import type { CatalogueSearch } from '../../lib/classify/prepare-search.ts';
import { searchCatalogue } from '../../lib/classify/search-catalogue.ts';
import type { SearchFilter } from '../../lib/classify/search-filter.ts';
import type { LookupView, SearchView } from './build-lookup-address.ts';
import { FilterChips } from './filter-chips.tsx';
import { countChosen, noFilter } from './filter-values.ts';
import { KeyView } from './key-view.tsx';
import { useGo } from './lookup-link.tsx';
import { Overview } from './overview.tsx';
import { SearchResults } from './search-results.tsx';
import { VendorView } from './vendor-view.tsx';

/** What stands below the search field. `view` is one that the catalogue has. */
export function LookupBody(props: { view: LookupView; last: SearchView; search: CatalogueSearch; version: string }) {
  const { view, last, search } = props;
  if (view.page === 'search') return <SearchBody view={view} search={search} version={props.version} />;
  const one = search.vendors.get(detailsKey(view.layer, view.vendorId));
  if (!one) return null;
  if (view.page === 'vendor') return <VendorView one={one} last={last} />;
  const entry = one.entries.find(({ key }) => key.pattern === view.pattern && key.store === view.store);
  return entry ? <KeyView entry={entry} search={search} last={last} /> : <VendorView one={one} last={last} />;
}

function SearchBody({ view, search, version }: { view: SearchView; search: CatalogueSearch; version: string }) {
  const go = useGo();
  const { query, filter } = view;
  const result = useMemo(() => searchCatalogue(search, query, filter), [search, query, filter]);
  const all = useMemo(() => searchCatalogue(search, '', noFilter).counts, [search]);
  const choose = (chosen: SearchFilter) => go({ ...view, filter: chosen }, 'replace');
  return (
    <>
      <FilterChips filter={filter} counts={result.counts} all={all} onFilter={choose} />
      {query.trim() === '' && countChosen(filter) === 0 ? (
        <Overview search={search} version={version} />
      ) : (
        <SearchResults query={query} result={result} onClearFilter={() => choose(noFilter)} />
      )}
    </>
  );
}
