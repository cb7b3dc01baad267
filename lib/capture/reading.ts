import type { Contents, PersonalKind, Shape, Store } from '../types.ts';

/** What the observer is asked for: made by the background, passed into each frame. */
export interface ReadOptions {
  salt: string;
  /** Which records of consent mechanisms may be taken with their value. */
  records: { names: string[]; prefixes: string[]; patterns: string[]; markers: string[]; shapes: Shape[] };
  /** CSS selectors of consent banners; those found are reported. */
  elements: string[];
  /** Leave out the top frame: it is read on its own, so that a hanging frame cannot hold it up. */
  skipTop: boolean;
}

/** One storage entry or script-visible cookie as the observer saw it. Short names: thousands travel at once. */
export interface EntryReading {
  /** Name, at most `NAME_LIMIT` units; `nl` is its whole length when it was cut. */
  n: string;
  nl?: number;
  /** Bytes. */
  s: number;
  /** Shape. */
  p: Shape;
  /** Hash. */
  h: string;
  /** Hashes of identifiers inside of the value. */
  i?: string[];
  /** Personal data in it. */
  d?: PersonalKind[];
  /** The value, only of a consent record. */
  r?: string;
}

/** What `cookieStore` adds to a cookie's name: the rest stays unseen. */
export interface CookieReading extends EntryReading {
  domain?: string;
  path?: string;
  expires?: number | null;
  secure?: boolean;
  sameSite?: string;
  partitioned?: boolean;
}

export type StorageReading = { ok: true; total: number; entries: EntryReading[] } | { ok: false; error: string };

/** The stores whose items hold more than one value. */
export const containerStores = ['indexedDB', 'cacheStorage', 'serviceWorker'] as const satisfies readonly Store[];
export type ContainerStore = (typeof containerStores)[number];

/** A database, a cache or a service worker as the observer saw it; of what is in it only numbers and the names of object stores. */
export interface ContainerReading {
  /** Name, at most `NAME_LIMIT` units; `nl` is its whole length when it was cut. For a service worker: path and query of its scope. */
  n: string;
  nl?: number;
  contents: Contents;
  /** Object stores left out because there are too many. */
  leftOut?: number;
}

/** `total` counts those beyond the cap too. `error`: the browser's own word why there is no list; `late` when it did not answer in time. */
export type ContainerList = { ok: true; total: number; entries: ContainerReading[] } | { ok: false; error: string };

/** What one frame holds and can tell. */
export interface FrameReading {
  url: string;
  origin: string;
  title: string;
  contentType: string;
  timeOrigin: number;
  isTop: boolean;
  /** A frame of another origin stands between this one and the top page. */
  underOtherOrigin: boolean;
  globalPrivacyControl: boolean | null;
  /** `navigator.doNotTrack` where it is set. */
  doNotTrack: string | null;
  localStorage: StorageReading;
  sessionStorage: StorageReading;
  cookies:
    | { ok: true; via: 'cookieStore' | 'document.cookie'; total: number; entries: CookieReading[] }
    | { ok: false; error: string };
  /** Empty for a frame whose storage is the top page's, as the two above. */
  containers: Record<ContainerStore, ContainerList>;
  /** Origins of the frames above, nearest first; `null` in text form for opaque and hidden ones. Null: this browser does not tell. */
  ancestorOrigins: string[] | null;
  /** Whether this frame may use its storage as if it were a top page (Storage Access API). Null: this browser or page does not tell. */
  hasStorageAccess: boolean | null;
  /** Addresses of scripts that are on the page or were loaded by it: origin and path of at most 300, each cut to 500 characters. */
  scripts: string[];
  elements: string[];
  /** All child frames, in whatever tree they hang. */
  childCount: number;
  /** Addresses of child frames of other origins, as the page wrote them. */
  otherFrames: string[];
  /** Addresses of child frames that have not arrived yet. */
  pendingFrames: string[];
  /** Origins this frame loaded something from. */
  resourceOrigins: string[];
}

/** Longest name kept of an item, in UTF-16 units. */
export const NAME_LIMIT = 2048;
/** Most entries read of one store of one frame; the rest is counted. */
export const ENTRY_LIMIT = 12_000;
/** Longest consent record taken. */
export const RECORD_LIMIT = 64 * 1024;
/** Most databases, caches and service workers listed of one frame; the rest is counted. */
export const CONTAINER_LIMITS: Record<ContainerStore, number> = { indexedDB: 50, cacheStorage: 100, serviceWorker: 50 };
/** Most object stores listed of one database; the rest is counted. */
export const OBJECT_STORE_LIMIT = 50;
/** Longest name kept of an object store, in UTF-16 units. */
export const OBJECT_STORE_NAME_LIMIT = 200;
