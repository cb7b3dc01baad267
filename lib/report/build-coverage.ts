import type { Capture } from '../capture/capture-tab.ts';
import { hostOf } from '../capture/host-of.ts';
import { ENTRY_LIMIT } from '../capture/reading.ts';
import type { CoverageEntry } from '../types.ts';
import { findContainerGaps } from './find-container-gaps.ts';
import { findRungOfOthers } from './find-rung-of-others.ts';
import { findWatchGaps, type WatchFacts } from './find-watch-gaps.ts';

/** What coverage is found from: facts of the capture, no browser. */
export type CoverageFacts = Pick<
  Capture,
  'access' | 'site' | 'frames' | 'framesFailed' | 'otherSites' | 'cookieSites' | 'items' | 'silentApis'
> &
  WatchFacts & {
    /** A person has rules of their own, and they could not be used. */
    areRulesUnread?: boolean;
  };

/**
 * The ledger of what could not be seen, each entry with what would close it. Pure.
 * Ends with what watching could not see, or that nobody watched: silence is never taken for absence.
 */
export function buildCoverage(facts: CoverageFacts): CoverageEntry[] {
  return [
    ...findCookieGaps(facts),
    ...findFrameGaps(facts),
    ...findStorageGaps(facts),
    ...findContainerGaps(facts.frames),
    ...findOtherGaps(facts),
    ...(facts.areRulesUnread ? [{ code: 'rulesUnread' } as const] : []),
    ...findWatchGaps(facts),
  ];
}

function findCookieGaps({ access, site, frames, cookieSites, otherSites }: CoverageFacts): CoverageEntry[] {
  const gaps: CoverageEntry[] = [];
  const top = frames.find(({ reading }) => reading.isTop)?.reading;
  if (!cookieSites.has(site)) {
    gaps.push({
      code: top?.cookies.ok === false ? 'cookiesUnseen' : 'cookiesScriptVisibleOnly',
      subject: site,
      closedBy: 'site',
    });
    const hasExpiry = top?.cookies.ok && top.cookies.entries.every((cookie) => cookie.expires !== undefined);
    if (top?.cookies.ok && top.cookies.entries.length > 0 && !hasExpiry)
      gaps.push({ code: 'cookieExpiryUnseen', subject: site, closedBy: 'site' });
    gaps.push({ code: 'partitionsUnseen', subject: site, closedBy: 'site' });
  }
  const closedBy = findRungOfOthers(access);
  for (const other of otherSites)
    if (!access.allowed.has(other)) gaps.push({ code: 'hostCookiesUnseen', subject: other, closedBy });
  return gaps;
}

/** Frames that are on the page and were not read. A frame that was redirected is only counted: the page does not know where it went. */
function findFrameGaps({ access, frames, framesFailed, findSite }: CoverageFacts): CoverageEntry[] {
  const gaps: CoverageEntry[] = [];
  const expected = frames.reduce((sum, { reading }) => sum + reading.childCount, 0);
  let missing = expected - frames.filter(({ reading }) => !reading.isTop).length;
  const reached = new Set(frames.map(({ reading }) => reading.origin));
  const named = frames
    .flatMap(({ reading }) => reading.otherFrames)
    .filter((address) => !reached.has(originOf(address)));
  for (const address of named.slice(0, Math.max(missing, 0))) {
    missing -= 1;
    const host = hostOf(address);
    if (host === '' || access.allowed.has(findSite(host)))
      gaps.push({ code: 'frameUnreached', subject: host === '' ? address.slice(0, 80) : host });
    else
      gaps.push({
        code: 'frameNoAccess',
        subject: host,
        closedBy: findRungOfOthers(access),
      });
  }
  for (const address of frames.flatMap(({ reading }) => reading.pendingFrames))
    gaps.push({ code: 'frameUnreached', subject: URL.parse(address)?.host ?? address.slice(0, 80) });
  if (missing > 0)
    gaps.push({
      code: 'frameUnreached',
      count: missing,
      ...(access.rung === 'all' ? {} : { closedBy: 'all' as const }),
    });
  else if (framesFailed !== undefined && gaps.length === 0) gaps.push({ code: 'frameUnreached', count: 1 });
  return gaps;
}

function findStorageGaps({ frames }: CoverageFacts): CoverageEntry[] {
  const gaps: CoverageEntry[] = [];
  for (const { reading } of frames) {
    const isBlocked = !reading.localStorage.ok || !reading.sessionStorage.ok;
    if (!isBlocked) continue;
    const isOpaque = reading.origin === 'null';
    gaps.push({
      code: isOpaque ? 'frameOpaque' : 'storageBlocked',
      subject: isOpaque ? reading.url.slice(0, 200) : reading.origin,
    });
  }
  return gaps;
}

function findOtherGaps({ frames, items, silentApis }: CoverageFacts): CoverageEntry[] {
  const gaps: CoverageEntry[] = [];
  for (const { reading } of frames)
    for (const store of ['localStorage', 'sessionStorage'] as const) {
      const read = reading[store];
      if (read.ok && read.total > ENTRY_LIMIT)
        gaps.push({ code: 'itemsCapped', subject: reading.origin, count: read.total - ENTRY_LIMIT });
    }
  const unreadable = Map.groupBy(
    items.filter((item) => item.shape === 'not-utf8'),
    (item) => item.domain ?? item.origin,
  );
  for (const [subject, found] of unreadable) gaps.push({ code: 'nonUtf8', subject, count: found.length });
  for (const name of silentApis) gaps.push({ code: 'consentApiSilent', subject: name });
  return gaps;
}

function originOf(address: string): string {
  return URL.parse(address)?.origin ?? '';
}
