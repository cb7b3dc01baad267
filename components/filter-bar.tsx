import { useEffect, useRef } from 'preact/hooks';
import type { Store } from '../lib/types.ts';
import { Icon } from './icons.tsx';
import { storeOrder } from './list-items.ts';
import { useText } from './text.tsx';

/** Search field and store filters. `/` goes to the field, Escape empties it. */
export function FilterBar(props: {
  query: string;
  onQuery: (query: string) => void;
  stores: ReadonlyMap<Store, number>;
  selected: ReadonlySet<Store>;
  onToggle: (store: Store) => void;
}) {
  const { say, locale } = useText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);
  const clearOnEscape = (event: KeyboardEvent) => {
    // With an empty field Escape is the browser's: it closes the popup.
    if (event.key !== 'Escape' || props.query === '') return;
    event.preventDefault();
    event.stopPropagation();
    props.onQuery('');
  };
  return (
    <search class="filters">
      <div class="search">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={say('searchLabel')}
          placeholder={say('searchHint')}
          aria-keyshortcuts="/"
          value={props.query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
          onKeyDown={clearOnEscape}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box and a legend; these are plain toggles */}
      <div class="chips" role="group" aria-label={say('storesLabel')}>
        {storeOrder
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
