import type { Cookies } from '../lib/browser.ts';
import type { ItemSources, ReadFrame } from '../lib/capture/build-items.ts';
import { createDescriber } from '../lib/capture/describe-value.ts';
import { findSite } from '../lib/capture/find-access.ts';
import { lookInside } from '../lib/capture/look-inside.ts';
import { NO_CONTAINERS } from '../lib/capture/read-containers.ts';
import type { CookieReading, EntryReading, FrameReading } from '../lib/capture/reading.ts';
import type { Item } from '../lib/types.ts';
import { items as classifiedItems } from './made-reports/make-report.ts';

/** The clock of made captures. */
export const capturedAt = Date.UTC(2026, 10, 22, 9, 30);
/** The salt of made readings, for tests that hash the same values. */
export const salt = 'a salt for tests';
const describe = createDescriber(salt);
const DAY_S = 86_400;

/** Items that nobody has looked up yet, as text lines; the grammar is that of `made-reports/make-report.ts`. */
export function items(lines: string): Item[] {
  return classifiedItems(lines).map(({ matches: _matches, categories: _categories, ...item }) => item);
}

/**
 * Cookies as the cookies API gives them, one a line: `name=value domain [path] [lifetime] [flags…]`, such as
 * `ssupp.vid=abc .shop.example / 180d secure`. A domain without a leading dot is host-only. Lifetime: `180d`, or `session`.
 * Flags: `secure`, `httponly`, `strict`, `lax`, `none`, `partition=https://shop.example`, `below-other`, `below-none` (cross-site ancestor).
 */
export function cookies(lines: string): Cookies.Cookie[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [pair = '', domain = '', path = '/', lifetime = 'session', ...flags] = line.split(/ +/);
      const cut = pair.indexOf('=');
      return cookie({
        name: pair.slice(0, cut),
        value: pair.slice(cut + 1),
        domain,
        path,
        ...(lifetime === 'session' ? {} : { expirationDate: capturedAt / 1000 + Number.parseFloat(lifetime) * DAY_S }),
        secure: flags.includes('secure'),
        httpOnly: flags.includes('httponly'),
        sameSite: readSameSite(flags),
        ...readPartition(flags),
      });
    });
}

/** One cookie, for names and values that no line could hold. */
export function cookie(fields: Partial<Cookies.Cookie> & { name: string }): Cookies.Cookie {
  const domain = fields.domain ?? 'shop.example';
  return {
    value: 'x',
    path: '/',
    secure: false,
    httpOnly: false,
    sameSite: 'unspecified',
    storeId: '0',
    firstPartyDomain: '',
    session: fields.expirationDate === undefined,
    hostOnly: !domain.startsWith('.'),
    ...fields,
    domain,
  };
}

function readSameSite(flags: string[]): Cookies.SameSiteStatus {
  if (flags.includes('none')) return 'no_restriction';
  return flags.includes('strict') ? 'strict' : flags.includes('lax') ? 'lax' : 'unspecified';
}

function readPartition(flags: string[]): Partial<Cookies.Cookie> {
  const topLevelSite = flags.find((flag) => flag.startsWith('partition='))?.slice('partition='.length);
  if (topLevelSite === undefined) return {};
  const hasCrossSiteAncestor = flags.includes('below-other') ? true : flags.includes('below-none') ? false : undefined;
  const partitionKey: { topLevelSite: string; hasCrossSiteAncestor?: boolean } = {
    topLevelSite,
    ...(hasCrossSiteAncestor === undefined ? {} : { hasCrossSiteAncestor }),
  };
  return { partitionKey };
}

/** Names with their values; a list of pairs, so that `__proto__` is a name like any other. */
export type Entries = [name: string, value: string][];

/** What a frame holds besides its address. `reading` overrides any field of the finished reading. */
export interface FrameParts {
  frameId?: number;
  local?: Entries;
  session?: Entries;
  cookies?: [name: string, value: string, fields?: Omit<CookieReading, keyof EntryReading>][];
  reading?: Partial<FrameReading>;
}

/** A frame as it was read. The frame with id 0 is the top one. */
export function frame(url: string, parts: FrameParts = {}): ReadFrame {
  const { frameId = 0, local = [], session = [], cookies: visible = [] } = parts;
  const readEntry = (name: string, value: string): EntryReading => {
    const { size, shape, hash } = describe(value);
    const { holds, identifiers } = lookInside(value, shape, name);
    return {
      ...{ n: name, s: size, p: shape, h: hash },
      ...(identifiers.length > 0 ? { i: identifiers.map((part) => describe(part).hash) } : {}),
      ...(holds.length > 0 ? { d: holds } : {}),
    };
  };
  const readStore = (entries: Entries) =>
    ({ ok: true, total: entries.length, entries: entries.map(([name, value]) => readEntry(name, value)) }) as const;
  return {
    frameId,
    reading: {
      url,
      origin: new URL(url).origin,
      title: 'A page',
      contentType: 'text/html',
      timeOrigin: capturedAt - 4000,
      isTop: frameId === 0,
      underOtherOrigin: false,
      globalPrivacyControl: null,
      doNotTrack: null,
      localStorage: readStore(local),
      sessionStorage: readStore(session),
      cookies: {
        ok: true,
        via: 'document.cookie',
        total: visible.length,
        entries: visible.map(([name, value, fields]) => ({ ...readEntry(name, value), ...fields })),
      },
      containers: NO_CONTAINERS,
      ancestorOrigins: null,
      hasStorageAccess: null,
      scripts: [],
      elements: [],
      childCount: 0,
      otherFrames: [],
      pendingFrames: [],
      resourceOrigins: [],
      ...parts.reading,
    },
  };
}

/** Sources of a page on shop.example. The hosts are those of the frames unless given; the first is the page's. */
export function itemSources(parts: Partial<ItemSources> & { at?: string[] } = {}): ItemSources {
  const { frames = [frame('https://shop.example/')], at = frames.map(({ reading }) => new URL(reading.url).hostname) } =
    parts;
  return {
    frames,
    cookies: [],
    hosts: new Map(at.map((host, frameId) => [host, { url: `https://${host}/`, frameId }])),
    cookieSites: new Set(['shop.example']),
    site: 'shop.example',
    isFirefox: false,
    capturedAt,
    findSite,
    describe: createDescriber(salt),
    ...parts,
  };
}
