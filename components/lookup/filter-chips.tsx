import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import {
  type FilterCounts,
  type FilterPart,
  filterParts,
  type SearchFilter,
} from '../../lib/classify/search-filter.ts';
import type { Category } from '../../lib/types.ts';
import { CategoryMark } from '../category-mark.tsx';
import { Icon } from '../icons.tsx';
import { type Text, useText } from '../text.tsx';
import { countChosen, filterValues, noFilter } from './filter-values.ts';

/** Store, category, kind of tool, and whose word: chips with the number of keys each would leave. Narrow windows keep them folded away. */
export function FilterChips(props: {
  filter: SearchFilter;
  counts: FilterCounts;
  /** What is in the catalogue at all. */
  all: FilterCounts;
  onFilter: (filter: SearchFilter) => void;
}) {
  const text = useText();
  const { say } = text;
  const [isOpen, setOpen] = useState(false);
  const { filter, all } = props;
  const chosen = countChosen(filter);
  const options = listOptions(text);
  return (
    <section class={isOpen ? 'facets is-open' : 'facets'} aria-label={say('filtersLabel')}>
      <button type="button" class="text-button facets-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="chevron" />
        {chosen === 0 ? say('filtersLabel') : say('filtersChosen', chosen)}
      </button>
      {filterParts.map((part) => (
        <FilterGroup
          key={part}
          part={part}
          // What the catalogue has nothing of is no choice, unless it was chosen by the address.
          options={options[part].filter(({ value }) => all[part].has(value) || isChosen(filter, part, value))}
          filter={filter}
          counts={props.counts}
          onFilter={props.onFilter}
        >
          {part === filterParts.at(-1) && chosen > 0 && (
            <button
              type="button"
              class="text-button"
              onClick={(event) => {
                // It goes away: the focus stays among the filters.
                event.currentTarget.closest('section')?.querySelector<HTMLElement>('.chip')?.focus();
                props.onFilter(noFilter);
              }}
            >
              {say('filtersClear')}
            </button>
          )}
        </FilterGroup>
      ))}
    </section>
  );
}

function FilterGroup(props: {
  part: FilterPart;
  options: readonly Option[];
  filter: SearchFilter;
  counts: FilterCounts;
  onFilter: (filter: SearchFilter) => void;
  /** After the chips. */
  children?: ComponentChildren;
}) {
  const { say, locale } = useText();
  const { part, filter } = props;
  const number = new Intl.NumberFormat(locale);
  const chosen: ReadonlySet<string> = filter[part];
  const toggle = (value: string) => {
    const changed = new Set(chosen);
    if (!changed.delete(value)) changed.add(value);
    props.onFilter({ ...filter, [part]: changed });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box and a legend; these are plain toggles
    <div class="facet" role="group" aria-label={say(`filterPart_${part}`)}>
      <span class="facet-name" aria-hidden="true">
        {say(`filterPart_${part}`)}
      </span>
      <div class="chips">
        {props.options.map(({ value, label, category }) => {
          const left = props.counts[part].get(value) ?? 0;
          return (
            <button
              type="button"
              class={left === 0 ? 'chip is-empty' : 'chip'}
              key={value}
              aria-pressed={chosen.has(value)}
              onClick={() => toggle(value)}
            >
              {category && <CategoryMark category={category} />} {label}{' '}
              <span class="chip-count">{number.format(left)}</span>
            </button>
          );
        })}
        {props.children}
      </div>
    </div>
  );
}

function isChosen(filter: SearchFilter, part: FilterPart, value: string): boolean {
  const chosen: ReadonlySet<string> = filter[part];
  return chosen.has(value);
}

interface Option {
  value: string;
  label: string;
  category?: Category;
}

function listOptions({ say }: Text): Record<FilterPart, Option[]> {
  return {
    stores: filterValues.stores.map((value) => ({ value, label: say(`storeFilter_${value}`) })),
    categories: filterValues.categories.map((value) => ({
      value,
      label: say(`category_${value}`),
      category: value,
    })),
    kinds: filterValues.kinds.map((value) => ({ value, label: say(`kind_${value}`) })),
    layers: filterValues.layers.map((value) => ({ value, label: say(`layerFilter_${value}`) })),
  };
}
