import type { Shape } from '../types.ts';

/** What the observer is asked for: made by the background, passed into each frame. */
export interface ReadOptions {
  salt: string;
  /** Which records of consent mechanisms may be taken with their value. */
  records: { names: string[]; prefixes: string[]; markers: string[]; shapes: Shape[] };
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
  localStorage: StorageReading;
  sessionStorage: StorageReading;
  cookies:
    | { ok: true; via: 'cookieStore' | 'document.cookie'; total: number; entries: CookieReading[] }
    | { ok: false; error: string };
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
