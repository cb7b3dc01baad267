import type { GeneralList } from '../lib/catalogue/general/read-general.ts';
import type { VendorFile, VendorKey } from '../lib/catalogue/vendor-schema.ts';
import type { Store } from '../lib/types.ts';

type DocumentKind = VendorFile['documents'][string]['kind'];
type Confidence = VendorKey['claims'][number]['confidence'];

/** A key of a vendor file, by what names it. */
export interface KeyName {
  vendor: string;
  store: Store;
  pattern: string;
}

/** A document that is older than asked for. */
export interface StaleSource {
  vendor: string;
  document: string;
  title: string;
  date: string;
  /** Keys with a claim from it, and those of them for which no newer source speaks. */
  keys: number;
  keysWithNothingNewer: number;
}

/** How far the catalogue reaches, and where it is weak. Lists are in the order of the vendors' ids. */
export interface Survey {
  vendors: { total: number; byKind: Record<string, number>; withoutKeys: string[] };
  /** Vendors that are told by where their scripts come from, and how many hosts (with their paths) that are. */
  scripts: { vendors: number; hosts: number };
  /** `withSource`: at least one claim is not the project's own judgement. */
  keys: { total: number; byStore: Partial<Record<Store, number>>; withSource: number; legacy: number };
  claims: { total: number; byDocument: Record<DocumentKind, Record<Confidence, number>> };
  staleMonths: number;
  staleSources: StaleSource[];
  /** No claim is of more than low confidence. */
  lowConfidence: KeyName[];
  /** No claim says how long it is kept. */
  withoutLifetime: KeyName[];
  needsCompanion: KeyName[];
  general: { taken: number; leftOut: { why: string; rows: number }[] };
}

/** What is asked: sources older than so many months before `today`, such as 2026-11-22, are stale. */
export interface SurveyOptions {
  staleMonths: number;
  today: string;
}

/** Counts what is in the catalogue. Pure. */
export function surveyCatalogue(files: readonly VendorFile[], general: GeneralList, options: SurveyOptions): Survey {
  const all = files.flatMap((file) => file.keys.map((key) => ({ file, key })));
  const namesOf = (isMeant: (key: VendorKey) => boolean): KeyName[] =>
    all
      .filter(({ key }) => isMeant(key))
      .map(({ file, key: { store, pattern } }) => ({ vendor: file.id, store, pattern }));
  const hasSource = (file: VendorFile, { claims }: VendorKey) =>
    claims.some(({ document }) => file.documents[document]?.kind !== 'own-judgement');
  return {
    vendors: {
      total: files.length,
      byKind: countBy(files, ({ kind }) => kind),
      withoutKeys: files.filter(({ keys }) => keys.length === 0).map(({ id }) => id),
    },
    scripts: {
      vendors: files.filter(({ scripts = [] }) => scripts.length > 0).length,
      hosts: files.reduce((sum, { scripts = [] }) => sum + scripts.length, 0),
    },
    keys: {
      total: all.length,
      byStore: countBy(all, ({ key }) => key.store),
      withSource: all.filter(({ file, key }) => hasSource(file, key)).length,
      legacy: all.filter(({ key }) => key.legacy).length,
    },
    claims: countClaims(files),
    staleMonths: options.staleMonths,
    staleSources: files.flatMap((file) => findStale(file, monthsBefore(options))),
    lowConfidence: namesOf(({ claims }) => claims.every(({ confidence }) => confidence === 'low')),
    withoutLifetime: namesOf(({ claims }) => claims.every(({ lifetime = 'unknown' }) => lifetime === 'unknown')),
    needsCompanion: namesOf(({ needsCompanion = false }) => needsCompanion),
    general: {
      taken: general.keys.length,
      leftOut: Object.entries(countBy(general.leftOut, ({ why }) => why))
        .map(([why, rows]) => ({ why, rows }))
        .toSorted((a, b) => b.rows - a.rows),
    },
  };
}

/**
 * Sources, not the project's own judgements, dated before `limit`. A date without month or day counts as its first day: a look too many costs
 * less than an old page that passes for a new one.
 */
function findStale(file: VendorFile, limit: string): StaleSource[] {
  const isSource = (id: string) => file.documents[id]?.kind !== 'own-judgement';
  const isOld = (id: string) => firstDay(file.documents[id]?.date ?? '') < limit;
  return Object.entries(file.documents)
    .filter(([id]) => isSource(id) && isOld(id))
    .map(([document, { title, date }]) => {
      const keys = file.keys.filter(({ claims }) => claims.some((claim) => claim.document === document));
      const isAllOld = ({ claims }: VendorKey) =>
        claims.every((claim) => !isSource(claim.document) || isOld(claim.document));
      const keysWithNothingNewer = keys.filter(isAllOld).length;
      return { vendor: file.id, document, title, date, keys: keys.length, keysWithNothingNewer };
    });
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function monthsBefore({ today, staleMonths }: SurveyOptions): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const months = year * 12 + (month - 1) - staleMonths;
  const before = [Math.floor(months / 12), (months % 12) + 1].map((part) => String(part).padStart(2, '0'));
  return [...before, today.slice(8)].join('-');
}

function countClaims(files: readonly VendorFile[]): Survey['claims'] {
  const none = () => ({ high: 0, medium: 0, low: 0 });
  const byDocument = { vendor: none(), 'vendor-code': none(), 'third-party': none(), 'own-judgement': none() };
  let total = 0;
  for (const { documents, keys } of files)
    for (const { document, confidence } of keys.flatMap(({ claims }) => claims)) {
      const kind = documents[document]?.kind;
      if (!kind) continue; // `parseVendor` lets no such claim through
      byDocument[kind][confidence] += 1;
      total += 1;
    }
  return { total, byDocument };
}

function countBy<T, K extends string>(list: readonly T[], kindOf: (one: T) => K): Record<K, number> {
  const counts = [...Map.groupBy(list, kindOf)].map(([kind, own]) => [kind, own.length]);
  return Object.fromEntries(counts); // the keys are those that `kindOf` gave
}
