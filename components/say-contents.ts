import type { Item } from '../lib/types.ts';
import type { Text } from './text.tsx';

/** What is in a database, a cache or behind a service worker, in one line: "2 object stores, 7 entries". */
export function sayContents({ store, contents = {} }: Item, { say, count }: Text): string {
  if (store === 'serviceWorker')
    return contents.script === undefined
      ? say('contentsNoScript')
      : say('contentsScript', URL.parse(contents.script)?.pathname ?? contents.script);
  if (store === 'cacheStorage')
    return typeof contents.entries === 'number' ? count('contentsResponses', contents.entries) : say('contentsUnknown');
  const { objectStores } = contents;
  if (!objectStores) return say('contentsUnknown');
  const stores = count('contentsStores', objectStores.length);
  if (objectStores.length === 0) return stores;
  const isCounted = objectStores.every((one) => one.count !== null);
  const entries = objectStores.reduce((sum, one) => sum + (one.count ?? 0), 0);
  return say('contentsBoth', stores, isCounted ? count('contentsEntries', entries) : say('contentsUncounted'));
}
