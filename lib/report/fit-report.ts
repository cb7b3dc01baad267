import type { Report } from '../types.ts';

/** Characters a stored report may have. `storage.session` holds 10,485,760 bytes for all tabs (Chromium 156). */
const REPORT_LIMIT = 8_000_000;

/**
 * Makes a report fit: first marks of the timeline go, the last ones first, then items at the end; how many is said. Nearly always the report itself:
 * ten thousand items take four million characters. Pure.
 */
export function fitReport(report: Report, limit = REPORT_LIMIT): Report {
  if (measure(report) <= limit) return report;
  const marks = report.watch?.marks.length ?? 0;
  const trimmed = shrink(marks, limit, (kept) => leaveOutMarks(report, kept));
  if (measure(trimmed) <= limit) return trimmed;
  return shrink(report.items.length, limit, (kept) => leaveOutItems(trimmed, kept));
}

/** The report with as many of a list's entries as fit, or nearly; with none of them when none fit. */
function shrink(length: number, limit: number, build: (kept: number) => Report): Report {
  let kept = length;
  let fitting = build(kept);
  for (let size = measure(fitting); size > limit && kept > 0; size = measure(fitting)) {
    kept = Math.floor(kept * Math.min(limit / size, 0.95));
    fitting = build(kept);
  }
  return fitting;
}

function leaveOutMarks(report: Report, kept: number): Report {
  const { watch } = report;
  if (!watch || kept === watch.marks.length) return report;
  const marksDropped = (watch.marksDropped ?? 0) + watch.marks.length - kept;
  return { ...report, watch: { ...watch, marks: watch.marks.slice(0, kept), marksDropped } };
}

function leaveOutItems(report: Report, kept: number): Report {
  const { items, page, coverage } = report;
  if (kept === items.length) return report;
  return {
    ...report,
    items: items.slice(0, kept),
    coverage: [{ code: 'itemsCapped', subject: page.site, count: items.length - kept }, ...coverage],
  };
}

function measure(report: Report): number {
  return JSON.stringify(report).length;
}
