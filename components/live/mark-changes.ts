import type { ClassifiedItem, CoverageCode, CoverageEntry, Report } from '../../lib/types.ts';

/** What became of a key since changes are counted. Once gone it stays in the list; once changed it stays changed. */
export type Change = 'new' | 'changed' | 'gone';

/** One key in its place. */
export interface LiveEntry {
  /** As it was seen last. */
  item: ClassifiedItem;
  /** As it was when it got its place: it decides the group, so that a key whose vendor is recognised later does not jump. */
  placedAs: ClassifiedItem;
  change?: Change;
}

/** All keys seen of one document, in the order in which they came. */
export interface LiveList {
  /** Start of the document's navigation: another one is another page. */
  visitStartedAt: number;
  rung: Report['page']['rung'];
  /** Changes are counted from this look on, ms since the epoch. */
  since: number;
  /** The page was still being loaded: the next look begins to count anew. */
  isLoading: boolean;
  /** What was there at `since`, by id. */
  baseline: ReadonlyMap<string, ClassifiedItem>;
  /** Gaps there were at `since`, by code and subject. */
  gaps: ReadonlySet<string>;
  entries: readonly LiveEntry[];
}

export type ChangeCounts = Record<Change, number>;

/** A page that never stops loading counts as loaded after this time. */
const LOADING_MS = 10_000;

/** Gaps behind which a key may still be there. */
const BLINDING: ReadonlySet<CoverageCode> = new Set([
  'cookiesUnseen',
  'cookiesScriptVisibleOnly',
  'hostCookiesUnseen',
  'partitionsUnseen',
  'frameNoAccess',
  'frameUnreached',
  'frameOpaque',
  'storageBlocked',
  'itemsCapped',
  'storeUnlisted',
]);

/**
 * Takes a new report of a page into the list: keys keep their places, new ones come last, those that are missing stay as gone. Another document, or
 * the same seen with more access, begins anew. While the page is being loaded everything still belongs to its beginning. Pure; `previous` is
 * left as it is.
 */
export function markChanges(previous: LiveList | undefined, report: Report, isLoading: boolean): LiveList {
  const { visitStartedAt, capturedAt, rung } = report.page;
  const isSame = previous?.visitStartedAt === visitStartedAt && previous.rung === rung;
  const isStillLoading = isLoading && capturedAt - visitStartedAt < LOADING_MS;
  if (!isSame || previous.isLoading) return begin(isSame ? previous.entries : [], report, isStillLoading);

  const now = new Map(report.items.map((item) => [item.id, item]));
  const blind = findBlinding(report).filter((gap) => !previous.gaps.has(keyOf(gap)));
  const kept = previous.entries.map((entry): LiveEntry => {
    const { placedAs, change } = entry;
    const item = now.get(entry.item.id);
    now.delete(entry.item.id);
    // What can suddenly not be seen is not gone.
    if (!item) return blind.some((gap) => isBehind(entry.item, gap)) ? entry : { ...entry, change: 'gone' };
    const before = previous.baseline.get(item.id);
    if (!before) return { item, placedAs, change: 'new' };
    return change === 'changed' || isChanged(before, item) ? { item, placedAs, change: 'changed' } : { item, placedAs };
  });
  const added = [...now.values()].map((item): LiveEntry => ({ item, placedAs: item, change: 'new' }));
  return { ...previous, entries: [...kept, ...added.sort(byName)] };
}

/** Counts changes from the given report on; what is gone leaves the list. The order stays. */
export function beginAnew(list: LiveList, report: Report): LiveList {
  return begin(list.entries, report, false);
}

/** How many keys are new, changed and gone. */
export function countChanges(entries: readonly LiveEntry[]): ChangeCounts {
  const counts: ChangeCounts = { new: 0, changed: 0, gone: 0 };
  for (const { change } of entries) if (change) counts[change] += 1;
  return counts;
}

function begin(places: readonly LiveEntry[], report: Report, isLoading: boolean): LiveList {
  const baseline = new Map(report.items.map((item) => [item.id, item]));
  const others = new Map(baseline);
  const kept = places.flatMap(({ item: { id }, placedAs }) => {
    const item = others.get(id);
    others.delete(id);
    return item ? [{ item, placedAs }] : [];
  });
  const added = [...others.values()].map((item): LiveEntry => ({ item, placedAs: item }));
  return {
    visitStartedAt: report.page.visitStartedAt,
    rung: report.page.rung,
    since: report.page.capturedAt,
    isLoading,
    baseline,
    gaps: new Set(findBlinding(report).map(keyOf)),
    entries: [...kept, ...added.sort(byName)],
  };
}

/**
 * Whether its value, what it contains or how it is kept is another. A moved expiry alone is none: many sites move it with every click. What one of
 * the two looks could not see says nothing.
 */
function isChanged(before: ClassifiedItem, after: ClassifiedItem): boolean {
  const differs = (field: keyof ClassifiedItem) =>
    before[field] !== undefined && after[field] !== undefined && before[field] !== after[field];
  if ((['valueHash', 'size', 'session', 'secure', 'httpOnly', 'sameSite'] as const).some(differs)) return true;
  return JSON.stringify(before.contents ?? null) !== JSON.stringify(after.contents ?? null);
}

function findBlinding({ coverage }: Report): CoverageEntry[] {
  return coverage.filter(({ code }) => BLINDING.has(code));
}

function keyOf({ code, subject }: CoverageEntry): string {
  return `${code} ${subject ?? ''}`;
}

/** Whether a key may be where a gap is: a host, an origin, or frames that nobody can name. */
function isBehind(item: ClassifiedItem, { subject }: CoverageEntry): boolean {
  if (subject === undefined) return item.frameId !== 0;
  const place = URL.parse(subject)?.host || subject;
  const addresses = [item.origin, item.frameUrl].flatMap((address) => URL.parse(address) ?? []);
  const hosts = [item.domain?.replace(/^\./, ''), ...addresses.flatMap(({ host, hostname }) => [host, hostname])];
  return hosts.some((host) => host === place || host?.endsWith(`.${place}`));
}

function byName(one: LiveEntry, two: LiveEntry): number {
  const [a, b] = [one.item.name.toLowerCase(), two.item.name.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}
