import type { ConsentCategory, Store } from '../types.ts';

/** How long a list says that a key stays. `text`: as it stands there. */
export interface DeclaredLifetime {
  text: string;
  /** Longest time it can mean, in days; `session` until the browser closes, `persistent` until deleted. Absent: it could not be understood. */
  days?: number | 'session' | 'persistent';
}

/** One key as a site's own list names it. Absent: the list does not say. */
export interface DeclaredKey {
  /** As it stands in the list, wildcards too. */
  name: string;
  vendor?: string;
  host?: string;
  /** `category` is what the list's own words mean to us. */
  category?: ConsentCategory;
  categoryText?: string;
  lifetime?: DeclaredLifetime;
  store?: Store;
  purpose?: string;
  /** Table of the source, and row in it, both from 0. */
  table: number;
  row: number;
}

/** What a column of a list means: `overviewColumn_<code>` in `_locales`. */
export const columnMeanings = ['name', 'vendor', 'host', 'category', 'lifetime', 'store', 'purpose', 'other'] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** A table as it was found: its rows of cells, and the headings above it, the nearest first. */
export interface ListTable {
  headings: string[];
  rows: string[][];
}

/** A table with what was understood of it; a person can correct `columns`. */
export interface UnderstoodTable extends ListTable {
  columns: ColumnMeaning[];
  /** Place of the row that names the columns. Absent: none does, and rows begin at once. */
  headerRow?: number;
  /** What a bare number means among the lifetimes. */
  unit?: LifetimeUnit;
}

export type LifetimeUnit = 'seconds' | 'minutes' | 'hours' | 'days' | 'months' | 'years';
