import type { Report } from '../../lib/types.ts';
import type { Group, Row } from '../list-items.ts';
import { keepPlaces, type Places, sortByPlace } from './keep-places.ts';
import type { Live } from './live-context.ts';
import { beginAnew, type LiveList, markChanges } from './mark-changes.ts';

/** What a view that stays open remembers of one tab. */
export interface TabMemory {
  list: LiveList;
  /** The look that was taken in last: the same report may come again while the page is being looked at. */
  capturedAt: number;
  places: Places | undefined;
}

/** By tab id, the one that was shown last at the end. */
export type Memory = Map<number, TabMemory>;

/** Of so many tabs at most something is remembered. */
const MOST_TABS = 20;

/** Takes a report of a tab in. @returns what is remembered of that tab now */
export function followTab(memory: Memory, tabId: number, report: Report, isLoading: boolean): TabMemory {
  const known = memory.get(tabId);
  memory.delete(tabId);
  const { capturedAt } = report.page;
  if (known && known.capturedAt === capturedAt && known.list.visitStartedAt === report.page.visitStartedAt) {
    memory.set(tabId, known);
    return known;
  }
  const list = markChanges(known?.list, report, isLoading);
  const isSamePage = list.visitStartedAt === known?.list.visitStartedAt;
  const next = { list, capturedAt, places: isSamePage ? known?.places : undefined };
  memory.set(tabId, next);
  for (const oldest of memory.keys()) {
    if (memory.size <= MOST_TABS) break;
    memory.delete(oldest);
  }
  return next;
}

/** Counts changes in a tab from its last report on. */
export function restartTab(memory: Memory, tabId: number, report: Report): void {
  const known = memory.get(tabId);
  if (known) memory.set(tabId, { ...known, list: beginAnew(known.list, report) });
}

/** What a list of keys needs to stay in place. `tab.places` is kept up to date. */
export function buildLive(tab: TabMemory): Omit<Live, 'renderSummary'> {
  const { entries } = tab.list;
  const byId = new Map(entries.map((entry, at) => [entry.item.id, { ...entry, at }]));
  const placeOf = (row: Row) => byId.get(row.item.id)?.at ?? entries.length;
  return {
    items: entries.map(({ item }) => item),
    arrange: (rows) =>
      rows
        .toSorted((one, two) => placeOf(one) - placeOf(two))
        .map((row) => {
          const { placedAs = row.item, change } = byId.get(row.item.id) ?? {};
          return change ? { ...row, placedAs, change } : { ...row, placedAs };
        }),
    place: ({ known, unknown }, filterKey, rowLimit) => {
      tab.places = keepPlaces(tab.places, [...known, ...unknown] satisfies Group[], filterKey, rowLimit);
      const { order, open } = tab.places;
      return { known: sortByPlace(known, order), unknown: sortByPlace(unknown, order), open };
    },
  };
}
