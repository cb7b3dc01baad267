import { createDescriber, describeInSlices, LONG_VALUE, type ValueDescription } from './describe-value.ts';
import { createRecordTest } from './find-records.ts';
import { findScripts } from './find-scripts.ts';
import { listNames } from './list-names.ts';
import type { LookInside } from './look-inside.ts';
import { hasForeignBytes, parseCookieText } from './parse-cookie-text.ts';
import { NO_CONTAINERS, readContainers } from './read-containers.ts';
import {
  type CookieReading,
  ENTRY_LIMIT,
  type EntryReading,
  type FrameReading,
  NAME_LIMIT,
  type ReadOptions,
  type StorageReading,
} from './reading.ts';

/** Longest stretch of work before the page gets its turn, in ms (budget: 16). */
const SLICE_MS = 8;

/**
 * Reads what this frame holds. Runs in the extension's isolated world, where the page's own changes to `Storage.prototype`, `JSON` and
 * the like do not reach. Writes nothing, listens to nothing, leaves nothing behind.
 * @param lookInside comes from a script of its own: `entrypoints/value-look`
 * @returns undefined for the top frame when `skipTop` is set
 */
export async function readFrame(options: ReadOptions, lookInside: LookInside): Promise<FrameReading | undefined> {
  const isTop = window === window.top;
  if (isTop && options.skipTop) return undefined;
  const isShared = !isTop && sharesTopStorage();
  const pause = createPause();
  const read = createEntryReader(options, lookInside, pause);
  return {
    url: location.href,
    origin: self.origin,
    title: document.title.slice(0, 300),
    contentType: document.contentType,
    timeOrigin: Math.round(performance.timeOrigin),
    isTop,
    underOtherOrigin: hasOtherOriginAbove(),
    globalPrivacyControl: readGlobalPrivacyControl(),
    doNotTrack: navigator.doNotTrack ?? null,
    localStorage: isShared ? NOTHING : await readStorage('localStorage', read, pause),
    sessionStorage: isShared ? NOTHING : await readStorage('sessionStorage', read, pause),
    cookies: await readScriptCookies(read, pause),
    containers: isShared ? NO_CONTAINERS : await readContainers(),
    ancestorOrigins: readAncestorOrigins(),
    hasStorageAccess: await readStorageAccess(),
    scripts: findScripts(),
    elements: options.elements.filter((selector) => document.querySelector(selector) !== null),
    childCount: window.length,
    otherFrames: findOtherFrames(),
    pendingFrames: findPendingFrames(),
    resourceOrigins: findResourceOrigins(),
  };
}

/** Long values are described in slices, hence the promise; ten thousand promises for short ones would cost more than they are worth. */
type EntryReader = (name: string, value: string) => EntryReading | Promise<EntryReading>;
type Pause = () => Promise<void> | undefined;

/** Gives a promise to wait for when the current slice of work is used up. */
function createPause(): Pause {
  let sliceEnd = performance.now() + SLICE_MS;
  return () => {
    if (performance.now() < sliceEnd) return undefined;
    return new Promise((resolve) => {
      const channel = new MessageChannel(); // a task of its own, and not slowed down in background tabs as timers are
      channel.port1.onmessage = () => {
        channel.port1.close();
        sliceEnd = performance.now() + SLICE_MS;
        resolve();
      };
      channel.port2.postMessage(null);
    });
  };
}

function createEntryReader({ salt, records }: ReadOptions, lookInside: LookInside, pause: Pause): EntryReader {
  const describe = createDescriber(salt);
  const isRecord = createRecordTest(records);
  const build = (name: string, value: string, { size, shape, hash }: ValueDescription): EntryReading => {
    const entry: EntryReading = { n: name, s: size, p: shape, h: hash };
    const { holds, identifiers } = lookInside(value, shape, name);
    if (holds.length > 0) entry.d = holds;
    if (identifiers.length > 0) entry.i = identifiers.map((part) => describe(part).hash);
    if (name.length > NAME_LIMIT) Object.assign(entry, { n: name.slice(0, NAME_LIMIT), nl: name.length });
    if (isRecord(name, value, shape)) entry.r = value;
    return entry;
  };
  return (name, value) => {
    if (value.length <= LONG_VALUE) return build(name, value, describe(value));
    return describeInSlices(salt, value, pause).then((described) => build(name, value, described));
  };
}

async function readStorage(
  which: 'localStorage' | 'sessionStorage',
  read: EntryReader,
  pause: Pause,
): Promise<StorageReading> {
  try {
    const storage = window[which]; // throws SecurityError in sandboxed frames and when storage is switched off
    const total = storage.length;
    // All at once, and described in slices: where other tabs of the site are open, Firefox 153 takes a new picture of the whole storage after
    // each pause (0.3 s of 100,000 entries).
    const found = listNames(storage)
      .slice(0, ENTRY_LIMIT)
      .map((name) => [name, storage.getItem(name)] as const);
    const entries: EntryReading[] = [];
    for (const [name, value] of found) {
      if (value === null) continue; // not possible, but by a browser's mistake
      const entry = read(name, value);
      entries.push(entry instanceof Promise ? await entry : entry);
      const rest = pause();
      if (rest) await rest;
    }
    return { ok: true, total, entries };
  } catch (error) {
    return { ok: false, error: error instanceof DOMException ? error.name : String(error) };
  }
}

/** The part of `CookieStore` that is used; Firefox's type definitions and ours disagree about it. */
interface ScriptCookie {
  name?: string;
  value?: string;
  domain?: string | null;
  path?: string;
  expires?: number | null;
  secure?: boolean;
  sameSite?: string;
  partitioned?: boolean;
}

async function readScriptCookies(read: EntryReader, pause: Pause): Promise<FrameReading['cookies']> {
  try {
    const visible = document.cookie; // throws SecurityError in sandboxed frames
    const described = await readCookieStore();
    const list = described ?? parseCookieText(visible);
    const entries: CookieReading[] = [];
    for (const cookie of list.slice(0, ENTRY_LIMIT)) {
      const { name = '', value = '' } = cookie;
      const shape = hasForeignBytes({ name, value }) ? { p: 'not-utf8' as const } : {};
      entries.push({ ...(await read(name, value)), ...shape, ...(described ? describeCookie(cookie) : {}) });
      const rest = pause();
      if (rest) await rest;
    }
    return { ok: true, via: described ? 'cookieStore' : 'document.cookie', total: list.length, entries };
  } catch (error) {
    return { ok: false, error: error instanceof DOMException ? error.name : String(error) };
  }
}

/** What `cookieStore` tells more than `document.cookie`; undefined where it is not (insecure pages) or gives up (Firefox 153, on bytes that are no UTF-8). */
async function readCookieStore(): Promise<ScriptCookie[] | undefined> {
  const store = (globalThis as { cookieStore?: { getAll(): Promise<ScriptCookie[]> } }).cookieStore; // not in every browser's types
  try {
    return await store?.getAll();
  } catch {
    return undefined; // `document.cookie` still answers
  }
}

/** Keeps only what the browser really gave: Firefox gives names and values alone. */
function describeCookie(cookie: ScriptCookie): Omit<CookieReading, keyof EntryReading> {
  return {
    ...(typeof cookie.domain === 'string' ? { domain: cookie.domain } : {}),
    ...(typeof cookie.path === 'string' ? { path: cookie.path } : {}),
    ...(cookie.expires !== undefined ? { expires: cookie.expires } : {}),
    ...(typeof cookie.secure === 'boolean' ? { secure: cookie.secure } : {}),
    ...(typeof cookie.sameSite === 'string' ? { sameSite: cookie.sameSite } : {}),
    ...(typeof cookie.partitioned === 'boolean' ? { partitioned: cookie.partitioned } : {}),
  };
}

function readGlobalPrivacyControl(): boolean | null {
  const value: unknown = (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl; // not in the DOM types yet
  return typeof value === 'boolean' ? value : null;
}

/** What is added by a frame whose storage is the top page's, which is read there: pages have dozens of such frames. */
const NOTHING: StorageReading = { ok: true, total: 0, entries: [] };

/** Same origin as the top page and no other origin between them: then browsers give both the same storage. */
function sharesTopStorage(): boolean {
  try {
    return window.top?.origin === self.origin && self.origin !== 'null' && !hasOtherOriginAbove();
  } catch {
    return false; // a top page of another origin does not let us look: that is the answer
  }
}

function hasOtherOriginAbove(): boolean {
  for (let current: Window = window; current !== window.top; current = current.parent) {
    try {
      if (current.parent.document === null) return true;
    } catch {
      return true; // a parent of another origin does not let us look: that is the answer
    }
  }
  return false;
}

/** Firefox 128 does not have them yet. */
function readAncestorOrigins(): string[] | null {
  const origins = (location as { ancestorOrigins?: DOMStringList }).ancestorOrigins; // not in every browser
  return origins ? [...origins] : null;
}

/** Firefox answers false on insecure pages whatever is so (153, private windows): that is no answer. */
async function readStorageAccess(): Promise<boolean | null> {
  try {
    return isSecureContext ? await document.hasStorageAccess() : null;
  } catch {
    return null; // not offered, or the document is about to go
  }
}

function findOtherFrames(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame'))
    if (element.contentDocument === null) found.push(element.src || 'about:blank');
  return found.slice(0, 200);
}

/** Frames that still stand on the empty page they start with, while their own has not arrived. */
function findPendingFrames(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('iframe'))
    if (element.contentDocument?.URL === 'about:blank' && /^https?:/.test(element.src) && !element.srcdoc)
      found.push(element.src);
  return found.slice(0, 200);
}

function findResourceOrigins(): string[] {
  const origins = new Set<string>();
  for (const entry of performance.getEntriesByType('resource')) {
    const url = URL.parse(entry.name);
    if (url && (url.protocol === 'https:' || url.protocol === 'http:')) origins.add(url.origin);
  }
  return [...origins].slice(0, 300);
}
