import type { ExportedReport } from '../report/report-schema.ts';
import type { Unfairness } from './comparison-types.ts';

/** A visit that was looked at so many times later than the other, and so much later, had more time to keep things. */
const MUCH_LATER = 3;
const MUCH_LATER_MS = 10_000;

/** What makes it unfair to compare two visits: then a key may be new because it could not be seen before. Most weighty first. Pure. */
export function findUnfairness(before: ExportedReport, after: ExportedReport): Unfairness[] {
  const [one, other] = [before.page, after.page];
  const texts: Unfairness[] = [
    { code: 'site', before: one.site, after: other.site },
    { code: 'page', before: cutAddress(one.url), after: cutAddress(other.url) },
    { code: 'browser', before: before.browser.name, after: after.browser.name },
    { code: 'cookieStore', before: one.cookieStore?.kind ?? 'default', after: other.cookieStore?.kind ?? 'default' },
    { code: 'rung', before: one.rung, after: other.rung },
    { code: 'watched', before: before.watch !== undefined, after: after.watch !== undefined },
    { code: 'gpc', before: before.watch?.hasGpc ?? false, after: after.watch?.hasGpc ?? false },
  ];
  const rest: Unfairness[] = [
    { code: 'catalogue', before: before.tool.catalogue, after: after.tool.catalogue },
    { code: 'tool', before: before.tool.version, after: after.tool.version },
  ];
  const differs = (each: Unfairness) => each.before !== each.after;
  const found = texts.filter(differs).filter(({ code }, _, all) => code !== 'page' || all[0]?.code !== 'site');
  return [...found, ...findGaps(before, after), ...findMoment(before, after), ...rest.filter(differs)];
}

/** What only one of the reports could not see. */
function findGaps(before: ExportedReport, after: ExportedReport): Unfairness[] {
  const place = ({ code, subject }: ExportedReport['coverage'][number]) => `${code} ${subject ?? ''}`;
  const [first, second] = [before, after].map(({ coverage }) => new Map(coverage.map((gap) => [place(gap), gap.text])));
  const only = (own = new Map<string, string>(), others = new Map<string, string>()) =>
    [...own].filter(([key]) => !others.has(key)).map(([, text]) => text);
  return [
    ...only(first, second).map((text): Unfairness => ({ code: 'gap', before: text, after: null })),
    ...only(second, first).map((text): Unfairness => ({ code: 'gap', before: null, after: text })),
  ];
}

function findMoment(before: ExportedReport, after: ExportedReport): Unfairness[] {
  const [one, other] = [before, after].map(({ page }) => Math.max(0, page.capturedAt - page.visitStartedAt));
  if (one === undefined || other === undefined) return [];
  const [short, long] = [Math.min(one, other), Math.max(one, other)];
  return long - short > MUCH_LATER_MS && long > MUCH_LATER * short
    ? [{ code: 'moment', before: one, after: other }]
    : [];
}

function cutAddress(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
