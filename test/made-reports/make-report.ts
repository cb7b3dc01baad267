import type { CatalogueDetails, VendorDetails } from '../../lib/catalogue/vendor-details.ts';
import type { Consent, FusionReason, MechanismKind, Signal } from '../../lib/consent-types.ts';
import type {
  ClassifiedItem,
  ConsentCategory,
  ConsentState,
  CoverageEntry,
  Grant,
  Match,
  Report,
  Rung,
  Shape,
  Store,
} from '../../lib/types.ts';
import { consentCategories } from '../../lib/types.ts';

/** The clock of all made reports. */
export const madeNow = Date.UTC(2026, 10, 22, 9, 30);

const DAY = 86_400_000;
const pageUrl = 'https://shop.example/products/chair';

/**
 * Makes items from text lines: `store name host [lifetime] [categories] [vendor] [flags…]`, for example
 * `cookie ssupp.vid shop.example 180d functional smartsupp`. Lifetime: `180d`, `30m` (minutes), `session`, `unseen` or `-`;
 * categories joined by `+`, or `-`; vendor as `id` or `-`. Flags: `secure`, `httponly`, `partitioned`, `shape=uuid`,
 * `size=36`, `domain=.shop.example`. Names are written as JSON strings where they hold spaces.
 */
export function items(lines: string, details: CatalogueDetails = {}): ClassifiedItem[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index) => makeItem(line, index, details));
}

function makeItem(line: string, index: number, details: CatalogueDetails): ClassifiedItem {
  const words = line.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
  const [store, word = '', host = 'shop.example', lifetime = '-', categories = '-', vendor = '-', ...flags] = words;
  const name: string = word.startsWith('"') ? JSON.parse(word) : word;
  const has = (flag: string) => flags.includes(flag);
  const flagValue = (flag: string) => flags.find((each) => each.startsWith(`${flag}=`))?.slice(flag.length + 1);
  const party = host === 'shop.example' || host.endsWith('.shop.example') ? 'first' : 'third';
  const claimed = consentCategories.filter((category) => categories.split('+').includes(category));
  return {
    id: `${store} ${host} ${index}`,
    store: store as Store, // the lines are written here, not read
    name,
    origin: `https://${host}`,
    party,
    frameUrl: party === 'first' ? pageUrl : `https://${host}/frame`,
    frameId: party === 'first' ? 0 : 7,
    size: Number(flagValue('size') ?? 36),
    shape: (flagValue('shape') ?? 'token') as Shape, // likewise
    valueHash: index.toString(16).padStart(16, '0'),
    matches: vendor === '-' ? [] : [makeMatch(vendor, name, claimed, details)],
    categories: claimed.length > 0 ? claimed : ['unclassified'],
    ...(store === 'cookie' ? makeCookie(host, lifetime, has, flagValue('domain')) : {}),
  };
}

function makeCookie(
  host: string,
  lifetime: string,
  has: (flag: string) => boolean,
  domain?: string,
): Partial<ClassifiedItem> {
  const seen = { domain: domain ?? host, hostOnly: domain === undefined, path: '/' };
  if (lifetime === 'unseen') return seen;
  const flags = { secure: has('secure'), httpOnly: has('httponly'), sameSite: 'lax' } as const;
  const partition = has('partitioned')
    ? { partitionKey: { topLevelSite: 'https://shop.example', hasCrossSiteAncestor: true } }
    : {};
  if (lifetime === 'session' || lifetime === '-') return { ...seen, ...flags, ...partition, session: true };
  const days = lifetime.endsWith('m') ? Number.parseFloat(lifetime) / 1440 : Number.parseFloat(lifetime);
  return {
    ...seen,
    ...flags,
    ...partition,
    session: false,
    expiresAt: madeNow + days * DAY,
    lifetimeDays: Math.round(days * 10) / 10,
  };
}

function makeMatch(vendorId: string, name: string, categories: ConsentCategory[], details: CatalogueDetails): Match {
  const file = details[vendorId];
  const keyIndex = findKeyIndex(file, name);
  const pattern = file?.keys[keyIndex]?.pattern ?? name;
  const kind = pattern.includes('<') ? 'template' : pattern.endsWith('*') ? 'prefix' : 'exact';
  const placeholders = Object.fromEntries([...pattern.matchAll(/<([A-Z0-9_]+)>/g)].map((found) => [found[1], 40]));
  return {
    vendorId,
    vendorName: file?.name ?? vendorId.charAt(0).toUpperCase() + vendorId.slice(1),
    keyIndex,
    pattern,
    kind,
    layer: 'vendor',
    ...(kind === 'template' ? { placeholders } : {}),
    categories,
  };
}

/** The key whose pattern fits with the most literal characters. A rough stand-in for the lookup, good enough for made names. */
function findKeyIndex(file: VendorDetails | undefined, name: string): number {
  const literals = (pattern: string) => pattern.replace(/<[A-Z0-9_]+>|\*$/g, '');
  const fits = (pattern: string) => {
    const parts = pattern.split(/<[A-Z0-9_]+>|\*$/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.+')}$`).test(name);
  };
  const fitting = (file?.keys ?? []).flatMap(({ pattern }, index) =>
    fits(pattern) ? [{ index, length: literals(pattern).length }] : [],
  );
  return fitting.sort((a, b) => b.length - a.length)[0]?.index ?? 0;
}

/** Four states in the order of `consentCategories`, all for one reason. */
export function consent(states: string, code: FusionReason, signals: Signal[] = []): Consent {
  const list = states.split(' ') as ConsentState[]; // the words are written here
  const mechanisms = signals.map((signal) => signal.mechanism);
  return {
    categories: byCategory((index) => list[index] ?? 'unknown'),
    reasons: byCategory(() => ({ code, mechanisms })),
    signals,
    contradictions: [],
  };
}

/** What is no consent tool among the mechanisms of made reports. */
const KINDS: Record<string, MechanismKind> = { 'iab-tcf': 'tcf', gpc: 'browser', dnt: 'browser' };

/** What one mechanism says; `states` as in `consent`. */
export function signal(mechanism: string, name: string, states: string, more: Partial<Signal> = {}): Signal {
  const list = states.split(' ') as ConsentState[]; // the words are written here
  return {
    mechanism,
    mechanismName: name,
    kind: KINDS[mechanism] ?? 'tool',
    scope: 'site',
    states: byCategory((index) => list[index] ?? 'unknown'),
    basis: 'explicit',
    reason: 'recordedChoice',
    where: 'cookie',
    name: `${name}Consent`,
    evidence: [],
    ...more,
  };
}

/** The grants that are left above a rung, for shop.example with three other hosts. */
export function grantsAbove(rung: Rung | 'none'): Grant[] {
  const all: Grant[] = [
    { rung: 'site', origins: ['*://shop.example/*', '*://*.shop.example/*'] },
    { rung: 'hosts', origins: ['*://chat.support.example/*', '*://cdn.pictures.example/*', '*://pay.bank.example/*'] },
    { rung: 'all', origins: ['<all_urls>'] },
  ];
  const done = { none: 0, page: 0, site: 1, hosts: 2, all: 3 }[rung];
  return all.slice(done);
}

/** A report of shop.example. */
export function makeReport(parts: {
  items?: ClassifiedItem[];
  consent?: Consent;
  coverage?: CoverageEntry[];
  rung?: Rung;
}): Report {
  const rung = parts.rung ?? 'hosts';
  return {
    schemaVersion: '1.4.0',
    tool: { name: 'Crumbscope', version: '0.1.0', catalogue: 'made' },
    browser: { name: 'Chromium', version: '156' },
    page: {
      url: pageUrl,
      title: 'A chair',
      visitStartedAt: madeNow - 4000,
      capturedAt: madeNow,
      site: 'shop.example',
      rung,
    },
    coverage: parts.coverage ?? [],
    grants: grantsAbove(rung),
    consent: parts.consent ?? consent('unknown unknown unknown unknown', 'noMechanism'),
    items: parts.items ?? [],
    presences: [],
  };
}

function byCategory<Value>(make: (index: number) => Value): Record<ConsentCategory, Value> {
  return { necessary: make(0), functional: make(1), analytics: make(2), marketing: make(3) };
}
