import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from './text.tsx';

/** How many more each click adds. */
const MORE = 100;

/**
 * The first entries of a list, and a button for more: thousands would take long to draw and nobody reads them. `onMore` gets the number that is
 * drawn from then on.
 */
export function MoreList<Entry>(props: {
  class: string;
  entries: readonly Entry[];
  first: number;
  onMore?: (limit: number) => void;
  children: (entry: Entry) => ComponentChildren;
}) {
  const { say, count } = useText();
  const { entries } = props;
  const [limit, setLimit] = useState(props.first);
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(0);
  const left = entries.length - limit;
  useLayoutEffect(() => {
    // To the first of the new rows: the button stands below all of them now, or is gone.
    if (before.current > 0) list.current?.children[before.current]?.querySelector<HTMLElement>('a, button')?.focus();
  }, [limit]);
  const more = () => {
    before.current = limit;
    setLimit(limit + MORE);
    props.onMore?.(limit + MORE);
  };
  return (
    <>
      <ul ref={list} class={props.class}>
        {entries.slice(0, limit).map(props.children)}
      </ul>
      {left > 0 && (
        <p class="more">
          <button type="button" class="button" onClick={more}>
            {say('showMore', Math.min(MORE, left))}
          </button>{' '}
          <span class="muted">{count('showMoreLeft', left)}</span>
        </p>
      )}
    </>
  );
}
