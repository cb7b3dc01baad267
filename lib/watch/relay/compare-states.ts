import { NAME_LIMIT } from '../../capture/reading.ts';
import type { Write } from '../../watch-log-types.ts';
import type { StorageState } from './fingerprint-storage.ts';

/** What a comparison needs: the storage before and now, and what is known to have been done in between. */
export interface Comparison {
  store: 'localStorage' | 'sessionStorage';
  before: StorageState;
  now: StorageState;
  /** Writes to this storage since `before`, those of other documents too. */
  known: readonly Write[];
  /** When `before` and `now` were read, ms since the epoch. */
  since: number;
  at: number;
}

/**
 * Finds what changed in a storage without a known write: properties that were set, and writers out of reach. Also notes on known writes whether
 * they brought another value (the last one of a name is told; `known` is changed in place). Pure but for that.
 */
export function compareStates({ store, before, now, known, since, at }: Comparison): Write[] {
  if (!before || !now) return [];
  const last = new Map(known.map((write) => [write.name, write]));
  const isCleared = known.some(({ operation }) => operation === 'clear');
  const found: Write[] = [];
  const add = (name: string, part: Pick<Write, 'operation' | 'isNewValue'>) =>
    found.push({ store, ...cutName(name), via: 'reread', at, since, count: 1, ...part });
  for (const [name, print] of now) {
    const old = before.get(name);
    const write = last.get(cutName(name).name);
    if (write?.operation === 'set') write.isNewValue = old !== print;
    else if (old !== print) add(name, { operation: 'set', isNewValue: true });
  }
  for (const name of before.keys())
    if (!now.has(name) && !isCleared && last.get(cutName(name).name)?.operation !== 'remove')
      add(name, { operation: 'remove' });
  return found;
}

/** A name as writes carry it. */
export function cutName(name: string): Pick<Write, 'name' | 'nameLength'> {
  return name.length > NAME_LIMIT ? { name: name.slice(0, NAME_LIMIT), nameLength: name.length } : { name };
}
