import type { Report } from '../types.ts';

/** Characters a stored report may have. `storage.session` holds 10,485,760 bytes for all tabs (Chromium 156). */
export const REPORT_LIMIT = 8_000_000;

/**
 * Leaves out items at the end until the report fits, and says how many. Nearly always the report itself: ten thousand items take four
 * million characters. Pure.
 */
export function fitReport(report: Report, limit = REPORT_LIMIT): Report {
  let { length } = report.items;
  let size = JSON.stringify(report).length;
  if (size <= limit) return report;
  let fitting = report;
  while (size > limit && length > 0) {
    length = Math.floor(length * Math.min(limit / size, 0.95));
    fitting = {
      ...report,
      items: report.items.slice(0, length),
      coverage: [
        { code: 'itemsCapped', subject: report.page.site, count: report.items.length - length },
        ...report.coverage,
      ],
    };
    size = JSON.stringify(fitting).length;
  }
  return fitting;
}
