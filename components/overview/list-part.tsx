import { useMemo, useState } from 'preact/hooks';
import { compareOverview } from '../../lib/overview/compare-overview.ts';
import type { UnderstoodTable } from '../../lib/overview/declared-key.ts';
import { MOST_KEYS, readDeclaredKeys } from '../../lib/overview/read-declared-keys.ts';
import { readList } from '../../lib/overview/read-list.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { CopyButton } from '../copy-button.tsx';
import { useText } from '../text.tsx';
import { buildOverviewText } from './build-overview-text.ts';
import { GapList } from './gap-list.tsx';
import type { GivenText, OverviewActions } from './overview-contract.ts';
import { SourceChoice } from './source-choice.tsx';
import { UnderstoodList } from './understood-list.tsx';

/** The list of keys: where it is, what was understood of it, and what differs from the visit. */
export function ListPart({ report, actions }: { report: ExportedReport; actions: OverviewActions }) {
  const { say } = useText();
  const [given, setGiven] = useState<GivenText>();
  const [tables, setTables] = useState<readonly UnderstoodTable[]>([]);
  const take = (next: GivenText) => {
    setGiven(next);
    setTables(readList(next, next.from === 'page' ? 'page' : 'person'));
  };
  return (
    <section aria-labelledby="overview-list">
      <h2 id="overview-list">{say('overviewListHeading')}</h2>
      <SourceChoice
        label={say('overviewListSource')}
        fileHint={say('overviewListFile')}
        given={given}
        actions={actions}
        onGiven={take}
      />
      {given && tables.length === 0 && <p role="status">{say('overviewListNone')}</p>}
      {given && tables.length > 0 && (
        <>
          <UnderstoodList tables={tables} onChange={setTables} />
          <Outcome tables={tables} report={report} actions={actions} />
        </>
      )}
    </section>
  );
}

function Outcome(props: { tables: readonly UnderstoodTable[]; report: ExportedReport; actions: OverviewActions }) {
  const text = useText();
  const { tables, report, actions } = props;
  const { say, count } = text;
  const declared = useMemo(() => readDeclaredKeys(tables), [tables]);
  const result = useMemo(() => compareOverview(declared, report), [declared, report]);
  if (declared.length === 0) return <p role="status">{say('overviewNoNames')}</p>;
  return (
    <section class="overview-outcome" aria-labelledby="overview-outcome">
      <h3 id="overview-outcome">{say('overviewOutcome')}</h3>
      <p class="overview-figure" role="status">
        {say('overviewFigure', result.named, count('overviewKeys', result.keys))}
      </p>
      <p>{say('overviewDeclared', count('overviewEntries', declared.length), result.fitting.length)}</p>
      {declared.length === MOST_KEYS && <p>{say('overviewCut')}</p>}
      {result.gaps.length === 0 && <p>{say('overviewFits')}</p>}
      <GapList result={result} declared={declared} report={report} />
      <CopyButton
        label={say('overviewCopy')}
        onCopy={() => actions.copy(buildOverviewText(result, declared, report, text))}
      />
    </section>
  );
}
