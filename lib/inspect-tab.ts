import { browser } from './browser.ts';
import { buildOrigins, EVERY_SITE } from './capture/build-origins.ts';
import { CaptureError, explainFailure } from './capture/capture-error.ts';
import { type Capture, captureTab, type Wanted } from './capture/capture-tab.ts';
import { findSite } from './capture/find-access.ts';
import { findPageKind } from './capture/find-page-kind.ts';
import type { ConsentRecord } from './consent-types.ts';
import type { ConsentReaders } from './load-readers.ts';
import type { ToBackground } from './messages.ts';
import { readLogOf } from './read-log-of.ts';
import { buildReport, type ReportContext } from './report/build-report.ts';
import { fitReport } from './report/fit-report.ts';
import { readRemovals } from './store/removals.ts';
import { findReport, readSalt, readVisit, writeVisit } from './store/visits.ts';
import { readWatchedSites } from './store/watched-sites.ts';
import type { Grant, Report, Visit } from './types.ts';
import { listRecords } from './watch/list-records.ts';

const HIDDEN = { phase: 'closed', kind: 'hidden', url: '' } as const;

/** What a look needs. What reads consent is loaded for the records that are found. */
export interface InspectContext extends Omit<ReportContext, keyof ConsentReaders> {
  wanted: Wanted;
  loadReaders(records: readonly ConsentRecord[]): Promise<ConsentReaders>;
}

type InspectCommand = Parameters<ToBackground['inspect']>[0];

/**
 * Looks at a tab and stores what was found: the one command behind every view. What it stores is always a state that a view can show;
 * it rejects only when the browser cannot store at all.
 */
export async function inspectTab({ tabId, clicked }: InspectCommand, context: InspectContext): Promise<void> {
  const report = await readReportInForce(tabId);
  await writeVisit(tabId, { phase: 'looking', startedAt: Date.now(), ...(report ? { report } : {}) });
  const visit = await look(tabId, clicked, context);
  try {
    await writeVisit(tabId, visit);
  } catch (error) {
    await writeVisit(tabId, {
      phase: 'failed',
      code: 'storageFull',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

/** The report of an earlier look, to be shown meanwhile: only if the tab still shows the page it is about. */
async function readReportInForce(tabId: number): Promise<Report | undefined> {
  const report = findReport(await readVisit(tabId));
  if (!report) return undefined;
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // a tab that is gone shows nothing
  return tab?.url === report.page.url ? report : undefined;
}

async function look(tabId: number, clicked: boolean, context: InspectContext): Promise<Visit> {
  let url: string | undefined;
  try {
    const tab = await browser.tabs.get(tabId);
    url = tab.url;
    if (tab.discarded) return { phase: 'asleep' };
    const kind = findPageKind(url);
    // Without an address (no access at all) the browser's own answer to the attempt says more.
    if (url !== undefined && kind !== 'web') return { phase: 'closed', kind, url };
    if (url === undefined && (await hasAccess(undefined))) return await findHidden(tabId);
    const capture = await captureTab({ ...tab, id: tabId }, context.wanted, await readSalt());
    const closed = findClosed(capture);
    if (closed) return closed;
    const log = await readLogOf(tabId, capture.visitStartedAt);
    const isWatchedSite = (await readWatchedSites()).includes(capture.site);
    const readers = await context.loadReaders([...capture.records, ...(log ? listRecords(log) : [])]);
    const removals = await readRemovals({ site: capture.site, storeId: capture.cookieStore?.id ?? '' });
    const report = buildReport(capture, { ...context, ...readers, isWatchedSite, removals, ...(log ? { log } : {}) });
    return { phase: 'done', report: fitReport(report) };
  } catch (error) {
    const visit = explain(error, url);
    if (visit.phase !== 'noAccess') return visit;
    const isRefused = clicked || (await hasAccess(url).catch(() => false)); // an address that no pattern can name is not allowed
    if (!isRefused) return visit;
    return url === undefined ? HIDDEN : { phase: 'closed', kind: 'refused', url };
  }
}

/**
 * A page that shows no address although every site is allowed is none of a site's. What the browser says to an attempt tells its own pages
 * from the rest; on the source of a page (Chromium 156) the attempt is never answered, hence the short wait.
 */
async function findHidden(tabId: number): Promise<Visit> {
  const late = new Promise<typeof HIDDEN>((resolve) => setTimeout(resolve, 1000, HIDDEN));
  const attempt = browser.scripting.executeScript({ target: { tabId }, func: () => true }).then(
    () => HIDDEN,
    (error: unknown) => {
      const { code } = explainFailure(error, undefined);
      return code === 'browser' || code === 'store' ? { ...HIDDEN, kind: code } : HIDDEN;
    },
  );
  return Promise.race([attempt, late]);
}

/** Whether the browser promised to let us into an address: then a refusal means that it keeps this page closed to everyone. */
function hasAccess(url: string | undefined): Promise<boolean> {
  const host = URL.parse(url ?? '')?.hostname;
  return browser.permissions.contains({ origins: host ? buildOrigins(findSite(host)) : EVERY_SITE });
}

/** Browsers show some documents in viewers of their own; what is kept there is the viewer's, not the page's. */
function findClosed({ contentType, url }: Capture): Visit | undefined {
  return contentType === 'application/pdf' ? { phase: 'closed', kind: 'pdf', url } : undefined;
}

function explain(error: unknown, url: string | undefined): Visit {
  const address = url ?? '';
  if (!(error instanceof CaptureError)) {
    const detail = error instanceof Error ? error.message : String(error);
    return { phase: 'failed', code: /no tab with id|invalid tab id/i.test(detail) ? 'tabGone' : 'unexpected', detail };
  }
  const { code, message: detail } = error;
  if (code === 'pdf' || code === 'browser' || code === 'store') return { phase: 'closed', kind: code, url: address };
  if (code !== 'noAccess') return { phase: 'failed', code, detail };
  const host = URL.parse(address)?.hostname;
  const site: Grant[] = host ? [{ rung: 'site', origins: buildOrigins(findSite(host)) }] : [];
  return { phase: 'noAccess', url: address, grants: [...site, { rung: 'all', origins: EVERY_SITE }] };
}
