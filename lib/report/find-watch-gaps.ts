import type { Capture } from '../capture/capture-tab.ts';
import { hostOf } from '../capture/host-of.ts';
import { containerStores } from '../capture/reading.ts';
import type { CoverageEntry, Remedy } from '../types.ts';
import type { DocumentLog, VisitLog } from '../watch-log-types.ts';
import { findRungOfOthers } from './find-rung-of-others.ts';

/** What the gaps of watching are found from. */
export type WatchFacts = Pick<Capture, 'access' | 'site' | 'frames' | 'items'> & {
  findSite(host: string): string;
  /** What was observed of this visit; absent: it was not watched. */
  log?: VisitLog | undefined;
  /** The page's site is watched, also if this visit began before. */
  isWatchedSite?: boolean;
};

/** What watching could not see, or that nobody watched. Pure. */
export function findWatchGaps(facts: WatchFacts): CoverageEntry[] {
  const { log, isWatchedSite = false, site, items } = facts;
  if (!log) return [{ code: 'writersUnseen', closedBy: isWatchedSite ? 'reload' : 'watch' }];
  const { documents, network, interruptions } = log;
  const gaps: CoverageEntry[] = [];
  for (const subject of new Set(documents.filter(({ isLate }) => isLate).map(findSubject)))
    gaps.push({ code: 'watchedLate', subject, closedBy: 'reload' });
  // Its responses came unseen: a service worker answered, or it was prerendered.
  if (network.isLate && !log.isRestored && !gaps.some(({ subject }) => subject === hostOf(log.url)))
    gaps.push({ code: 'watchedLate', subject: hostOf(log.url), closedBy: 'reload' });
  gaps.push(...findUnwatchedFrames(facts, documents));
  if (items.some(({ store }) => containerStores.some((one) => one === store))) gaps.push({ code: 'workersUnwatched' });
  for (const document of documents)
    if (document.dropped > 0)
      gaps.push({ code: 'writesDropped', subject: findSubject(document), count: document.dropped });
  if (network.dropped > 0) gaps.push({ code: 'writesDropped', subject: site, count: network.dropped });
  if (interruptions > 0)
    gaps.push({ code: 'watchInterrupted', subject: site, count: interruptions, closedBy: 'reload' });
  if (log.isRestored) gaps.push({ code: 'pageRestored', subject: site, closedBy: 'reload' });
  return gaps;
}

/** Frames that were read, and of which no relay reported. One that may be entered was there before it could be: loading again closes that. */
function findUnwatchedFrames(
  { frames, access, findSite }: WatchFacts,
  documents: readonly DocumentLog[],
): CoverageEntry[] {
  const unwatched = frames.filter(
    ({ frameId, reading }) => !documents.some((one) => one.frameId === frameId && one.origin === reading.origin),
  );
  const gaps = new Map<string, CoverageEntry>();
  for (const { reading } of unwatched) {
    const subject = findSubject(reading);
    const host = hostOf(reading.origin);
    const isAllowed = host === '' || access.allowed.has(findSite(host));
    const closedBy: Remedy = isAllowed ? 'reload' : findRungOfOthers(access);
    gaps.set(subject, { code: 'frameUnwatched', subject, closedBy });
  }
  return [...gaps.values()];
}

/** Its host, or the address of what has none. */
function findSubject({ origin, url }: { origin: string; url: string }): string {
  return hostOf(origin) || url.slice(0, 80);
}
