import type { Text } from '../../components/build-text.ts';
import { exportContext } from '../../components/export-context.ts';
import type { ReportEntry } from '../../components/report-page/report-contract.ts';
import type { CatalogueDetails } from '../../lib/catalogue/vendor-details.ts';
import { loadDetails } from '../../lib/load-details.ts';
import { readOwnRules } from '../../lib/read-own-rules.ts';
import { exportReport } from '../../lib/report/export-report.ts';
import { mirrorVisit, type VisitMirror } from '../../lib/store/mirror-visit.ts';
import { findReport, readVisit } from '../../lib/store/visits.ts';
import type { VisitRecord } from '../../lib/visit-record-types.ts';

/**
 * Gives the visit of a tab as it would be saved, now and whenever it changes. A tab that is closed leaves its last report behind. The id stays the
 * same as long as the page of the report is open. @returns what ends it
 */
export async function followTab(tabId: number, text: Text, show: (entry: ReportEntry) => void): Promise<() => void> {
  const store = mirrorVisit(tabId);
  let details: CatalogueDetails;
  try {
    details = await loadDetails((await readOwnRules()).files);
  } catch (error) {
    show({ kind: 'missing', code: 'noDetails', detail: error instanceof Error ? error.message : String(error) });
    return () => undefined;
  }
  const id = crypto.randomUUID();
  let last: VisitRecord | undefined;
  const draw = ({ visit }: VisitMirror) => {
    const report = findReport(visit);
    if (report) last = { id, name: '', report: exportReport(report, exportContext(details, text)), verdicts: {} };
    if (last) show({ kind: 'visit', record: last, isLive: true, ...(report ? {} : { isTabGone: true }) });
    else show({ kind: 'missing', code: 'notLooked', detail: '' });
  };
  const stop = store.subscribe(draw);
  const { visit = await readVisit(tabId) } = store.getState();
  draw({ visit });
  return stop;
}
