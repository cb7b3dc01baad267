/** The glossary of watching as types: what is observed of a visit, until it is read. What a report says of it: `watch-types.ts`. No values. */
import type { PartitionKey, Store } from './types.ts';

/** What a write did. `open`: a database, a cache or a service worker was opened, made or registered. */
export const allOperations = ['set', 'remove', 'clear', 'open'] as const;
export type Operation = (typeof allOperations)[number];

/** How a page calls for a write: what the recorder in the page's world can tell. */
export const pageVias = ['document.cookie', 'cookieStore', 'storage', 'indexedDB', 'caches', 'serviceWorker'] as const;
export type PageVia = (typeof pageVias)[number];

/**
 * How a write became known. Those of `pageVias`: the page called it, as the recorder in the page's world tells (a hint).
 * `header`: a `Set-Cookie` of a response. `changed`: the browser's own word that a cookie changed. `reread`: found by reading again (written as
 * a property, or by something that is not watched). `otherDocument`: the browser's own word that another tab or frame wrote to this storage.
 */
export const allVias = [...pageVias, 'header', 'changed', 'reread', 'otherDocument'] as const;
export type Via = (typeof allVias)[number];

/** The values of `SameSite` that can be asked for. */
export const askedSameSites = ['strict', 'lax', 'none'] as const;

/** What a cookie was asked to be, by its attributes; never its value. Absent: not said. `expiresAt`: ms since the epoch. */
export interface AskedCookie {
  domain?: string;
  path?: string;
  expiresAt?: number;
  /** Neither Expires nor Max-Age was said. */
  session?: true;
  secure?: true;
  httpOnly?: true;
  sameSite?: (typeof askedSameSites)[number];
  partitioned?: true;
}

/**
 * One observed act of storing, or several alike right after one another (one key, one way, within one collection). Times are ms since the epoch by the
 * page's own monotonic clock.
 */
export interface Write {
  store: Store;
  /** At most `NAME_LIMIT` units; `nameLength` is the whole length of one that was cut. Empty for `clear`. */
  name: string;
  nameLength?: number;
  operation: Operation;
  via: Via;
  at: number;
  /** So many acts; `lastAt` is the moment of the last where it is not `at`. */
  count: number;
  lastAt?: number;
  /** Scripts on the stack, nearest first, without query and fragment. Absent: not known (never: nobody). */
  scripts?: string[];
  /** For `header`: the address that answered; for `otherDocument`: the address of the other document. Without query and fragment. */
  source?: string;
  /** What the last act asked for. Cookies only. */
  asked?: AskedCookie;
  /** For cookies known by the browser: what was kept. `null`: until the browser closes. */
  keptUntil?: number | null;
  /** For `reread`: `at` is when it was found; it happened after this moment. */
  since?: number;
  /** The value was another one than before. Absent: cannot tell. */
  isNewValue?: boolean;
}

/** A consent record that was there or changed: the only value that is carried. */
export interface RecordChange {
  at: number;
  /** `api`: what an interface of the page answers; `name` is one of `PAGE_RECORDS`. */
  where: 'cookie' | 'localStorage' | 'sessionStorage' | 'api';
  name: string;
  /** `null`: removed, or not there when watching began. */
  value: string | null;
}

/** Names that were there before anything was observed. `null`: could not be read. */
export interface NamesAtStart {
  cookie: string[] | null;
  localStorage: string[] | null;
  sessionStorage: string[] | null;
}

/** What was observed in one document of a visit: made by its relay, kept by the background. */
export interface DocumentLog {
  /** Random, made by the relay: the same until the document is gone. */
  id: string;
  frameId: number;
  isTop: boolean;
  url: string;
  origin: string;
  /** Start of its navigation, ms since the epoch. */
  startedAt: number;
  /** When watching began in it, ms since the epoch. */
  watchedSince: number;
  /** Something of the page may have run before (the recorder came late, or could not be put in). */
  isLate: boolean;
  namesAtStart: NamesAtStart;
  writes: Write[];
  records: RecordChange[];
  /** Writes that were left out because there were too many. */
  dropped: number;
  /** Writes may have gone unseen of keys that have none here: left out, or the storage was too large to be read again and again. */
  hasGaps?: true;
}

/** What the browser itself told of a visit: response headers and cookie changes, and what was missed. */
export interface NetworkLog {
  /** `source` names the address for headers. */
  writes: (Write & { domain: string; path?: string; partitionKey?: PartitionKey; frameId?: number })[];
  records: RecordChange[];
  dropped: number;
  /** Cookies of the page's site when its request was about to be sent, HttpOnly ones too. `null`: not read in time. */
  cookiesAtStart: CookiePlace[] | null;
  /** The page's request was not seen, as when a service worker answers or it was prerendered: what its responses set is not known. */
  isLate?: true;
}

/** Where a cookie is: what tells it from others of its name. */
export interface CookiePlace {
  name: string;
  domain: string;
  path: string;
  partitionKey?: PartitionKey;
}

/** What a relay sends: who it is, and what is new. Numbered, so that a batch that comes twice counts once. */
export interface WatchBatch extends Omit<DocumentLog, 'frameId'> {
  /** Number of the first of `writes` among all of this document, from 0. */
  from: number;
  isRestored?: true;
}

/**
 * `taken`: stored; `records` says which entries of this storage are consent records. `again`: this document is not known (any more): send
 * everything. `off`: this page is not watched.
 */
export type WatchReply =
  | { kind: 'taken'; records: { names: string[]; prefixes: string[]; patterns: string[]; markers: string[] } }
  | { kind: 'again' | 'off' };

/** All that was observed of one visit of a watched tab. */
export interface VisitLog {
  /** Random, one per visit. */
  id: string;
  url: string;
  /** Start of the top page's navigation, ms since the epoch: all times of a report count from it. */
  startedAt: number;
  documents: DocumentLog[];
  network: NetworkLog;
  /** How often the background was stopped while something was under way: what came just then may be missing. */
  interruptions: number;
  /** The page came back from the back/forward cache: what its responses set then is not told again. */
  isRestored?: true;
  /** This visit was loaded with Global Privacy Control on, by us. */
  hasGpc?: true;
}
