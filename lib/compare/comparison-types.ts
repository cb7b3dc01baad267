/** The glossary of comparing two visits, as types. Plain data, no values. `before` and `after` are places in each report's lists. */
import type { ExportedReport } from '../report/report-schema.ts';
import type { Category, ConsentCategory, ConsentState, Rung } from '../types.ts';
import type { Phase } from '../watch-types.ts';

export type ExportedItem = ExportedReport['items'][number];

/** How long something is kept: days, or one of the ways to have no such number. */
export type Lifetime = number | 'session' | 'tab' | 'deleted' | 'unseen';

/** One thing that is another one in the later visit. `value`: its value is another one, which its hash tells. */
export type ItemChange =
  | { field: 'lifetime'; before: Lifetime; after: Lifetime }
  | { field: 'categories'; before: Category[]; after: Category[] }
  | { field: 'vendor'; before: string | null; after: string | null }
  | { field: 'phase'; before: Phase; after: Phase }
  | { field: 'party'; before: ExportedItem['party']; after: ExportedItem['party'] }
  | { field: 'secure' | 'httpOnly' | 'hostOnly'; before: boolean; after: boolean }
  | { field: 'sameSite'; before: NonNullable<ExportedItem['sameSite']>; after: NonNullable<ExportedItem['sameSite']> }
  | { field: 'shape'; before: ExportedItem['shape']; after: ExportedItem['shape'] }
  | { field: 'value' };

export type ChangedField = ItemChange['field'];

/** A key of both visits. */
export interface SharedItem {
  before: number;
  after: number;
  /** The names differ in placeholders alone. */
  isRenamed?: true;
  /** Empty: nothing that is compared differs. */
  changes: ItemChange[];
}

/** Why the two visits cannot be compared as they stand: `compareUnfair_<code>` in `_locales`. */
export type UnfairCode =
  | 'site'
  | 'page'
  | 'browser'
  | 'cookieStore'
  | 'rung'
  | 'watched'
  | 'gpc'
  | 'gap'
  | 'moment'
  | 'catalogue'
  | 'tool';

/** `before` and `after`: what stands in each, in words of the report or codes; null: nothing. */
export type Unfairness =
  | { code: 'rung'; before: Rung; after: Rung }
  | { code: 'watched' | 'gpc'; before: boolean; after: boolean }
  | { code: 'moment'; before: number; after: number }
  /** A sentence of the coverage that stands in one of the reports alone. */
  | { code: 'gap'; before: string | null; after: string | null }
  | { code: Exclude<UnfairCode, 'rung' | 'watched' | 'gpc' | 'moment' | 'gap'>; before: string; after: string };

/** Pure values: what differs between two visits, what does not, and what stands in the way of comparing them. */
export interface ReportComparison {
  /** Said first. Most weighty first. */
  unfair: Unfairness[];
  /** Places in `after.items` that `before` has not, and the other way round. */
  added: number[];
  gone: number[];
  shared: SharedItem[];
  /** Equal hashes prove that both are of one browser session. Without any, whether values are the same cannot be told. */
  hasComparableValues: boolean;
  vendors: { added: string[]; gone: string[]; both: string[] };
  consent: { category: ConsentCategory; before: ConsentState; after: ConsentState }[];
  /** Places in `after.findings`, in `before.findings`, and in both. */
  findings: { added: number[]; gone: number[]; still: { before: number; after: number }[] };
  /** Keys of each category; one of two categories counts in both. */
  counts: { category: Category; before: number; after: number }[];
}
