/** The glossary of access and of what could not be seen, as types. `types.ts` passes them on. */

/** How much was allowed: this page now, this site, the other hosts on this page, every site. */
export type Rung = 'page' | 'site' | 'hosts' | 'all';

/** What could not be seen, or could: one line of the ledger. The sentence for each code is `coverage_<code>` in `_locales`. */
export type CoverageCode =
  | 'cookiesScriptVisibleOnly'
  | 'cookieExpiryUnseen'
  | 'cookiesUnseen'
  | 'frameNoAccess'
  | 'frameUnreached'
  | 'frameOpaque'
  | 'storageBlocked'
  | 'hostCookiesUnseen'
  | 'partitionsUnseen'
  | 'consentApiSilent'
  | 'itemsCapped'
  | 'nonUtf8'
  | 'rulesUnread'
  | 'writersUnseen'
  | 'watchedLate'
  | 'frameUnwatched'
  | 'workersUnwatched'
  | 'writesDropped'
  | 'watchInterrupted'
  | 'pageRestored'
  | 'storeUnlisted'
  | 'contentsUncounted';

/** What closes a gap: a rung of access, watching this site, or loading the page again while it is watched. */
export type Remedy = Rung | 'watch' | 'reload';

export interface CoverageEntry {
  code: CoverageCode;
  /** The host, origin or frame address it is about. */
  subject?: string;
  count?: number;
  /** What would close the gap; absent: nothing the user can do would. */
  closedBy?: Remedy;
}

/** One thing that can be allowed next, and the match patterns the prompt will ask for. */
export interface Grant {
  rung: Rung;
  origins: string[];
}
