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
  const inTime = known.toSorted((one, two) => endOf(one) - endOf(two));
  const last = new Map(inTime.flatMap((write) => (write.operation === 'clear' ? [] : [[write.name, write] as const])));
  const isCleared = known.some(({ operation }) => operation === 'clear');
  const found: Write[] = [];
  const add = (name: string, operation: Write['operation'], isNewValue?: boolean) =>
    found.push({
      store,
      ...cutName(name),
      operation,
      via: 'reread',
      at,
      since,
      count: 1,
      ...(isNewValue === undefined ? {} : { isNewValue }),
    });
  for (const [name, print] of now) {
    const isNew = isOther(before.get(name), print);
    const write = last.get(cutName(name).name);
    const isEmptied = write ? write.operation === 'remove' : isCleared;
    if (write?.operation === 'set') {
      if (isNew !== undefined) write.isNewValue = isNew;
    } else if (isNew || isEmptied) add(name, 'set', isNew);
  }
  for (const name of before.keys())
    if (!now.has(name) && !isCleared && last.get(cutName(name).name)?.operation !== 'remove') add(name, 'remove');
  return found;
}

/** Whether a value is another one than before. Undefined where it was not looked at, or only in parts that are the same. */
function isOther(old: number | null | undefined, print: number | null): boolean | undefined {
  if (old === undefined) return true;
  if (old === null || print === null) return undefined;
  if (old !== print) return true;
  return Number.isInteger(print) ? false : undefined;
}

function endOf({ at, lastAt = at }: Write): number {
  return lastAt;
}

/** A name as writes carry it. */
export function cutName(name: string): Pick<Write, 'name' | 'nameLength'> {
  return name.length > NAME_LIMIT ? { name: name.slice(0, NAME_LIMIT), nameLength: name.length } : { name };
}
