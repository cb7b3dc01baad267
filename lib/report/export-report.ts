import type { VendorFile } from '../catalogue/vendor-schema.ts';
import type { ClassifiedItem, CoverageEntry, Report } from '../types.ts';
import type { ExportedReport } from './report-schema.ts';

/** What joins a stored report with the catalogue: the details it was classified with, and the sentences of the ledger. */
export interface ExportContext {
  details: Readonly<Record<string, VendorFile>>;
  sayCoverage(entry: CoverageEntry): string;
}

/** Builds the published form of a report: claims written out, ids of this browser left out. Pure. */
export function exportReport(report: Report, { details, sayCoverage }: ExportContext): ExportedReport {
  const { schemaVersion, tool, browser, page, consent } = report;
  return {
    schemaVersion,
    tool,
    browser,
    page,
    coverage: report.coverage.map((entry) => ({ ...entry, text: sayCoverage(entry) })),
    consent,
    items: report.items.map((item) => exportItem(item, details)),
    findings: [],
  };
}

function exportItem(item: ClassifiedItem, details: ExportContext['details']): ExportedReport['items'][number] {
  const { id: _id, frameId: _frameId, matches, ...rest } = item;
  const [best, ...others] = matches;
  const vendor = best && details[best.vendorId];
  const key = best && vendor?.keys[best.keyIndex];
  return {
    ...rest,
    vendorId: best?.vendorId ?? null,
    vendorName: best?.vendorName ?? null,
    purpose: key?.purpose ?? null,
    claims: vendor && key ? key.claims.map((claim) => exportClaim(claim, vendor)) : [],
    match: best ? { pattern: best.pattern, kind: best.kind, layer: best.layer } : null,
    otherMatches: others.map(({ vendorId, vendorName, pattern }) => ({ vendorId, vendorName, pattern })),
  };
}

function exportClaim(
  { document, ...claim }: VendorFile['keys'][number]['claims'][number],
  vendor: VendorFile,
): ExportedReport['items'][number]['claims'][number] {
  const source = vendor.documents[document];
  if (!source) throw new Error(`Vendor file ${vendor.id}: document "${document}" is cited and not listed.`); // the catalogue's tests rule it out
  const { title, kind, date, url } = source;
  return { document: title, documentKind: kind, date, ...(url === undefined ? {} : { url }), ...claim };
}
