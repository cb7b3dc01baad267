import { allStores, type Store } from '../lib/types.ts';
import { SearchField } from './search-field.tsx';
import { useText } from './text.tsx';

/** Search field and store filters. */
export function FilterBar(props: {
  query: string;
  onQuery: (query: string) => void;
  stores: ReadonlyMap<Store, number>;
  selected: ReadonlySet<Store>;
  onToggle: (store: Store) => void;
}) {
  const { say, locale } = useText();
  return (
    <search class="filters">
      <SearchField query={props.query} label={say('searchLabel')} hint={say('searchHint')} onQuery={props.onQuery} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box and a legend; these are plain toggles */}
      <div class="chips" role="group" aria-label={say('storesLabel')}>
        {allStores
          .filter((store) => props.stores.has(store))
          .map((store) => (
            <button
              type="button"
              class="chip"
              key={store}
              aria-pressed={props.selected.has(store)}
              onClick={() => props.onToggle(store)}
            >
              {say(`storeFilter_${store}`)}{' '}
              <span class="chip-count">{new Intl.NumberFormat(locale).format(props.stores.get(store) ?? 0)}</span>
            </button>
          ))}
      </div>
    </search>
  );
}
