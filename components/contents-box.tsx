import type { Item } from '../lib/types.ts';
import { sayContents } from './say-contents.ts';
import { useText } from './text.tsx';
import { showName } from './visible-text.ts';

/** What a database, a cache or a service worker holds, in place of a value, which it has not: it holds many, or none. */
export function ContentsBox({ item, label }: { item: Item; label: string }) {
  const text = useText();
  const stores = item.contents?.objectStores ?? [];
  return (
    <>
      <p>{sayContents(item, text)}</p>
      {stores.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard
        <section class="value-text" tabIndex={0} aria-label={text.say('contentsLabel', label)}>
          <ul class="contents">
            {stores.map(({ name, count }) => (
              <li key={name}>
                <bdi>{showName(name) || text.say('noName')}</bdi>{' '}
                <span class="muted">
                  {count === null ? text.say('contentsUncounted') : text.count('contentsEntries', count)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
