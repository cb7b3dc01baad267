import { type CatalogueDetails, findDetails, type VendorDetails } from '../catalogue/vendor-details.ts';
import type { VendorClaim } from '../catalogue/vendor-schema.ts';
import { buildFindings } from '../checks/build-findings.ts';
import { buildWhatIfs } from '../checks/build-what-ifs.ts';
import type { Check } from '../checks/check.ts';
import type { ClassifiedItem, CoverageEntry, Match, Report } from '../types.ts';
import type { TimelineMark } from '../watch-types.ts';
import { exportFinding, type FindingWords } from './export-finding.ts';
import { exportWhatIf } from './export-what-if.ts';
import type { ExportedReport } from './report-schema.ts';
import { spacePlainly } from './space-plainly.ts';

/** What joins a stored report with the catalogue: the details it was classified with, and the words of one language. */
export interface ExportContext extends FindingWords {
  details: CatalogueDetails;
  /** Hears of a check that failed; the others go on. */
  onCheckError(error: unknown, check: Check): void;
  sayCoverage(entry: CoverageEntry): string;
}

/** Builds the published form of a report: claims and findings written out, ids of this browser left out. Pure. */
export function exportReport(report: Report, context: ExportContext): ExportedReport {
  const { details, sayCoverage, onCheckError } = context;
  const { schemaVersion, tool, browser, page, consent, presences, watch } = report;
  return {
    schemaVersion,
    tool,
    browser,
    page,
    coverage: report.coverage.map((entry) => ({ ...entry, text: spacePlainly(sayCoverage(entry)) })),
    consent,
    items: report.items.map((item) => exportItem(item, details)),
    presences,
    ...(watch ? { watch: { ...watch, marks: watch.marks.map(exportMark) } } : {}),
    findings: buildFindings({ report, details }, onCheckError).map((finding) => exportFinding(finding, context)),
    whatIfs: buildWhatIfs(report, details).map((one) => exportWhatIf(one, context)),
  };
}

function exportItem(item: ClassifiedItem, details: ExportContext['details']): ExportedReport['items'][number] {
  const { id: _id, frameId: _frameId, matches, unproven, ...rest } = item;
  const [best, ...others] = matches;
  const found = findDetails(details, best);
  return {
    ...rest,
    vendorId: best ? findVendorId(best) : null,
    vendorName: best?.vendorName ?? null,
    purpose: found?.key.purpose ?? null,
    claims: found ? found.key.claims.map((claim) => exportClaim(claim, found.vendor)) : [],
    match: best ? { pattern: best.pattern, kind: best.kind, layer: best.layer } : null,
    otherMatches: others.map(exportOther),
    ...(unproven ? { unproven: unproven.map(exportOther) } : {}),
  };
}

function exportMark({ itemId: _itemId, ...mark }: TimelineMark): Omit<TimelineMark, 'itemId'> {
  return mark;
}

/** The vendor a match names outside of the extension. The general list has platforms, not vendors whose files could be looked up. */
export function findVendorId({ layer, vendorId }: Match): string | null {
  return layer === 'general' ? null : vendorId;
}

function exportOther(match: Match): ExportedReport['items'][number]['otherMatches'][number] {
  const { vendorName, pattern, layer } = match;
  return { vendorId: findVendorId(match), vendorName, pattern, layer };
}

function exportClaim(
  { document, ...claim }: VendorClaim,
  vendor: VendorDetails,
): ExportedReport['items'][number]['claims'][number] {
  const source = vendor.documents[document];
  if (!source) throw new Error(`Vendor file ${vendor.id}: document "${document}" is cited and not listed.`); // the catalogue's tests rule it out
  const { title, kind, date, url } = source;
  return { document: title, documentKind: kind, date, ...(url === undefined ? {} : { url }), ...claim };
}
