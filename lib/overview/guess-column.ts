import type { ColumnMeaning, LifetimeUnit } from './declared-key.ts';
import { findOneCategory } from './find-one-category.ts';
import { findStore } from './find-store.ts';
import { parseLifetime } from './parse-lifetime.ts';
import { looksLikeName, splitNames } from './split-names.ts';

/** Most cells of a column that are looked at. */
const MOST_CELLS = 60;
/** Longest cell that can be a category or a store by itself: more is a sentence. */
const LONGEST_LABEL = 40;
/** With the endings that hosts have: `ssupp.vid` is none. */
const HOST = /^\.?(?:[a-z0-9-]+\.)+(?:[a-z]{2}|com|net|org|info|biz|dev|app|cloud|gov|edu|example|test)$/i;

/** How much of a column is what, from 0 to 1 each. */
export type ColumnShares = Record<'name' | 'lifetime' | 'store' | 'category' | 'host' | 'sentence', number>;

/** What the cells of a column look like, header left out. Pure. */
export function weighColumn(cells: readonly string[], unit?: LifetimeUnit): ColumnShares {
  const filled = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .slice(0, MOST_CELLS);
  const share = (is: (cell: string) => boolean) => (filled.length === 0 ? 0 : filled.filter(is).length / filled.length);
  return {
    name: share((cell) => cell.length < 200 && splitNames(cell).some(looksLikeName) && !HOST.test(cell)),
    lifetime: share((cell) => cell.length < 160 && parseLifetime(cell, unit)?.days !== undefined),
    store: share((cell) => cell.length <= LONGEST_LABEL && findStore(cell) !== undefined),
    category: share((cell) => cell.length <= LONGEST_LABEL && findOneCategory(cell) !== undefined),
    host: share((cell) => HOST.test(cell)),
    sentence: share((cell) => cell.split(/\s+/).length >= 4),
  };
}

/** What an unnamed column, or one under a word with several meanings, most likely is. `wanted`: meanings that are still free. Pure. */
export function guessColumn(shares: ColumnShares, wanted: ReadonlySet<ColumnMeaning>): ColumnMeaning {
  const enough = 0.6;
  const order: [ColumnMeaning, number][] = [
    ['lifetime', shares.lifetime],
    ['category', shares.category],
    ['store', shares.store],
    ['host', shares.host],
    ['purpose', shares.sentence],
  ];
  // A lifetime is also "local storage, until deleted"; where a column is both, the number of days is what it tells.
  const found = order.filter(([meaning, share]) => wanted.has(meaning) && share >= enough);
  const best = found.sort(([, one], [, other]) => other - one)[0];
  return best?.[0] ?? 'other';
}
