import { useMemo } from 'preact/hooks';
import { compareReports } from '../../lib/compare/compare-reports.ts';
import type { ReportComparison } from '../../lib/compare/comparison-types.ts';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { CopyButton } from '../copy-button.tsx';
import { sayMoment } from '../say-expiry.ts';
import { useText } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';
import { buildCompareText } from './build-compare-text.ts';
import { CompareItems } from './compare-items.tsx';
import { CategoryPicture, LifetimeChanges } from './compare-pictures.tsx';
import { CompareRest } from './compare-rest.tsx';
import { FailureWords } from './failure-words.tsx';
import { type ComparedVisit, isFailure, type SavedModel } from './saved-contract.ts';
import { sayUnfair } from './say-comparison.ts';

/** Two visits compared: first what makes it unfair, then what differs. */
export function CompareView(props: {
  compared: NonNullable<SavedModel['compared']>;
  swapHref: string;
  onCopy: (text: string) => Promise<void>;
}) {
  const { compared, swapHref, onCopy } = props;
  if (compared === 'reading') return <main aria-busy="true" />;
  const [before, after] = compared;
  if (!before || !after || isFailure(before) || isFailure(after)) return <Missing visits={[before, after]} />;
  return <Compared before={before} after={after} swapHref={swapHref} onCopy={onCopy} />;
}

function Missing({ visits }: { visits: readonly ComparedVisit[] }) {
  const { say } = useText();
  return (
    <main class="saved-main">
      {visits.map((visit, index) => (
        <section
          key={index === 0 ? 'before' : 'after'}
          class={visit && !isFailure(visit) ? 'outcome' : 'outcome is-bad'}
        >
          <h2>{say(index === 0 ? 'compareBefore' : 'compareAfter')}</h2>
          {visit === null && <p>{say('compareNotSaved')}</p>}
          {isFailure(visit) && <FailureWords failure={visit} />}
          {visit !== null && !isFailure(visit) && <p>{showName(visit.name)}</p>}
        </section>
      ))}
    </main>
  );
}

function Compared(props: {
  before: VisitRecord;
  after: VisitRecord;
  swapHref: string;
  onCopy: (text: string) => Promise<void>;
}) {
  const { before, after, swapHref, onCopy } = props;
  const text = useText();
  const { say } = text;
  const comparison = useMemo(() => compareReports(before.report, after.report), [before, after]);
  return (
    <main class="saved-main">
      <div class="compare-heads">
        <Head label={say('compareBefore')} record={before} />
        <Head label={say('compareAfter')} record={after} />
      </div>
      <div class="saved-buttons">
        <a href={swapHref}>{say('compareSwap')}</a>
        <CopyButton
          label={say('compareCopy')}
          onCopy={() => onCopy(buildCompareText(before, after, comparison, text))}
        />
      </div>
      <Unfair comparison={comparison} />
      <CategoryPicture counts={comparison.counts} />
      <CompareItems before={before.report} after={after.report} comparison={comparison} />
      <LifetimeChanges before={before.report} comparison={comparison} />
      <CompareRest before={before.report} after={after.report} comparison={comparison} />
    </main>
  );
}

function Head({ label, record }: { label: string; record: VisitRecord }) {
  const { locale } = useText();
  const { page, browser } = record.report;
  return (
    <div class="compare-head">
      <h2>{label}</h2>
      <p>
        <a href={`/report.html?saved=${record.id}`}>
          <bdi>{showName(record.name)}</bdi>
        </a>
      </p>
      <p class="muted saved-url">
        <bdi>{showText(page.url.replace(/[?#].*$/s, ''))}</bdi>
      </p>
      <p class="muted">
        {sayMoment(page.capturedAt, locale)}, {showText(browser.name)}
      </p>
    </div>
  );
}

/** Said first: what is new below may only have been seen now. */
function Unfair({ comparison }: { comparison: ReportComparison }) {
  const text = useText();
  const { unfair, hasComparableValues } = comparison;
  return (
    <section aria-labelledby="compare-unfair" class={unfair.length > 0 ? 'compare-unfair' : ''}>
      <h2 id="compare-unfair">{text.say('compareUnfairHeading')}</h2>
      {unfair.length === 0 ? (
        <p>{text.say('compareFair')}</p>
      ) : (
        <ul class="saved-lines">
          {unfair.map((one, index) => (
            <li key={`${index} ${one.code}`}>{sayUnfair(one, text)}</li>
          ))}
        </ul>
      )}
      <p class="muted">{text.say(hasComparableValues ? 'compareValues' : 'compareNoValues')}</p>
    </section>
  );
}
