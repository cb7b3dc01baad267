import { useMemo } from 'preact/hooks';
import type { Severity } from '../../lib/finding-types.ts';
import { type VisitRecord, verdicts } from '../../lib/visit-record-types.ts';
import type { Text } from '../build-text.ts';
import { sayElapsed } from '../clock/say-elapsed.ts';
import { sayConsent } from '../consent-summary.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { countVisit, type VisitCounts } from './count-visit.ts';
import { consentOf, watchOf } from './report-item.ts';
import { ReportSection } from './report-section.tsx';
import { givenWords } from './report-words.ts';

/** Names of vendors that are written out. */
const MOST_VENDORS = 6;

/** What a person without much time needs: few numbers, and plain sentences. */
export function SummaryPart({ record }: { record: VisitRecord }) {
  const text = useText();
  const { say, locale } = text;
  const counts = useMemo(() => countVisit(record), [record]);
  const number = new Intl.NumberFormat(locale);
  const figures: [words: string, value: string][] = [
    [say('reportFigureItems'), number.format(counts.items)],
    [say('reportFigureVendors'), number.format(counts.vendors.length)],
    [
      say('reportFigureWithout'),
      counts.withoutConsent === undefined ? say('reportFigureUnknown') : number.format(counts.withoutConsent),
    ],
    [say('reportFigureProblems'), number.format(counts.severities.problem)],
    [say('reportFigureGaps'), number.format(counts.gaps)],
  ];
  return (
    <ReportSection part="summary">
      <dl class="report-figures">
        {figures.map(([words, value]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul class="report-sentences">
        {listSentences(record, counts, text).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </ReportSection>
  );
}

/** The summary in sentences: what is kept, by whom, when, what was said of consent, what stands out, what was not seen. */
function listSentences(record: VisitRecord, counts: VisitCounts, text: Text): string[] {
  const { count, say } = text;
  const { report } = record;
  const { afterRefusal = 0, beforeChoice = 0, leftOver = 0 } = counts.phases;
  return [
    counts.items === 0 ? say('reportNothingKept') : count('reportKept', counts.items),
    counts.vendors.length > 0 && count('reportOfVendors', counts.vendors.length, sayVendors(counts.vendors, text)),
    counts.unknown > 0 && count('reportUnknown', counts.unknown),
    sayConsent(consentOf(report), text),
    beforeChoice > 0 && count('reportBeforeChoice', beforeChoice),
    afterRefusal > 0 && count('reportAfterRefusal', afterRefusal),
    counts.earliestAt !== undefined && say('reportEarliest', sayElapsed(counts.earliestAt, text.locale)),
    leftOver > 0 && count('reportLeftOver', leftOver),
    watchOf(report) === undefined && say('reportNotWatched'),
    sayFindings(counts.severities, text),
    ...verdicts.map((verdict) => counts.verdicts[verdict] > 0 && count(givenWords[verdict], counts.verdicts[verdict])),
    counts.gaps === 0 ? say('coverageNone') : count('reportGaps', counts.gaps),
  ].filter((sentence) => typeof sentence === 'string');
}

function sayVendors(vendors: readonly string[], { locale, count }: Text): string {
  const shown = vendors.slice(0, MOST_VENDORS).map((name) => showText(name));
  const rest = vendors.length - shown.length;
  return new Intl.ListFormat(locale).format(rest > 0 ? [...shown, count('namesMore', rest)] : shown);
}

function sayFindings({ problem, look, note }: Record<Severity, number>, { say, count, locale }: Text): string {
  const parts = [
    problem > 0 && count('reportProblems', problem),
    look > 0 && count('reportLooks', look),
    note > 0 && count('reportNotes', note),
  ].filter((part) => typeof part === 'string');
  return parts.length === 0 ? say('reportNoFindings') : say('reportFound', new Intl.ListFormat(locale).format(parts));
}
