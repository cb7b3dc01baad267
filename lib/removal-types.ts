/** The glossary of removing what a page keeps, as types. No values. */
import type { Store } from './types.ts';

/**
 * What is to go. `site`: everything that was found and is kept for this site alone; `withOthers`: also what other sites on the page keep and use elsewhere
 * too. `isFresh`: then the page is loaded with nothing kept; else it stands without its scripts, so that nothing is written again.
 */
export type RemovalTarget =
  | { kind: 'items'; itemIds: string[] }
  | { kind: 'site'; isFresh: boolean; withOthers?: boolean };

/** Why something is still there, or may be: `removeReason_<code>` in `_locales`. */
export type RemovalReason =
  | 'noAccess'
  | 'ambiguous'
  | 'blocked'
  | 'frameGone'
  | 'refused'
  | 'unchecked'
  | 'writtenAgain';

/** An item that could not be removed. `writtenBy`, `writtenAt` (ms since the start of the navigation): only where the visit is watched. */
export interface LeftItem {
  store: Store;
  name: string;
  /** Domain of a cookie, else the origin. */
  place: string;
  reason: RemovalReason;
  writtenBy?: string;
  writtenAt?: number;
}

/** What came of it, found by reading again. */
export interface RemovalOutcome {
  target: RemovalTarget;
  at: number;
  /** The load of the page that was read, or that came after it: the outcome holds for that one. */
  visitStartedAt: number;
  removed: number;
  /** At most 50; `leftOut` counts the rest. */
  left: LeftItem[];
  leftOut?: number;
  /** What other sites use elsewhere too, left as wanted. */
  others: number;
  /** Other tabs that show this site and can write again. Absent: none. */
  otherTabs?: number;
  /** Kinds of places that could not be looked into, so that nothing was removed there. */
  unseen: number;
  /** The page stands without its scripts. */
  isStill: boolean;
}

/** Why nothing could be done: `removeFailure_<code>` in `_locales`. */
export type RemovalFailure = 'noReport' | 'noAccess' | 'noAnswer' | 'otherPage' | 'interrupted' | 'busy' | 'unexpected';

/** Where removing stands in one tab. Times are ms since the epoch. */
export type RemovalState =
  | { phase: 'removing'; target: RemovalTarget; startedAt: number }
  | { phase: 'failed'; target: RemovalTarget; code: RemovalFailure; detail?: string }
  | { phase: 'done'; outcome: RemovalOutcome };
