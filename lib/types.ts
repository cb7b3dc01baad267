/** The glossary as types: plain data that survives JSON and carries no value of a page. Consent and watching have their own: `…-types.ts`. */
import type { VendorFile } from './catalogue/vendor-schema.ts';
import type { Consent } from './consent-types.ts';
import type { CoverageCode, CoverageEntry, Grant, Remedy, Rung } from './coverage-types.ts';
import type { ItemClock, VendorPresence, WatchSummary } from './watch-types.ts';

/** A file of the catalogue, and of a person's own rules: its form is the schema's. */
export type { CoverageCode, CoverageEntry, Grant, Remedy, Rung, VendorFile };

/** How a person's own rules begin, stored and exported: what is saved of either can be read again. A later form gets a higher number. */
export const rulesFormat = { format: 'crumbscope-rules', formatVersion: 1 } as const;

/** Where a page can keep something, in the order in which it is shown. */
export const allStores = [
  'cookie',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'serviceWorker',
] as const;
export type Store = (typeof allStores)[number];

/** The categories a visitor is asked about, in the order in which they are shown everywhere. */
export const consentCategories = ['necessary', 'functional', 'analytics', 'marketing'] as const;
export type ConsentCategory = (typeof consentCategories)[number];
/** What a key is for. `unclassified`: nobody whose word we hold says. */
export const allCategories = [...consentCategories, 'unclassified'] as const;
export type Category = (typeof allCategories)[number];

/** `unset`: asked or askable, nothing chosen yet. `unknown`: cannot tell. Never the same thing. */
export type ConsentState = 'granted' | 'denied' | 'unset' | 'unknown';
/** First party: the same registrable domain as the top page. */
export type Party = 'first' | 'third';

/** What a value looks like. Found from the value, which is then forgotten. `not-utf8`: bytes that are no text. `container`: no value, but `contents`. */
export type Shape =
  | 'empty'
  | 'boolean'
  | 'number'
  | 'timestamp'
  | 'uuid'
  | 'hex'
  | 'jwt'
  | 'tc-string'
  | 'email'
  | 'url'
  | 'json'
  | 'base64'
  | 'token'
  | 'text'
  | 'not-utf8'
  | 'container';

export type SameSite = 'strict' | 'lax' | 'none' | 'unspecified';
/** The partition that a CHIPS cookie, or the storage of a frame of another site, lives in. `topLevelSite` is a schemeful site such as `https://shop.example`. */
export interface PartitionKey {
  topLevelSite?: string;
  hasCrossSiteAncestor?: boolean;
}

/** What is in a database, a cache or behind a service worker. `null`: it could not be counted. */
export interface Contents {
  /** IndexedDB. */
  version?: number;
  objectStores?: { name: string; count: number | null }[] | null;
  /** Cache Storage: number of stored responses. */
  entries?: number | null;
  /** Service worker: address of its script, and its state by the Service Workers specification. */
  script?: string;
  state?: string;
}

/** What a value holds that tells of a person. Found from the value, which is then forgotten; numbers only where their check digits are right. */
export const personalKinds = ['email', 'phone', 'card', 'iban', 'personalNumber'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** One cookie, one storage entry, one database, cache or service worker, without its value. Times are ms since the epoch, sizes bytes of UTF-8. */
export interface Item {
  /** Unique within its capture and the same for the same key in a later capture of that page. */
  id: string;
  store: Store;
  /** At most `NAME_LIMIT` UTF-16 units; `nameLength` is set when it was cut. */
  name: string;
  nameLength?: number;
  /** The origin it belongs to. For a cookie: built from its domain; `null` in text form for opaque origins. */
  origin: string;
  party: Party;
  /** The frame it was read from; for a cookie the first frame that would send it. */
  frameUrl: string;
  frameId: number;
  /** Bytes of the value in UTF-8. Absent for what is no value: databases, caches, service workers. */
  size?: number;
  shape: Shape;
  /** Salted SHA-256, first 16 hex digits: equal values have equal hashes within one browser session. Absent for unreadable bytes. */
  valueHash?: string;
  /** Hashes, as `valueHash`, of what looks like an identifier inside of a longer value; at most 4. Absent: nothing does. */
  parts?: string[];
  /** Personal data in the value, in the order of `personalKinds`. Absent: none was recognised. */
  holds?: PersonalKind[];
  contents?: Contents;
  /** Cookie fields; storage has `partitionKey` too. Absent means: this capture could not see it (never: not set). */
  domain?: string;
  hostOnly?: boolean;
  path?: string;
  partitionKey?: PartitionKey;
  secure?: boolean;
  httpOnly?: boolean;
  sameSite?: SameSite;
  session?: boolean;
  expiresAt?: number;
  /** Days from the capture to `expiresAt`, to one decimal. */
  lifetimeDays?: number;
}

/** `general` and `user` layers rank below and above the vendor files. */
export type Layer = 'vendor' | 'general' | 'user';

/** How a pattern names keys: the whole name, its beginning, or an anchored template with placeholders. */
export type MatchKind = 'exact' | 'prefix' | 'template';

/** An item meeting a key of the catalogue. */
export interface Match {
  vendorId: string;
  vendorName: string;
  /** Index into the vendor file's `keys`: the way to its claims. */
  keyIndex: number;
  pattern: string;
  kind: MatchKind;
  layer: Layer;
  /** What each placeholder stood for, e.g. `{CHAT_KEY: '<40 characters>'}` is given by length, not by text. */
  placeholders?: Record<string, number>;
  categories: ConsentCategory[];
  /** The name is one that others use too: alone it proves nothing. */
  needsCompanion?: true;
}

/**
 * What an item that nobody knows looks like, from its name, its value's shape, or both. A guess about what it is, never a category
 * and never a vendor.
 */
export interface Guess {
  kind: GuessKind;
  from: ('name' | 'value')[];
}

/** In the order in which they are tried. */
export type GuessKind = 'consent' | 'csrf' | 'cart' | 'flag' | 'session' | 'identifier';

/** An item with what the catalogue says. `matches` is best first; empty means unknown to the catalogue. */
export interface ClassifiedItem extends Item {
  matches: Match[];
  /** Categories claimed by the best match, in the order of `consentCategories`; `['unclassified']` when nobody says. */
  categories: Category[];
  /** Only for items without matches. */
  guess?: Guess;
  /** Keys the name meets, left out of `matches`: a name that others use too, and no other key of that vendor is here. */
  unproven?: Match[];
  /** Who wrote it, and when. Absent: the visit was not watched. */
  clock?: ItemClock;
}

/**
 * What kind of page the tab shows; only `web` can be looked into. `hidden`: Chromium 156 does not even tell its address (about:blank, data:,
 * view-source:). `refused`: a web address that the browser closes all the same (Firefox's PDF viewer, a host that a policy protects).
 */
export type PageKind =
  | 'web'
  | 'browser'
  | 'store'
  | 'pdf'
  | 'blank'
  | 'data'
  | 'viewSource'
  | 'file'
  | 'extension'
  | 'hidden'
  | 'refused'
  | 'other';

export interface Page {
  url: string;
  title: string;
  /** Start of navigation by the page's clock, ms since the epoch. */
  visitStartedAt: number;
  capturedAt: number;
  /** Registrable domain, or the host itself for addresses and `localhost`. */
  site: string;
  rung: Rung;
  /** Where the browser keeps the tab's cookies. `container`: a Firefox container, whose id is `firefox-container-N`. */
  cookieStore?: { id: string; kind: 'default' | 'private' | 'container' };
}

/** All that was found for one visit. Compact: claims and findings are made with the catalogue's details when it is shown or exported. */
export interface Report {
  schemaVersion: '1.4.0';
  tool: { name: 'Crumbscope'; version: string; catalogue: string };
  browser: { name: string; version: string };
  page: Page;
  coverage: CoverageEntry[];
  /** What can be allowed next, nearest rung first. */
  grants: Grant[];
  consent: Consent;
  items: ClassifiedItem[];
  /** Vendors whose scripts are on the page, also those that kept nothing. */
  presences: VendorPresence[];
  /** Absent: the visit was not watched. */
  watch?: WatchSummary;
  /** Items of this site that a person removed with the extension earlier in this browser session, by their ids. Absent: none. */
  removals?: Removal[];
}

/** An item that a person removed: it was there, was removed at that moment (ms since the epoch), and was not found when it was read again. */
export interface Removal {
  itemId: string;
  at: number;
}

export type FailureCode = 'tabGone' | 'pageChanged' | 'noAnswer' | 'pageUnreachable' | 'storageFull' | 'unexpected';

/** The state of one tab in `storage.session`; what every view mirrors. */
export type Visit =
  | { phase: 'looking'; startedAt: number; report?: Report }
  | { phase: 'closed'; kind: Exclude<PageKind, 'web'>; url: string }
  | { phase: 'asleep' }
  | { phase: 'noAccess'; url: string; grants: Grant[] }
  | { phase: 'failed'; code: FailureCode; detail: string }
  | { phase: 'done'; report: Report };
