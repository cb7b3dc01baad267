import { browser } from '../browser.ts';
import { findSite } from '../capture/find-access.ts';
import { hostOf } from '../capture/host-of.ts';
import { type ComparedVisit, compareVisits } from '../clock/compare-visits.ts';
import type { GpcLimit } from '../gpc-types.ts';
import { isRunning, readGpcStates, removeGpcState, writeGpcState } from '../store/gpc-states.ts';
import { noteGpc } from '../store/visit-log.ts';
import { findReport, readVisit } from '../store/visits.ts';
import { readWatchedSites } from '../store/watched-sites.ts';
import { withLock } from '../store/with-lock.ts';
import type { Report } from '../types.ts';
import { isSameStart } from '../watch/is-same-start.ts';
import { GpcError } from './gpc-error.ts';
import { isStillThere, type LoadedVisit, loadVisit } from './load-visit.ts';
import { readHosts, readProperty, type SeenProperty } from './read-page.ts';
import { switchGpcOff, switchGpcOn } from './switch-gpc.ts';

const LOCK = 'gpc';

/** Looks at a tab and stores what was found, as for every view. */
export type Inspect = (tabId: number) => Promise<void>;

/**
 * Loads the page of a tab twice, without Global Privacy Control and with it, and stores what differs. Where it stands is in `storage.session` all the
 * time, also when it fails. One at a time: rules and script are in one tab alone, and gone when this resolves.
 * @throws Error whose message is a key of `_locales`, when another comparison is under way
 */
export async function compareGpc(tabId: number, inspect: Inspect): Promise<void> {
  const { url = '' } = await browser.tabs.get(tabId);
  const site = findSite(hostOf(url));
  await withLock(LOCK, async () => {
    const running = [...(await readGpcStates()).values()].some(isRunning);
    if (running) throw new Error('gpcBusy');
    await writeGpcState(tabId, { phase: 'first', site, startedAt: Date.now() });
  });
  try {
    if (!(await readWatchedSites()).includes(site)) throw new GpcError('notWatched');
    const first = await lookAtVisit(tabId, await loadVisit(tabId), inspect);
    if ((await readProperty(tabId))?.isOnInPage) throw new GpcError('alreadyOn');
    await writeGpcState(tabId, { phase: 'second', site, startedAt: Date.now() });
    const { second, property } = await loadWithGpc(tabId, site, inspect);
    await writeGpcState(tabId, {
      phase: 'done',
      site,
      url: second.report.page.url,
      at: Date.now(),
      comparison: compareVisits(first, second),
      limits: findLimits([first.report, second.report], property),
    });
  } catch (error) {
    const { code, message } = error instanceof GpcError ? error : new GpcError('unexpected', String(error));
    if (code === 'tabGone') await removeGpcState(tabId);
    else await writeGpcState(tabId, { phase: 'failed', site, code, ...(message ? { detail: message } : {}) });
  }
}

async function loadWithGpc(
  tabId: number,
  site: string,
  inspect: Inspect,
): Promise<{ second: ComparedVisit; property: SeenProperty | undefined }> {
  await switchGpcOn(tabId, site);
  try {
    const visit = await loadVisit(tabId);
    await noteGpc(tabId);
    return { second: await lookAtVisit(tabId, visit, inspect), property: await readProperty(tabId) };
  } finally {
    await switchGpcOff();
  }
}

/** Other views may look at the same time: what counts is a report about this very visit. */
async function lookAtVisit(tabId: number, visit: LoadedVisit, inspect: Inspect): Promise<ComparedVisit> {
  await inspect(tabId);
  const hosts = await readHosts(tabId);
  if (!(await isStillThere(tabId, visit))) throw new GpcError('navigated');
  const seen = await readVisit(tabId);
  const report = findReport(seen);
  if (!report?.watch || !isSameStart(report.page.visitStartedAt, visit.startedAt))
    throw new GpcError('noReport', seen?.phase === 'failed' ? seen.detail : seen?.phase);
  const foreign = hosts.filter((host) => findSite(host.replace(/:\d+$/, '')) !== report.page.site);
  return { report, hosts: foreign };
}

/** What the comparison could not cover. Pure. */
function findLimits(reports: readonly [Report, Report], property: SeenProperty | undefined): GpcLimit[] {
  const limits: GpcLimit[] = [];
  if (property?.isOnInPage === false) limits.push({ code: 'pageWithout' });
  if (property && property.framesWithout > 0) limits.push({ code: 'framesWithout', count: property.framesWithout });
  // The header goes only to hosts that the extension is let into.
  if (reports.some(({ grants }) => grants.some(({ rung }) => rung === 'hosts'))) limits.push({ code: 'hostsWithout' });
  const dropped = reports.some(({ watch, coverage }) => {
    return (watch?.marksDropped ?? 0) > 0 || coverage.some(({ code }) => code === 'writesDropped');
  });
  if (dropped) limits.push({ code: 'writesDropped' });
  return limits;
}

/**
 * Ends what a background that was stopped has left under way. Must be called when the background starts, before commands are answered: whatever is
 * under way then has nobody who would go on with it.
 */
export function endLeftOverGpc(): Promise<void> {
  return withLock(LOCK, async () => {
    const left = [...(await readGpcStates())].filter(([, state]) => isRunning(state));
    if (left.length === 0) return;
    await switchGpcOff();
    for (const [tabId, { site }] of left) await writeGpcState(tabId, { phase: 'failed', site, code: 'interrupted' });
  });
}
