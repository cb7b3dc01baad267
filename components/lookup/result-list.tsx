import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../text.tsx';

/** How many more each click adds. */
const MORE = 100;

/** The first entries of a list, and a button for more: thousands would take long to draw and nobody reads them. */
export function ResultList<Entry>(props: {
  class: string;
  entries: readonly Entry[];
  first: number;
  children: (entry: Entry) => ComponentChildren;
}) {
  const { say, count } = useText();
  const { entries, first } = props;
  const [shown, setShown] = useState({ entries, limit: first });
  // Another list begins at its beginning again.
  const limit = shown.entries === entries ? shown.limit : first;
  const left = entries.length - limit;
  return (
    <>
      <ul class={props.class}>{entries.slice(0, limit).map(props.children)}</ul>
      {left > 0 && (
        <p class="more">
          <button type="button" class="button" onClick={() => setShown({ entries, limit: limit + MORE })}>
            {say('showMore', Math.min(MORE, left))}
          </button>{' '}
          <span class="muted">{count('showMoreLeft', left)}</span>
        </p>
      )}
    </>
  );
}
