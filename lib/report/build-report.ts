import type { Capture } from '../capture/capture-tab.ts';
import { classifyItems } from '../classify/classify-items.ts';
import type { Lookup } from '../classify/find-match.ts';
import { findScriptVendor } from '../classify/find-script-vendor.ts';
import { buildPresences } from '../clock/build-presences.ts';
import { findScripts } from '../clock/find-scripts.ts';
import { watchVisit } from '../clock/watch-visit.ts';
import { buildConsent } from '../consent/build-consent.ts';
import type { Decoders } from '../consent/decoded-types.ts';
import type { Mechanism } from '../consent/mechanism.ts';
import { readSignals } from '../consent/read-signals.ts';
import type { UnknownBanner } from '../consent-types.ts';
import type { Removal, Report } from '../types.ts';
import type { VisitLog } from '../watch-log-types.ts';
import { buildCoverage } from './build-coverage.ts';

/** What a report needs besides the capture: all of it values, so that the same input always gives the same report. */
export interface ReportContext {
  lookup: Lookup;
  /** What was observed of this visit; absent: it was not watched. */
  log?: VisitLog;
  /** The page's site is watched, also if this visit began before that. */
  isWatchedSite?: boolean;
  /** What a person removed on this site earlier in this session. */
  removals?: readonly Removal[];
  /** A person has rules of their own, and `lookup` is without them: they could not be used. */
  areRulesUnread?: boolean;
  mechanisms: readonly Mechanism[];
  decoders: Decoders;
  tool: Report['tool'];
  browser: Report['browser'];
  findSite(host: string): string;
}

/** The whole way from a capture to a report. Pure. Read this file first. */
export function buildReport(capture: Capture, context: ReportContext): Report {
  const {
    lookup,
    log,
    areRulesUnread = false,
    isWatchedSite = false,
    removals = [],
    mechanisms,
    decoders,
    tool,
    browser,
    findSite,
  } = context;
  const classified = classifyItems(lookup, capture.items);
  const signals = readSignals(mechanisms, { ...capture, decoders });
  const consent = buildConsent(signals, capture.capturedAt, findBanner(capture, findSite));
  const findVendor = (address: string) => findScriptVendor(lookup, address);
  const { items, watch } = log
    ? watchVisit({ ...capture, ...context, log, items: classified, consent, findScriptVendor: findVendor })
    : { items: classified, watch: undefined };
  const scripts = findScripts(capture.frames, log);
  return {
    schemaVersion: '1.4.0',
    tool,
    browser,
    page: {
      url: capture.url,
      title: capture.title,
      visitStartedAt: capture.visitStartedAt,
      capturedAt: capture.capturedAt,
      site: capture.site,
      rung: capture.access.rung,
      ...(capture.cookieStore ? { cookieStore: capture.cookieStore } : {}),
    },
    coverage: buildCoverage({ ...capture, findSite, areRulesUnread, log, isWatchedSite }),
    grants: capture.access.grants,
    consent,
    items,
    presences: buildPresences({ items, scripts, findScriptVendor: findVendor }),
    ...(watch ? { watch } : {}),
    ...(removals.length > 0 ? { removals: [...removals] } : {}),
  };
}

/** Most hosts that are named of a banner nobody knows. */
const MOST_HOSTS = 30;

/** What looks like a banner, with the hosts whose scripts are on the page: the tool's among them. */
function findBanner(
  { unknownBanner, scripts, site }: Capture,
  findSite: ReportContext['findSite'],
): UnknownBanner | undefined {
  if (!unknownBanner) return undefined;
  const hosts = [...new Set(scripts.flatMap((address) => URL.parse(address)?.hostname ?? []))];
  const isOther = (host: string) => findSite(host) !== site;
  const scriptHosts = [...hosts.filter(isOther), ...hosts.filter((host) => !isOther(host))].slice(0, MOST_HOSTS);
  return { ...unknownBanner, scriptHosts };
}
