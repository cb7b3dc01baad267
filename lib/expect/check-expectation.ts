import { findItemHost } from '../compare/pair-items.ts';
import { severities } from '../finding-types.ts';
import type { ExportedReport } from '../report/report-schema.ts';
import { checkItem, type ItemVerdict } from './check-item.ts';
import type { Expectation } from './expectation-schema.ts';
import { type Deviation, type ExpectationResult, violationKinds } from './expectation-types.ts';
import { findIdleEntries } from './find-idle-entries.ts';
import { findUnseen } from './find-unseen.ts';
import { indexPatterns } from './index-patterns.ts';
import { fitsPattern, isKnownOtherwise, mayFitPattern, parseNamePattern } from './name-pattern.ts';
import { type ExpectedItem, selectsItem } from './selects-item.ts';

/**
 * Checks a visit against an expectation, exactly as it is written: an item is as expected if one of the entries that are about it allows it. Where the
 * visit does not tell, the answer is `undecided`, with the reason. Pure.
 */
export function checkExpectation(report: ExportedReport, expectation: Expectation): ExpectationResult {
  const { allow, others, site } = expectation;
  const patterns = allow.map(({ name }) => parseNamePattern(name));
  const findCandidates = indexPatterns(patterns);
  const result: ExpectationResult = {
    violations: [],
    undecided: [],
    itemsOf: allow.map(() => []),
    idle: findIdleEntries(allow),
    unseen: [...new Set(findUnseen(report, undefined).map(({ text }) => text))],
  };
  if (site !== undefined && site !== report.page.site)
    result.violations.push({
      kind: 'otherSite',
      sentence: { key: 'expectOtherSite', values: [report.page.site, site] },
    });
  for (const [at, item] of report.items.entries()) {
    const fitting = findFitting(item);
    const about = fitting.filter((entry) => !isOfOther(entry, item));
    for (const entry of about) result.itemsOf[entry]?.push(at);
    if (about.length > 0) judge(result, expectation, about, at, item, report.page.capturedAt);
    else if (others === 'violation' && isUndecided(item))
      result.undecided.push({ kind: 'unexpected', item: at, sentence: { key: 'expectNameCut', values: [item.name] } });
    else if (others === 'violation') result.violations.push(sayUnexpected(at, item, allow, fitting[0]));
  }
  addMissing(result, report, expectation);
  addFindings(result, report, expectation);
  result.violations.sort((one, two) => violationKinds.indexOf(one.kind) - violationKinds.indexOf(two.kind));
  return result;

  /** The entries that are about an item by what it looks like, first one first. */
  function findFitting(item: ExpectedItem): number[] {
    return findCandidates(item.name).filter((entry) => {
      const [own, pattern] = [allow[entry], patterns[entry]];
      return own !== undefined && pattern !== undefined && fitsPattern(pattern, item.name) && selectsItem(own, item);
    });
  }
  function isOfOther(entry: number, { match }: ExpectedItem): boolean {
    const pattern = patterns[entry];
    return match !== null && pattern !== undefined && isKnownOtherwise(pattern, match.pattern);
  }
  /** Its name was cut, and an entry may be about the whole of it. */
  function isUndecided(item: ExpectedItem): boolean {
    if (item.nameLength === undefined) return false;
    return allow.some((own, at) => {
      const pattern = patterns[at];
      return pattern !== undefined && mayFitPattern(pattern, item.name) && selectsItem(own, item);
    });
  }
}

/** Of the entries that are about an item, one that allows it is enough; else one that cannot tell; else the first says what is wrong. */
function judge(
  result: ExpectationResult,
  { allow }: Expectation,
  about: readonly number[],
  at: number,
  item: ExpectedItem,
  capturedAt: number,
): void {
  const verdicts: { entry: number; verdict: ItemVerdict }[] = [];
  for (const entry of about) {
    const own = allow[entry];
    if (!own) continue;
    const verdict = checkItem(own, item, capturedAt);
    if (verdict.violations.length + verdict.undecided.length === 0) return;
    verdicts.push({ entry, verdict });
  }
  const open = verdicts.find(({ verdict }) => verdict.violations.length === 0);
  const said = open ?? verdicts[0];
  if (!said) return;
  const [list, found] = open
    ? [result.undecided, said.verdict.undecided]
    : [result.violations, said.verdict.violations];
  for (const each of found) list.push({ ...each, entry: said.entry, item: at });
}

/** @param nearly place of an entry whose name fits, while the catalogue knows the key by another pattern */
function sayUnexpected(at: number, item: ExpectedItem, allow: Expectation['allow'], nearly?: number): Deviation {
  const { name, store, vendorName, match } = item;
  const host = findItemHost(item);
  if (nearly !== undefined && match) {
    const values = [name, host, store, nearly + 1, allow[nearly]?.name ?? '', match.pattern];
    return { kind: 'unexpected', item: at, sentence: { key: 'expectUnexpectedPattern', values } };
  }
  const sentence =
    vendorName === null
      ? { key: 'expectUnexpected', values: [name, host, store] }
      : { key: 'expectUnexpectedOf', values: [name, host, vendorName, store] };
  return { kind: 'unexpected', item: at, sentence };
}

function addMissing(result: ExpectationResult, report: ExportedReport, { allow }: Expectation): void {
  for (const [entry, { isRequired, name, store }] of allow.entries()) {
    if (!isRequired || (result.itemsOf[entry]?.length ?? 0) > 0) continue;
    const isUnseen = findUnseen(report, store).length > 0;
    const key = isUnseen ? 'expectMissingUnseen' : 'expectMissing';
    const deviation: Deviation = { kind: 'missing', entry, sentence: { key, values: [name] } };
    (isUnseen ? result.undecided : result.violations).push(deviation);
  }
}

/** Findings that are more pressing than allowed. */
function addFindings(result: ExpectationResult, { findings }: ExportedReport, { maxSeverity }: Expectation): void {
  if (maxSeverity === undefined) return;
  const allowed = maxSeverity === 'none' ? severities.length : severities.indexOf(maxSeverity);
  for (const { severity, title, text } of findings)
    if (severities.indexOf(severity) < allowed)
      result.violations.push({
        kind: 'finding',
        sentence: { key: `expectFinding_${severity}`, values: [title, text] },
      });
}
