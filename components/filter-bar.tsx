import { allStores, type Store } from '../lib/types.ts';
import { allPhases, type Phase } from '../lib/watch-types.ts';
import { SearchField } from './search-field.tsx';
import { useText } from './text.tsx';

/** Search field and filters by store and, when the visit was watched, by the moment of writing. */
export function FilterBar(props: {
  query: string;
  onQuery: (query: string) => void;
  stores: ReadonlyMap<Store, number>;
  selected: ReadonlySet<Store>;
  onToggle: (store: Store) => void;
  phases: ReadonlyMap<Phase, number>;
  selectedPhases: ReadonlySet<Phase>;
  onTogglePhase: (phase: Phase) => void;
}) {
  const { say } = useText();
  return (
    <search class="filters">
      <SearchField query={props.query} label={say('searchLabel')} hint={say('searchHint')} onQuery={props.onQuery} />
      <Chips
        label={say('storesLabel')}
        values={allStores}
        name={(store) => say(`storeFilter_${store}`)}
        counts={props.stores}
        selected={props.selected}
        onToggle={props.onToggle}
      />
      <Chips
        label={say('phasesLabel')}
        values={allPhases}
        name={(phase) => say(`phaseFilter_${phase}`)}
        counts={props.phases}
        selected={props.selectedPhases}
        onToggle={props.onTogglePhase}
      />
    </search>
  );
}

function Chips<Value extends string>(props: {
  label: string;
  values: readonly Value[];
  name: (value: Value) => string;
  counts: ReadonlyMap<Value, number>;
  selected: ReadonlySet<Value>;
  onToggle: (value: Value) => void;
}) {
  const { locale } = useText();
  if (props.counts.size === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box and a legend; these are plain toggles
    <div class="chips" role="group" aria-label={props.label}>
      {props.values
        .filter((value) => props.counts.has(value))
        .map((value) => (
          <button
            type="button"
            class="chip"
            key={value}
            aria-pressed={props.selected.has(value)}
            onClick={() => props.onToggle(value)}
          >
            {props.name(value)}{' '}
            <span class="chip-count">{new Intl.NumberFormat(locale).format(props.counts.get(value) ?? 0)}</span>
          </button>
        ))}
    </div>
  );
}
