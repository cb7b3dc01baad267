import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { consentCategories } from '../../lib/types.ts';
import { CategoryMark } from '../category-mark.tsx';
import { sayElapsed } from '../clock/say-elapsed.ts';
import { describeChanges } from '../consent/describe-changes.ts';
import { groupReasons } from '../consent/group-reasons.ts';
import { sayContradiction } from '../consent/say-contradiction.ts';
import { sayAnswer, sayConsent } from '../consent-summary.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { Heading } from './heading.tsx';
import { consentOf, watchOf } from './report-item.ts';
import { ReportSection } from './report-section.tsx';
import { showSaid } from './show-said.ts';
import { SignalEvidence } from './signal-evidence.tsx';

/** What is known of consent: the answers, why, what contradicts, each signal with its evidence, and what changed. */
export function ConsentPart({ report }: { report: ExportedReport }) {
  const text = useText();
  const { say } = text;
  const consent = consentOf(report);
  const names = new Intl.ListFormat(text.locale, { type: 'unit' });
  return (
    <ReportSection part="consent">
      <p>{sayConsent(consent, text)}</p>
      <dl class="report-facts">
        {consentCategories.map((category) => (
          <div key={category}>
            <dt>
              <CategoryMark category={category} /> {say(`category_${category}`)}
            </dt>
            <dd>{sayAnswer(consent, category, text)}</dd>
          </div>
        ))}
      </dl>
      <Heading step={2}>{say('fusionHeading')}</Heading>
      <ul class="report-sentences">
        {groupReasons(consent, text).map(([words, categories]) => (
          <li key={words}>
            {names.format(categories.map((category) => say(`category_${category}`)))}: {showSaid(words)}
          </li>
        ))}
      </ul>
      {consent.contradictions.length > 0 && (
        <>
          <Heading step={2}>{say('contradictionsHeading')}</Heading>
          <ul class="report-sentences is-alert">
            {consent.contradictions.map((one) => (
              <li key={`${one.code} ${one.signals.join(' ')}`}>
                {showSaid(sayContradiction(one, consent.signals, text))}
              </li>
            ))}
          </ul>
        </>
      )}
      <Heading step={2}>{say('signalsHeading')}</Heading>
      {consent.signals.length === 0 && <p>{say('signalsNone')}</p>}
      <ul class="report-signals">
        {consent.signals.map((signal, index) => (
          <li key={index}>
            <SignalEvidence signal={signal} />
          </li>
        ))}
      </ul>
      <Changes report={report} />
    </ReportSection>
  );
}

function Changes({ report }: { report: ExportedReport }) {
  const { say, locale } = useText();
  const watch = watchOf(report);
  const names = new Intl.ListFormat(locale);
  return (
    <>
      <Heading step={2}>{say('historyHeading')}</Heading>
      {!watch && <p>{say('historyUnwatched')}</p>}
      {watch?.signals.length === 0 && <p>{say('historyNone')}</p>}
      <ul class="report-sentences">
        {describeChanges(watch?.signals ?? []).map(({ change, groups }, index) => (
          <li key={index}>
            {sayElapsed(change.at, locale)}: {say(`signalChange_${change.kind}`, showText(change.mechanismName))}{' '}
            {groups
              .map(({ state, categories }) =>
                say(
                  'historyState',
                  names.format(categories.map((category) => say(`category_${category}`))),
                  say(`state_${state}`),
                ),
              )
              .join(' ')}{' '}
            <bdi class="muted">{say(`place_${change.where}`, showText(change.name))}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
