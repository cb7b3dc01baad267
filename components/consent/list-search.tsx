import { Icon } from '../icons.tsx';
import { useText } from '../text.tsx';

/** A search field for one list; says how much is left. Escape empties it. */
export function ListSearch(props: {
  id: string;
  label: string;
  query: string;
  found: number;
  onQuery: (query: string) => void;
}) {
  const { count } = useText();
  const clearOnEscape = (event: KeyboardEvent) => {
    // With an empty field Escape is the browser's: it closes the popup.
    if (event.key !== 'Escape' || props.query === '') return;
    event.preventDefault();
    event.stopPropagation();
    props.onQuery('');
  };
  return (
    <div class="list-search">
      <label for={props.id}>{props.label}</label>
      <div class="search">
        <Icon name="search" />
        <input
          id={props.id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={props.query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
          onKeyDown={clearOnEscape}
        />
      </div>
      <p class="muted" role="status">
        {props.query !== '' && count('listFound', props.found)}
      </p>
    </div>
  );
}
