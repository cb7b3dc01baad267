import { useId } from 'preact/hooks';
import { severities } from '../../lib/finding-types.ts';
import { allCategories, allStores } from '../../lib/types.ts';
import { useText } from '../text.tsx';
import { type ItemFilter, type ItemRow, noItemFilter } from './build-item-rows.ts';

/** What the table of items can be narrowed to. Not on paper. */
export function ItemFilterBar(props: {
  rows: readonly ItemRow[];
  filter: ItemFilter;
  onFilter: (filter: ItemFilter) => void;
}) {
  const { say } = useText();
  const id = useId();
  const { rows, filter, onFilter } = props;
  const { query, category, store, severity } = filter;
  const isFiltered = query !== '' || category !== undefined || store !== undefined || severity !== undefined;
  return (
    <search class="report-filter">
      <div class="report-field is-query">
        <label for={id}>{say('reportFilter')}</label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
        />
      </div>
      <Choice
        label={say('reportCategory')}
        values={allCategories}
        name={(one) => say(`category_${one}`)}
        count={(one) => rows.filter(({ item }) => item.categories.includes(one)).length}
        chosen={category}
        onChoose={({ category: _category, ...rest }, one) => onFilter(one ? { ...rest, category: one } : rest)}
        filter={filter}
      />
      <Choice
        label={say('reportStore')}
        values={allStores}
        name={(one) => say(`store_${one}`)}
        count={(one) => rows.filter(({ item }) => item.store === one).length}
        chosen={store}
        onChoose={({ store: _store, ...rest }, one) => onFilter(one ? { ...rest, store: one } : rest)}
        filter={filter}
      />
      <Choice
        label={say('reportSeverity')}
        values={severities}
        name={(one) => say(`severity_${one}`)}
        count={(one) => rows.filter((row) => row.severity === one).length}
        chosen={severity}
        onChoose={({ severity: _severity, ...rest }, one) => onFilter(one ? { ...rest, severity: one } : rest)}
        filter={filter}
      />
      <button type="button" class="button" disabled={!isFiltered} onClick={() => onFilter(noItemFilter)}>
        {say('reportFilterClear')}
      </button>
    </search>
  );
}

function Choice<Value extends string>(props: {
  label: string;
  values: readonly Value[];
  name: (value: Value) => string;
  count: (value: Value) => number;
  chosen: Value | undefined;
  filter: ItemFilter;
  onChoose: (filter: ItemFilter, value: Value | undefined) => void;
}) {
  const { say, locale } = useText();
  const id = useId();
  const number = new Intl.NumberFormat(locale);
  const counted = props.values.map((value) => ({ value, count: props.count(value) })).filter(({ count }) => count > 0);
  return (
    <div class="report-field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={props.chosen ?? ''}
        onChange={(event) =>
          props.onChoose(
            props.filter,
            props.values.find((value) => value === event.currentTarget.value),
          )
        }
      >
        <option value="">{say('reportFilterAll')}</option>
        {counted.map(({ value, count }) => (
          <option key={value} value={value}>
            {props.name(value)} ({number.format(count)})
          </option>
        ))}
      </select>
    </div>
  );
}
