import { longestOf } from '../catalogue/longest-of.ts';
import type { ExportedReport } from '../report/report-schema.ts';
import { type ConsentCategory, consentCategories } from '../types.ts';
import type { DeclaredKey } from './declared-key.ts';

type Item = ExportedReport['items'][number];

const DAY_MS = 86_400_000;
/** How much longer something may be kept, in days: `lifetimeDays` is rounded to a tenth, and clocks differ by minutes. A hundredth more for long ones. */
const ROUNDED_DAYS = 0.06;
const EXACT_DAYS = 0.004;
const SHARE = 0.01;

/** Whether the list's store is that of the item; a list that names none is right. Pure. */
export function judgeStore(item: Item | undefined, entry: DeclaredKey | undefined): boolean {
  return entry?.store === undefined || entry.store === item?.store;
}

/** Whether a category of the list is one that the documents give; what nobody documents cannot be told. Pure. */
export function judgeCategory(item: Item | undefined, entries: readonly DeclaredKey[]): boolean {
  const said = entries.flatMap(({ category }) => category ?? []);
  const documented = item ? findDocumentedCategories(item) : [];
  return said.length === 0 || documented.length === 0 || said.some((one) => documented.includes(one));
}

/** The categories that documents give a key. What the catalogue concludes by itself is not held against a list. Pure. */
export function findDocumentedCategories({ claims, categories }: Item): ConsentCategory[] {
  if (claims.length === 0) return categories.filter((one) => one !== 'unclassified');
  const said = claims.flatMap(({ documentKind, category }) =>
    documentKind === 'own-judgement' ? [] : (category ?? []),
  );
  return consentCategories.filter((one) => said.includes(one));
}

/** Whether it is kept no longer than the list says; of entries with several lifetimes the longest counts. Pure. */
export function judgeLifetime(item: Item | undefined, entries: readonly DeclaredKey[]): boolean {
  const limits = entries.flatMap(({ lifetime }) => lifetime?.days ?? []);
  const kept = item && findKeptDays(item);
  if (kept === undefined || kept === 'session' || limits.length === 0) return true;
  const tolerance = item?.clock?.keptLifetimeDays === undefined ? ROUNDED_DAYS : EXACT_DAYS;
  return limits.some(
    (limit) => limit === 'persistent' || (limit !== 'session' && kept <= limit * (1 + SHARE) + tolerance),
  );
}

/** How long the browser keeps an item, or was asked to if that is longer, in days. Infinity: until it is deleted. undefined: it could not be seen. Pure. */
export function findKeptDays(item: Item): number | 'session' | undefined {
  if (item.store === 'sessionStorage') return 'session';
  if (item.store !== 'cookie') return Number.POSITIVE_INFINITY;
  if (item.session) return 'session';
  const { keptLifetimeDays: kept, askedLifetimeDays: asked } = item.clock ?? {};
  const seen = [kept, asked, item.lifetimeDays].filter((days) => typeof days === 'number');
  return seen.length > 0 ? Math.max(...seen) : undefined;
}

/** Longest documented lifetime of an item in days; undefined where no document names one. Pure. */
export function findDocumentedDays({ claims }: Pick<Item, 'claims'>): number | undefined {
  const lengths = claims.flatMap(({ lifetime }) => (lifetime === undefined ? [] : (longestOf(lifetime) ?? [])));
  return lengths.length > 0 ? Math.max(...lengths) / DAY_MS : undefined;
}
