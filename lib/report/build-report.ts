import type { Capture } from '../capture/capture-tab.ts';
import { classifyItems } from '../classify/classify-items.ts';
import type { Lookup } from '../classify/find-match.ts';
import { fuseSignals } from '../consent/fuse-signals.ts';
import type { Mechanism } from '../consent/mechanism.ts';
import { readSignals } from '../consent/read-signals.ts';
import type { Report } from '../types.ts';
import { buildCoverage } from './build-coverage.ts';

/** What a report needs besides the capture: all of it values, so that the same input always gives the same report. */
export interface ReportContext {
  lookup: Lookup;
  /** A person has rules of their own, and `lookup` is without them: they could not be used. */
  areRulesUnread?: boolean;
  mechanisms: readonly Mechanism[];
  tool: Report['tool'];
  browser: Report['browser'];
  findSite(host: string): string;
}

/** The whole way from a capture to a report. Pure. Read this file first. */
export function buildReport(capture: Capture, context: ReportContext): Report {
  const { lookup, areRulesUnread = false, mechanisms, tool, browser, findSite } = context;
  const items = classifyItems(lookup, capture.items);
  const consent = fuseSignals(readSignals(mechanisms, capture));
  const coverage = buildCoverage({ ...capture, findSite, areRulesUnread });
  return {
    schemaVersion: '1.1.0',
    tool,
    browser,
    page: {
      url: capture.url,
      title: capture.title,
      visitStartedAt: capture.visitStartedAt,
      capturedAt: capture.capturedAt,
      site: capture.site,
      rung: capture.access.rung,
    },
    coverage,
    grants: capture.access.grants,
    consent,
    items,
    findings: [],
  };
}
