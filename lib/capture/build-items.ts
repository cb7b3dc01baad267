import type { Cookies } from '../browser.ts';
import type { Item, PartitionKey, SameSite } from '../types.ts';
import type { ValueDescription } from './describe-value.ts';
import { findPartition, type Partition } from './find-partition.ts';
import { hostOf } from './host-of.ts';
import { lookInside } from './look-inside.ts';
import { hasForeignBytes } from './parse-cookie-text.ts';
import {
  type ContainerReading,
  type CookieReading,
  containerStores,
  type EntryReading,
  type FrameReading,
} from './reading.ts';

/** A frame that was read, with the browser's own word on which frame it is. */
export interface ReadFrame {
  frameId: number;
  reading: FrameReading;
}

export interface ItemSources {
  frames: readonly ReadFrame[];
  cookies: readonly Cookies.Cookie[];
  /** Hosts of the page, its frames and what it loaded, each with the frame's address that stands for it; the page's first. */
  hosts: ReadonlyMap<string, { url: string; frameId: number }>;
  /** Sites whose cookies the cookies API answered for: for these the scripts' view is not used. */
  cookieSites: ReadonlySet<string>;
  site: string;
  /** Whether storage is partitioned as Firefox does it: by a setting. */
  isFirefox: boolean;
  capturedAt: number;
  findSite(host: string): string;
  describe(value: string): ValueDescription;
}

/** An item before it has its id. `isNested`: its frame stands below one of another origin, and whether that has a storage apart is not known. */
interface Found {
  item: Omit<Item, 'id'>;
  isNested: boolean;
}

/** Turns what was read into items: one per key, in the order of `allStores`. Pure. */
export function buildItems(sources: ItemSources): Item[] {
  const kept = new Map<string, Found>();
  for (const found of findAll(sources)) {
    const plainId = findId(found.item);
    let id = plainId;
    let twin = kept.get(id);
    for (let count = 2; twin && !isSameKey(twin, found); count += 1) {
      id = `${count}${plainId}`;
      twin = kept.get(id);
    }
    if (!twin) kept.set(id, found);
  }
  return [...kept].map(([id, { item }]) => ({ id, ...item }));
}

function findAll(sources: ItemSources): Found[] {
  const found: Found[] = [];
  for (const cookie of sources.cookies) {
    const item = buildCookie(cookie, sources);
    if (item) found.push({ item, isNested: false });
  }
  for (const frame of sources.frames)
    for (const item of buildScriptCookies(frame, sources)) found.push({ item, isNested: false });
  const places = sources.frames.map((frame) => ({ frame, ...findStoragePlace(frame, sources) }));
  for (const store of ['localStorage', 'sessionStorage'] as const)
    for (const { frame, place, isNested } of places) {
      const read = frame.reading[store];
      for (const entry of read.ok ? read.entries : [])
        found.push({ item: { store, ...buildEntry(entry), ...place }, isNested });
    }
  for (const store of containerStores)
    for (const { frame, place, isNested } of places) {
      const read = frame.reading.containers[store];
      for (const entry of read.ok ? read.entries : [])
        found.push({ item: { store, ...buildContainer(entry), ...place }, isNested });
    }
  return found;
}

/**
 * Whether two of one name are one key. Entries of one storage are, also when the page changed the value between two frames' readings.
 * Others differ in something the browser did not tell (one cookie name seen by scripts under two paths, a partition) if their values do.
 */
function isSameKey(one: Found, two: Found): boolean {
  if (two.item.store !== 'cookie' && one.isNested === two.isNested) return true;
  return one.item.valueHash !== undefined && one.item.valueHash === two.item.valueHash;
}

/** JSON text: no part can be taken for another, and lone surrogates in names are escaped, which messages would spoil. */
function findId(item: Omit<Item, 'id'>): string {
  const { topLevelSite = '', hasCrossSiteAncestor = '' } = item.partitionKey ?? {};
  const partition = item.partitionKey ? [topLevelSite, hasCrossSiteAncestor] : [];
  const { store, domain = item.origin, path = '', nameLength = 0, name } = item;
  return JSON.stringify([store, domain, path, nameLength, name, ...partition]);
}

function buildEntry(
  entry: EntryReading,
): Pick<Item, 'name' | 'nameLength' | 'size' | 'shape' | 'valueHash' | 'parts' | 'holds'> {
  return {
    name: entry.n,
    ...(entry.nl === undefined ? {} : { nameLength: entry.nl }),
    size: entry.s,
    shape: entry.p,
    ...(entry.p === 'not-utf8' ? {} : { valueHash: entry.h }),
    ...(entry.i ? { parts: entry.i } : {}),
    ...(entry.d ? { holds: entry.d } : {}),
  };
}

function buildContainer({
  n,
  nl,
  contents,
}: ContainerReading): Pick<Item, 'name' | 'nameLength' | 'shape' | 'contents'> {
  return { name: n, ...(nl === undefined ? {} : { nameLength: nl }), shape: 'container', contents };
}

/** Where a frame's storage is, with its partition where that is known. */
function findStoragePlace(
  frame: ReadFrame,
  sources: ItemSources,
): { place: ReturnType<typeof buildPlace> & Pick<Item, 'partitionKey'>; isNested: boolean } {
  const { reading } = frame;
  const topOrigin = sources.frames[0]?.reading.origin ?? '';
  const partition: Partition = findPartition(reading, { ...sources, topOrigin });
  const place = buildPlace(frame, sources);
  if (partition === 'unknown') return { place, isNested: reading.underOtherOrigin };
  return { place: { ...place, ...(partition ? { partitionKey: partition } : {}) }, isNested: false };
}

function buildPlace(
  { frameId, reading }: ReadFrame,
  { site, findSite }: ItemSources,
): Pick<Item, 'origin' | 'party' | 'frameUrl' | 'frameId'> {
  return {
    origin: reading.origin,
    party: reading.isTop || findSite(hostOf(reading.origin)) === site ? 'first' : 'third',
    frameUrl: reading.url,
    frameId,
  };
}

/** A cookie of the cookies API, or undefined when no host on this page would be sent it. */
function buildCookie(cookie: Cookies.Cookie, sources: ItemSources): Omit<Item, 'id'> | undefined {
  const { site, capturedAt } = sources;
  const domain = cookie.domain.replace(/^\./, '');
  const place = findPlace(cookie, sources);
  const partitionKey = readPartitionKey(cookie);
  if (!place) return undefined;
  const { hash, ...described } = sources.describe(cookie.value);
  const { holds, identifiers } = lookInside(cookie.value, described.shape, cookie.name);
  const isUnreadable = hasForeignBytes(cookie);
  return {
    store: 'cookie',
    name: cookie.name,
    origin: `${cookie.secure ? 'https' : 'http'}://${domain}`,
    party: sources.findSite(domain) === site ? 'first' : 'third',
    frameUrl: place.url,
    frameId: place.frameId,
    ...described,
    ...(isUnreadable ? { shape: 'not-utf8' as const } : { valueHash: hash }),
    ...(identifiers.length > 0 ? { parts: identifiers.map((part) => sources.describe(part).hash) } : {}),
    ...(holds.length > 0 ? { holds } : {}),
    domain: cookie.domain,
    hostOnly: cookie.hostOnly,
    path: cookie.path,
    ...(partitionKey ? { partitionKey } : {}),
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: readSameSite(cookie.sameSite),
    session: cookie.session,
    ...(cookie.expirationDate === undefined ? {} : buildExpiry(cookie.expirationDate * 1000, capturedAt)),
  };
}

/** Where the first host stands that would be sent the cookie. */
function findPlace(cookie: Cookies.Cookie, { hosts, site }: ItemSources): { url: string; frameId: number } | undefined {
  for (const [host, place] of hosts) if (isCookieOf(cookie, host, site)) return place;
  return undefined;
}

/** Cookies as scripts see them, of frames whose site the cookies API did not answer for. HttpOnly is unseen, not absent. */
function buildScriptCookies(frame: ReadFrame, sources: ItemSources): Omit<Item, 'id'>[] {
  const { cookies, origin } = frame.reading;
  const host = hostOf(origin); // of the origin: about:blank and blob: frames share it
  if (!cookies.ok || sources.cookieSites.has(sources.findSite(host))) return [];
  const place = buildPlace(frame, sources);
  return cookies.entries.map((entry) => ({
    store: 'cookie',
    ...buildEntry(entry),
    ...place,
    httpOnly: false, // scripts see no others
    ...buildScriptCookieFields(entry, sources.capturedAt),
  }));
}

function buildScriptCookieFields(entry: CookieReading, capturedAt: number): Partial<Item> {
  return {
    ...(entry.domain === undefined ? {} : { domain: entry.domain }),
    ...(entry.path === undefined ? {} : { path: entry.path }),
    ...(entry.secure === undefined ? {} : { secure: entry.secure }),
    ...(entry.sameSite === undefined ? {} : { sameSite: readSameSite(entry.sameSite) }),
    ...(entry.expires === undefined ? {} : { session: entry.expires === null }),
    ...(typeof entry.expires === 'number' ? buildExpiry(entry.expires, capturedAt) : {}),
    ...(entry.partitioned ? { partitionKey: {} } : {}),
  };
}

function buildExpiry(ms: number, capturedAt: number): Pick<Item, 'expiresAt' | 'lifetimeDays'> {
  return { expiresAt: Math.round(ms), lifetimeDays: Math.round((ms - capturedAt) / 8_640_000) / 10 };
}

/** Whether a host on a page of that site is sent this cookie (RFC 6265bis, 5.1.3: domain-match; CHIPS: partitions). The path is not looked at. */
export function isCookieOf(cookie: Cookies.Cookie, host: string, site: string): boolean {
  const partition = readPartitionKey(cookie)?.topLevelSite;
  if (partition && hostOf(partition) !== site) return false;
  const domain = cookie.domain.replace(/^\./, '');
  return host === domain || (!cookie.hostOnly && host.endsWith(`.${domain}`));
}

/** The partition of a cookie; undefined for one that lives in none (Firefox gives null then). */
export function readPartitionKey(cookie: Cookies.Cookie): PartitionKey | undefined {
  const key = cookie.partitionKey as (PartitionKey & object) | null | undefined; // types know `topLevelSite` only
  if (!key?.topLevelSite) return undefined;
  return {
    topLevelSite: key.topLevelSite,
    ...(typeof key.hasCrossSiteAncestor === 'boolean' ? { hasCrossSiteAncestor: key.hasCrossSiteAncestor } : {}),
  };
}

function readSameSite(value: string): SameSite {
  if (value === 'strict' || value === 'lax') return value;
  return value === 'no_restriction' || value === 'none' ? 'none' : 'unspecified';
}
