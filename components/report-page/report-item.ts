import type { Consent } from '../../lib/consent-types.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import type { WatchSummary } from '../../lib/watch-types.ts';

/** An item, and a signal, as they are published. */
export type ReportItem = ExportedReport['items'][number];
export type ReportSignal = ExportedReport['consent']['signals'][number];

/** Consent as the glossary has it. The published form differs in its types alone: what may be absent may there be undefined, which no JSON holds. */
export function consentOf({ consent }: Pick<ExportedReport, 'consent'>): Consent {
  return consent as Consent; // see above
}

/** Watching as the glossary has it; marks of the published form name no items. */
export function watchOf({ watch }: Pick<ExportedReport, 'watch'>): WatchSummary | undefined {
  return watch as WatchSummary | undefined; // as `consentOf`
}
