import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildText } from '../components/build-text.ts';
import { exportContext } from '../components/export-context.ts';
import { buildOrigins } from '../lib/capture/build-origins.ts';
import { findSite } from '../lib/capture/find-access.ts';
import { findPageKind } from '../lib/capture/find-page-kind.ts';
import { hostOf } from '../lib/capture/host-of.ts';
import { buildDetails, readCatalogue } from '../lib/catalogue/read-catalogue.ts';
import { exportReport } from '../lib/report/export-report.ts';
import type { ExportedReport } from '../lib/report/report-schema.ts';
import type { Rung, Visit } from '../lib/types.ts';
import { startChromium } from './chromium.ts';
import { type Driver, PageUnreachableError } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { readEnglish } from './translate.ts';

export interface InspectOptions {
  url: string;
  browser: 'chromium' | 'firefox';
  grant: 'page' | 'site' | 'all';
  /** Watches the page's site from the first moment on, for which the grant `page` does not do. */
  watch?: boolean;
  /** Instead of waiting until the page has settled, ms. */
  waitMs?: number;
  resolve?: string;
  /** Folder for `report.json` and `popup.png`. */
  out?: string;
}

/**
 * Inspects a page in a real browser with the built extension and its own capture.
 * @throws PageUnreachableError when the page cannot be opened or is closed to extensions; the sentence says why
 */
export async function inspectPage(options: InspectOptions): Promise<ExportedReport> {
  const driver = await startBrowser(options);
  try {
    const site = options.watch ? findWatchedSite(options.url) : undefined;
    if (site !== undefined) await driver.watch(site);
    const page = await driver.open(options.url, options.waitMs);
    const popup = await page.openPopup();
    const report = exportVisit(await popup.visit(), options.url);
    if (options.out) {
      await mkdir(options.out, { recursive: true });
      await popup.screenshot(join(options.out, 'popup.png'));
      await writeFile(join(options.out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    }
    return report;
  } finally {
    await driver.close();
  }
}

function startBrowser({ browser, grant, watch = false, resolve, url }: InspectOptions): Promise<Driver> {
  const host = hostOf(url);
  const origins = grant === 'site' && host ? buildOrigins(findSite(host)) : [];
  const options = {
    browser,
    grant: grant as Rung,
    origins,
    canWatch: watch,
    ...(resolve === undefined ? {} : { resolve }),
  };
  return browser === 'firefox' ? startFirefox(options) : startChromium(options);
}

/** The site that is watched when this address is; undefined for pages that no extension gets into. Pure. */
export function findWatchedSite(url: string): string | undefined {
  return findPageKind(url) === 'web' ? findSite(hostOf(url)) : undefined;
}

/** What is to be said when an address has led to a page of another site, which nobody watched. Pure. */
export function findUnwatched({ page }: Pick<ExportedReport, 'page'>, url: string): string | undefined {
  const watched = findWatchedSite(url);
  if (page.site === watched) return undefined;
  return `The page shown is of ${page.site} and was not watched: ${url} is of ${watched ?? 'no site'}.`;
}

/** The published report of a visit. @throws PageUnreachableError with the popup's own sentence when there is none */
export function exportVisit(visit: Visit, url: string): ExportedReport {
  const translate = readEnglish();
  const details = buildDetails(readCatalogue());
  if (visit.phase === 'done')
    return exportReport(visit.report, exportContext(details, buildText(translate, 'en', visit.report.page.capturedAt)));
  const sentences: Record<Exclude<Visit['phase'], 'done'>, () => string> = {
    closed: () => translate(`closedPage_${findClosedKind(visit, url)}`),
    failed: () =>
      `${translate(`failure_${visit.phase === 'failed' ? visit.code : 'unexpected'}`)} (${visit.phase === 'failed' ? visit.detail : ''})`,
    asleep: () => translate('asleepText'),
    noAccess: () => translate('noAccessTitle'),
    looking: () => translate('failure_noAnswer'),
  };
  throw new PageUnreachableError(`${url}: ${sentences[visit.phase]()}`);
}

/** The shell knows the address it asked for, also where the browser hides it from the extension. */
function findClosedKind(visit: Visit, url: string): string {
  const kind = visit.phase === 'closed' ? visit.kind : 'other';
  const asked = findPageKind(url);
  return kind === 'hidden' && asked !== 'web' ? asked : kind;
}
