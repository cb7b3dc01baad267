import { saySentence } from '../../components/findings/say-sentence.ts';
import { buildText } from '../../components/text.tsx';
import type { CatalogueDetails } from '../../lib/catalogue/vendor-details.ts';
import type { Check, CheckResult } from '../../lib/checks/check.ts';
import type { ClassifiedItem, Report } from '../../lib/types.ts';
import { translate } from '../preview/made-actions.ts';
import { items, madeNow, makeReport } from './make-report.ts';

const text = buildText(translate, 'en', madeNow);

/** What a check is tried on: items as `items` makes them, what is different about them by name, and the report they stand in. */
export interface Tried {
  /** By name; what stands under `*` counts for all. */
  more?: Record<string, Partial<ClassifiedItem>>;
  report?: Partial<Report>;
  details?: CatalogueDetails;
}

/** Runs a check on a made report. */
export function runCheck(
  check: Check,
  lines: string,
  { more = {}, report = {}, details = {} }: Tried = {},
): CheckResult[] {
  const made = items(lines, details).map((item) => ({ ...item, ...more['*'], ...more[item.name] }));
  return check.find({ report: { ...makeReport({ items: made }), ...report }, details });
}

/** Findings in one line each, as `look likely: text`. Sees that every sentence has its words and that sources and explanations are there. */
export function sayFindings(results: readonly CheckResult[]): string[] {
  const ids = results.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Error(`An id is there twice: ${ids.join(', ')}`);
  return results.map(({ severity, sureness, observation, sources, explanations }) => {
    const said = [observation, ...explanations].map((sentence) => saySentence(sentence, text));
    if (said.some((one) => one === '' || /\$\d/.test(one)))
      throw new Error(`A sentence is not complete: ${said.join(' | ')}`);
    if (sources.length === 0 || explanations.length === 0) throw new Error(`No source or no explanation: ${said[0]}`);
    return `${severity} ${sureness}: ${said[0]}`;
  });
}
