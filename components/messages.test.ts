import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CharSet } from '../lib/catalogue/describe-chars.ts';
import type { VendorFile } from '../lib/catalogue/vendor-schema.ts';
import type { FilterPart } from '../lib/classify/search-filter.ts';
import type { ConsentReason, FusionReason, RecordPlace, Signal } from '../lib/consent-types.ts';
import type {
  Category,
  ConsentState,
  CoverageCode,
  FailureCode,
  GuessKind,
  Layer,
  MatchKind,
  PageKind,
  Party,
  Rung,
  SameSite,
  Shape,
  Store,
} from '../lib/types.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { keyPart } from './text.tsx';

/** Every code that stands in a message key. The compiler names a code that is missing here. */
const families: Record<string, Record<string, true>> = {
  coverage: {
    cookiesScriptVisibleOnly: true,
    cookieExpiryUnseen: true,
    cookiesUnseen: true,
    frameNoAccess: true,
    frameUnreached: true,
    frameOpaque: true,
    storageBlocked: true,
    hostCookiesUnseen: true,
    partitionsUnseen: true,
    consentApiSilent: true,
    itemsCapped: true,
    nonUtf8: true,
    rulesUnread: true,
    writersUnseen: true,
    storesUnread: true,
  } satisfies Record<CoverageCode, true>,
  closedPage: {
    browser: true,
    store: true,
    pdf: true,
    blank: true,
    data: true,
    viewSource: true,
    file: true,
    extension: true,
    hidden: true,
    refused: true,
    other: true,
  } satisfies Record<Exclude<PageKind, 'web'>, true>,
  failure: {
    tabGone: true,
    pageChanged: true,
    noAnswer: true,
    pageUnreachable: true,
    storageFull: true,
    unexpected: true,
  } satisfies Record<FailureCode, true>,
  consentReason: {
    recordedChoice: true,
    recordedChoiceImplied: true,
    recordedChoiceUnknownBasis: true,
    regionalDefault: true,
    bannerNoChoice: true,
    dialogOpen: true,
    gdprNotApplicable: true,
    apiNotReady: true,
    unreadable: true,
    browserRequest: true,
    browserNoRequest: true,
  } satisfies Record<ConsentReason, true>,
  consentReasonDated: { recordedChoice: true, recordedChoiceImplied: true, recordedChoiceUnknownBasis: true },
  fusion: {
    siteChoice: true,
    tcf: true,
    noChoiceYet: true,
    noMechanism: true,
    mechanismSilent: true,
    disagreement: true,
    notCovered: true,
  } satisfies Record<FusionReason, true>,
  rung: { page: true, site: true, hosts: true, all: true } satisfies Record<Rung, true>,
  category: {
    necessary: true,
    functional: true,
    analytics: true,
    marketing: true,
    unclassified: true,
  } satisfies Record<Category, true>,
  state: { granted: true, denied: true, unset: true, unknown: true } satisfies Record<ConsentState, true>,
  store: {
    cookie: true,
    localStorage: true,
    sessionStorage: true,
    indexedDB: true,
    cacheStorage: true,
    serviceWorker: true,
  } satisfies Record<Store, true>,
  shape: {
    empty: true,
    boolean: true,
    number: true,
    timestamp: true,
    uuid: true,
    hex: true,
    jwt: true,
    'tc-string': true,
    email: true,
    url: true,
    json: true,
    base64: true,
    token: true,
    text: true,
    'not-utf8': true,
  } satisfies Record<Shape, true>,
  party: { first: true, third: true } satisfies Record<Party, true>,
  sameSite: { strict: true, lax: true, none: true, unspecified: true } satisfies Record<SameSite, true>,
  layer: { vendor: true, general: true, user: true } satisfies Record<Layer, true>,
  layerTag: { general: true, user: true } satisfies Record<Exclude<Layer, 'vendor'>, true>,
  keyParty: { first: true, third: true, either: true } satisfies Record<VendorFile['keys'][number]['party'], true>,
  chars: {
    digits: true,
    hex: true,
    lower: true,
    upper: true,
    letters: true,
    lowerOrDigits: true,
    lettersOrDigits: true,
    uuid: true,
  } satisfies Record<CharSet | 'uuid', true>,
  filterPart: { stores: true, categories: true, kinds: true, layers: true } satisfies Record<FilterPart, true>,
  guess: {
    consent: true,
    csrf: true,
    cart: true,
    flag: true,
    session: true,
    identifier: true,
  } satisfies Record<GuessKind, true>,
  guessFrom: { name: true, value: true, both: true },
  matchKind: { exact: true, prefix: true, template: true } satisfies Record<MatchKind, true>,
  place: { cookie: true, localStorage: true, sessionStorage: true, api: true, element: true } satisfies Record<
    RecordPlace,
    true
  >,
  scope: { site: true, vendor: true, jurisdiction: true, browser: true } satisfies Record<Signal['scope'], true>,
  basis: { explicit: true, implied: true, default: true, request: true, unknown: true } satisfies Record<
    Signal['basis'],
    true
  >,
  kind: {
    chat: true,
    recording: true,
    analytics: true,
    experiments: true,
    monitoring: true,
    guidance: true,
    consent: true,
    other: true,
  } satisfies Record<VendorFile['kind'], true>,
  card: {
    processor: true,
    companyNumber: true,
    address: true,
    contact: true,
    dataLocation: true,
    personalData: true,
    consentNeeded: true,
    ownerDuties: true,
  } satisfies Record<keyof NonNullable<VendorFile['card']>, true>,
  confidence: { high: true, medium: true, low: true },
  documentKind: {
    vendor: true,
    'vendor-code': true,
    'third-party': true,
    'own-judgement': true,
  } satisfies Record<VendorFile['documents'][string]['kind'], true>,
  lifetime: { session: true, persistent: true, unknown: true },
  lifetimeKept: { session: true, deleted: true, tab: true, unseen: true },
  grant: { page: true, site: true, all: true } satisfies Record<Exclude<Rung, 'hosts'>, true>,
  // Given as keys by whoever reads values.
  reveal: { gone: true, noAccess: true, unknownItem: true, failed: true },
};
for (const [same, family] of [
  ['coverageMany', 'coverage'],
  ['rungShort', 'rung'],
  ['storeFilter', 'store'],
  ['layerFilter', 'layer'],
] as const)
  families[same] = families[family] ?? {};

const texts: Record<string, { message: string; description: string }> = messages;
const built = Object.entries(families).flatMap(([family, codes]) =>
  Object.keys(codes).map((code) => `${family}_${keyPart(code)}`),
);

/** The text of all code that may name a message, without tests. */
function readSources(): string {
  const root = join(import.meta.dirname, '..');
  const files = ['components', 'entrypoints', 'lib', 'cli'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
      .map((name) => join(root, folder, name)),
  );
  return [...files, join(root, 'wxt.config.ts')].map((file) => readFileSync(file, 'utf8')).join('\n');
}

describe('messages', () => {
  it.each(built)('%s has its message', (key) => {
    expect(texts[key]?.message, `add "${key}" to public/_locales/en/messages.json`).toBeTruthy();
  });

  it('are all used', () => {
    const sources = readSources();
    const isUsed = (key: string) =>
      built.includes(key) ||
      [`'${key}'`, `'${key.replace(/_(one|other)$/, '')}'`, `__MSG_${key}__`].some((quoted) =>
        sources.includes(quoted),
      );
    expect(Object.keys(texts).filter((key) => !isUsed(key))).toEqual([]);
  });

  it.each(Object.entries(texts))('%s can be used by browsers and translators', (key, { message, description }) => {
    expect(key).toMatch(/^[A-Za-z0-9_]+$/);
    expect(description.length).toBeGreaterThan(10);
    expect(message).toBe(message.trim());
    // A dollar sign begins a substitution in both browsers.
    expect(message.replace(/\$[1-9]/g, '')).not.toContain('$');
    if (key.endsWith('_one')) expect(texts).toHaveProperty(key.replace(/_one$/, '_other'));
  });

  it('have keys that differ in more than their case: browsers ignore it', () => {
    const lower = Object.keys(texts).map((key) => key.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
  });

  it('keep to the stores’ limit for the description', () => {
    expect(texts.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
