import { browser } from './browser.ts';
import { type CountContext, countInLog } from './clock/count-in-log.ts';
import { countWithoutConsent } from './clock/count-without-consent.ts';
import { readVisitLog } from './store/visit-log.ts';
import { findReport, readVisit } from './store/visits.ts';
import type { Report } from './types.ts';
import { updateBadge } from './update-badge.ts';
import { isSameStart } from './watch/is-same-start.ts';
import { listRecords } from './watch/list-records.ts';
import type { RecordChange, VisitLog } from './watch-log-types.ts';

/** Counting waits until nothing was observed for so long, ms; but not longer than `PATIENCE_MS`. */
const QUIET_MS = 1000;
const PATIENCE_MS = 4000;

/** Keeps the numbers on the toolbar button up to date. */
export interface BadgeKeeper {
  /** A tab was looked at: its report counts. */
  noteLook(tabId: number): Promise<void>;
  /** Something was observed in a tab: counted once it is quiet. */
  noteChange(tabId: number): void;
}

/** What counting needs, given the consent records it is about. */
type FindContext = (records: readonly RecordChange[]) => Promise<CountContext>;

/** Background only. `findContext` gives what counting needs, at each count: a person's own rules may have changed. */
export function createBadgeKeeper(findContext: FindContext): BadgeKeeper {
  const waiting = new Map<number, { timer: ReturnType<typeof setTimeout>; since: number }>();
  const count = async (tabId: number) => {
    waiting.delete(tabId);
    try {
      await countTab(tabId, findContext);
    } catch (error) {
      console.warn(`Counting for the badge of tab ${tabId}:`, error);
    }
  };
  return {
    noteLook: async (tabId) => {
      const report = findReport(await readVisit(tabId));
      await updateBadge(tabId, report && countWithoutConsent(report));
    },
    noteChange: (tabId) => {
      const known = waiting.get(tabId);
      const now = performance.now();
      const since = known?.since ?? now;
      clearTimeout(known?.timer);
      const timer = setTimeout(count, Math.max(0, Math.min(QUIET_MS, since + PATIENCE_MS - now)), tabId);
      waiting.set(tabId, { timer, since });
    },
  };
}

/** A report that has seen everything counts; else what was observed does. */
async function countTab(tabId: number, findContext: FindContext): Promise<void> {
  const log = await readVisitLog(tabId);
  // The tab may have gone on to a page that nobody watches.
  if (!log || !(await isShown(tabId, log))) return;
  const report = findReport(await readVisit(tabId));
  if (report && isNewest(report, log)) return updateBadge(tabId, countWithoutConsent(report));
  const records = listRecords(log);
  const context = await findContext(records);
  // Where nothing is recorded, whether anybody asks for a choice is seen from the banner alone.
  const banners = records.length > 0 ? [] : await readBanners(tabId, context);
  await updateBadge(tabId, countInLog(log, banners, Date.now(), context));
}

async function isShown(tabId: number, { url }: VisitLog): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // a tab that is gone shows nothing
  const origin = URL.parse(tab?.url ?? '')?.origin;
  return origin !== undefined && origin === URL.parse(url)?.origin;
}

function isNewest({ page }: Report, { startedAt, documents, network }: VisitLog): boolean {
  if (!isSameStart(page.visitStartedAt, startedAt)) return false;
  const all = [...documents, network].flatMap(({ writes }) => writes);
  return all.every(({ at, lastAt = at }) => lastAt <= page.capturedAt);
}

async function readBanners(tabId: number, { mechanisms }: CountContext): Promise<string[]> {
  const selectors = mechanisms.flatMap(({ elements = [] }) => elements);
  const func = (wanted: string[]) => wanted.filter((selector) => document.querySelector(selector) !== null);
  const results = await browser.scripting.executeScript({ target: { tabId }, func, args: [selectors] });
  return (results[0]?.result as string[] | undefined) ?? []; // what `func` gives; nothing where the page is gone
}
