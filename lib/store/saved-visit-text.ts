import { NAME_LIMIT_OF_VISIT, type SavedVisitSummary, type VisitRecord } from '../visit-record-types.ts';
import { SavedVisitError } from './saved-database.ts';

/** What the list shows of a record. Pure. */
export function summariseVisit(record: VisitRecord & { savedAt: number }): SavedVisitSummary {
  const { id, name, savedAt, report, screenshot } = record;
  const { page, browser, items, findings, watch } = report;
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const vendors = new Set(items.map(({ vendorName }) => vendorName).filter((one) => one !== null));
  return {
    id,
    name,
    site: page.site,
    url: page.url.replace(/[?#].*$/s, ''),
    capturedAt: page.capturedAt,
    savedAt,
    browserName: browser.name,
    isWatched: watch !== undefined,
    hasScreenshot: screenshot !== undefined,
    counts: {
      items: items.length,
      vendors: vendors.size,
      problem: count('problem'),
      look: count('look'),
      note: count('note'),
    },
  };
}

/** What the list shows of a record that cannot be read. Pure. */
export function summariseBroken(id: string): SavedVisitSummary {
  return {
    id,
    name: '',
    site: '',
    url: '',
    capturedAt: 0,
    savedAt: 0,
    browserName: '',
    isWatched: false,
    hasScreenshot: false,
    counts: { items: 0, vendors: 0, problem: 0, look: 0, note: 0 },
    isBroken: true,
  };
}

/** A name as it is kept: without blanks around it, cut where it is too long; the page's site where there is none. Pure. */
export function findVisitName(name: string, record: VisitRecord): string {
  return name.trim().slice(0, NAME_LIMIT_OF_VISIT).toWellFormed() || record.report.page.site;
}

/**
 * A record from its text. It was checked wholly before it was saved: here it is seen whether it is still what was written. Pure.
 * @throws SavedVisitError `broken`, with the reason
 */
export function parseSavedVisit(id: string, text: unknown): VisitRecord {
  if (typeof text !== 'string') throw new SavedVisitError('broken', 'What is stored is no text.');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new SavedVisitError('broken', `What is stored is no JSON: ${(error as Error).message}`); // JSON.parse throws SyntaxError
  }
  if (!isRecord(parsed)) throw new SavedVisitError('broken', 'What is stored is no saved visit.');
  if (parsed.id !== id) throw new SavedVisitError('broken', 'What is stored belongs to another visit.');
  return parsed;
}

/** Whether it has what is looked at without a further check. */
function isRecord(value: unknown): value is VisitRecord {
  if (!isObject(value) || typeof value.name !== 'string' || !isObject(value.verdicts)) return false;
  const { report } = value;
  if (!isObject(report) || !isObject(report.page) || !isObject(report.browser) || !isObject(report.consent))
    return false;
  const { url, site, capturedAt } = report.page;
  return (
    [url, site, report.schemaVersion].every((text) => typeof text === 'string') &&
    typeof capturedAt === 'number' &&
    [report.items, report.findings, report.coverage, report.presences].every(
      (list) => Array.isArray(list) && list.every(isObject),
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
