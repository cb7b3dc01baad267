import { browser, type Tabs } from '../browser.ts';
import { readVisitHead } from '../store/visit-log.ts';
import { isSameStart } from '../watch/is-same-start.ts';
import { GpcError } from './gpc-error.ts';

/** A visit is looked at when it has loaded and nothing was stored for that long, ms … */
const QUIET_MS = 3_000;
/** … and at the latest that long after it was asked for. */
const LONGEST_MS = 15_000;

/** What tells one visit from another. */
export interface LoadedVisit {
  id: string;
  /** Start of the page's navigation, ms since the epoch. */
  startedAt: number;
}

/**
 * Loads a watched tab again, past cache and service worker, so that every request is really sent, and waits until the visit has come to rest. By events
 * and these two limits alone.
 * @throws GpcError when the tab closes, another page comes, or no watched visit begins in time
 */
export async function loadVisit(tabId: number): Promise<LoadedVisit> {
  const before = await readVisitHead(tabId);
  return new Promise((resolve, reject) => {
    let visit: LoadedVisit | undefined;
    let isLoaded = false;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const latest = setTimeout(() => end(visit ?? new GpcError('noAnswer')), LONGEST_MS);

    const end = (outcome: LoadedVisit | GpcError) => {
      clearTimeout(quiet);
      clearTimeout(latest);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      browser.storage.session.onChanged.removeListener(onStored);
      if (outcome instanceof GpcError) reject(outcome);
      else resolve(outcome);
    };
    const startQuiet = () => {
      clearTimeout(quiet);
      if (isLoaded && visit) quiet = setTimeout(end, QUIET_MS, visit);
    };
    const onUpdated = (changedId: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
      if (changedId !== tabId || status === undefined) return;
      isLoaded = status === 'complete';
      startQuiet();
      // A page that loads frames says `loading` as well, and one of another site tells us nothing.
      const seen = visit;
      if (seen) void isStillThere(tabId, seen).then((isThere) => isThere || end(new GpcError('navigated')));
    };
    const onRemoved = (removedId: number) => {
      if (removedId === tabId) end(new GpcError('tabGone'));
    };
    const onStored = (changes: Record<string, unknown>) => {
      if (!Object.keys(changes).some((key) => key === `log:${tabId}` || key.startsWith(`log:${tabId}:`))) return;
      startQuiet();
      if (!(`log:${tabId}` in changes)) return;
      void readVisitHead(tabId).then((head) => {
        if (!head || head.id === before?.id) return;
        if (visit && head.id !== visit.id) return end(new GpcError('navigated'));
        visit ??= { id: head.id, startedAt: head.startedAt };
        startQuiet();
      });
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    browser.storage.session.onChanged.addListener(onStored);
    browser.tabs.reload(tabId, { bypassCache: true }).catch((error: unknown) => {
      end(new GpcError('unexpected', error instanceof Error ? error.message : String(error)));
    });
  });
}

/** Whether the tab still shows the document of a visit. */
export async function isStillThere(tabId: number, { startedAt }: LoadedVisit): Promise<boolean> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => performance.timeOrigin,
      injectImmediately: true,
    });
    return typeof found?.result === 'number' && isSameStart(found.result, startedAt);
  } catch {
    return false; // closed to us: another page
  }
}
