/** The glossary of comparing a page's visit without Global Privacy Control to one with it, as types. No values. */
import type { Category, ConsentCategory, ConsentState, Store } from './types.ts';

/** In which of the two visits something was seen. */
export type GpcSide = 'without' | 'with' | 'both';

/** A key that was written in at least one of the visits. */
export interface GpcKey {
  store: Store;
  name: string;
  categories: Category[];
  side: GpcSide;
  /** The other visit's name for it: names that differ in numbers alone count as one key. */
  otherName?: string;
}

/** What one vendor did. Without a name: keys that nobody's catalogue knows, written by scripts that are nobody's. */
export interface GpcVendor {
  vendorName?: string;
  /** Where its scripts were on the page; absent: in neither visit, or nobody knows them. */
  script?: GpcSide;
  /** Those of one visit alone first. */
  keys: GpcKey[];
}

/** A consent record that says something else, category by category; absent: there was none in that visit. */
export interface GpcSignal {
  mechanismName: string;
  without?: Record<ConsentCategory, ConsentState>;
  with?: Record<ConsentCategory, ConsentState>;
}

/** Pure values: what differs between two visits, and what does not. */
export interface GpcComparison {
  /** Those with a difference first. */
  vendors: GpcVendor[];
  /** Categories of consent, all mechanisms together, whose state differs. */
  consent: { category: ConsentCategory; without: ConsentState; with: ConsentState }[];
  /** Records that differ. */
  signals: GpcSignal[];
  /** Hosts of other sites that were asked for something in one of the visits alone. */
  hosts: { host: string; side: Exclude<GpcSide, 'both'> }[];
  /** Keys and hosts left out because there are too many. */
  leftOut: number;
}

/** Why a comparison holds less than it might: `gpcLimit_<code>` in `_locales`. */
export type GpcLimitCode = 'pageWithout' | 'framesWithout' | 'hostsWithout' | 'writesDropped';

export interface GpcLimit {
  code: GpcLimitCode;
  count?: number;
}

/** Why there is no comparison: `gpcFailure_<code>` in `_locales`. */
export type GpcFailureCode =
  | 'notWatched'
  | 'alreadyOn'
  | 'navigated'
  | 'noAnswer'
  | 'noReport'
  | 'interrupted'
  | 'unexpected';

/** The state of one tab's comparison. `site`: the page's; times are ms since the epoch. */
export type GpcState =
  | { phase: 'first' | 'second'; site: string; startedAt: number }
  | { phase: 'failed'; site: string; code: GpcFailureCode; detail?: string }
  | { phase: 'done'; site: string; url: string; at: number; comparison: GpcComparison; limits: GpcLimit[] };
