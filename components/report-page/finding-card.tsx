import type { ExportedFinding } from '../../lib/report/finding-schema.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import type { FindingVerdict } from '../../lib/visit-record-types.ts';
import { sayMoment } from '../say-expiry.ts';
import { useText } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';
import { Heading } from './heading.tsx';
import type { SaveOutcome } from './report-contract.ts';
import { sourceWords, verdictWords } from './report-words.ts';
import { showSaid } from './show-said.ts';
import { SourceLink } from './source-link.tsx';
import { VerdictForm } from './verdict-form.tsx';
import { useVisitFrame } from './visit-frame.ts';

/** Items that are named; the rest is counted, and found by the filter of the items. */
const MOST_ITEMS = 12;
const NAME_SHOWN = 120;

/** One finding: what was observed, the items, what it rests on, what could explain it away, and what a person says of it. */
export function FindingCard(props: {
  finding: ExportedFinding;
  report: ExportedReport;
  verdict: FindingVerdict | undefined;
  onVerdict?: ((verdict: FindingVerdict | undefined) => Promise<SaveOutcome>) | undefined;
  onShowItem: (index: number) => void;
}) {
  const { say } = useText();
  const { finding, verdict } = props;
  return (
    <article class={`finding is-${finding.severity}`}>
      <Heading step={2}>
        <span class="finding-severity">{say(`severity_${finding.severity}`)}</span> {showText(finding.title)}
      </Heading>
      <p class="finding-text">{showSaid(finding.text)}</p>
      <dl class="report-facts">
        <Items {...props} />
        <dt>{say('reportSureness')}</dt>
        <dd>{say(`sureness_${finding.sureness}`)}</dd>
        <dt>{say('reportSources')}</dt>
        <dd>
          <Sources finding={finding} />
        </dd>
        {finding.explanations.length > 0 && (
          <>
            <dt>{say('reportExplanations')}</dt>
            <dd>
              <ul>
                {finding.explanations.map((explanation) => (
                  <li key={explanation}>{showSaid(explanation)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {verdict && <SaidVerdict verdict={verdict} />}
      {props.onVerdict && <VerdictForm verdict={verdict} title={finding.title} onVerdict={props.onVerdict} />}
    </article>
  );
}

function Items({ finding, report, onShowItem }: Parameters<typeof FindingCard>[0]) {
  const { say, count } = useText();
  const { prefix } = useVisitFrame();
  const found = finding.items.flatMap((index) => (report.items[index] ? [{ index, item: report.items[index] }] : []));
  if (found.length === 0) return null;
  return (
    <>
      <dt>{count('reportFindingItems', found.length)}</dt>
      <dd>
        <ul class="finding-items">
          {found.slice(0, MOST_ITEMS).map(({ index, item }) => (
            <li key={index}>
              <a href={`#${prefix}item-${index}`} onClick={() => onShowItem(index)}>
                <code>{showName(item.name).slice(0, NAME_SHOWN) || say('noName')}</code>
              </a>{' '}
              <span class="muted">{say(`store_${item.store}`)}</span>
            </li>
          ))}
          {found.length > MOST_ITEMS && <li>{count('namesMore', found.length - MOST_ITEMS)}</li>}
        </ul>
      </dd>
    </>
  );
}

function Sources({ finding }: { finding: ExportedFinding }) {
  const { say } = useText();
  return (
    <ul>
      {finding.sources.map((source) => (
        <li key={`${source.title} ${source.section}`}>
          <SourceLink url={source.url}>{showText(source.title)}</SourceLink>
          {source.section && `, ${showText(source.section)}`}
          {source.date && (
            <>
              , <bdi class="report-date">{showText(source.date)}</bdi>
            </>
          )}{' '}
          <span class="muted">({say(sourceWords[source.kind])})</span>
        </li>
      ))}
    </ul>
  );
}

/** In words: for paper, for files without scripts, and above the form. */
function SaidVerdict({ verdict: { verdict, comment, at } }: { verdict: FindingVerdict }) {
  const { say, locale } = useText();
  return (
    <p class="finding-said">
      <strong>{say('reportSaid', say(verdictWords[verdict]))}</strong>{' '}
      {comment && <span class="finding-comment">{showText(comment, '\n')}</span>}{' '}
      <span class="muted">{sayMoment(at, locale)}</span>
    </p>
  );
}
