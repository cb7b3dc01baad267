import {
  type OverviewCode,
  type OverviewGap,
  type OverviewResult,
  overviewCodes,
} from '../../lib/overview/compare-overview.ts';
import type { DeclaredKey } from '../../lib/overview/declared-key.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { KeyName } from '../key-name.tsx';
import { MoreList } from '../more-list.tsx';
import { useText } from '../text.tsx';
import { showName } from '../visible-text.ts';
import { sayGap, sayGapName } from './say-gap.ts';

/** Entries that are drawn at first, of each kind. */
const FIRST = 50;

interface Shown {
  result: OverviewResult;
  declared: readonly DeclaredKey[];
  report: ExportedReport;
}

/** What differs, by kind, each with what could explain it. */
export function GapList({ result, declared, report }: Shown) {
  const { say, count } = useText();
  return (
    <>
      {overviewCodes.map((code) => (
        <Gaps
          key={code}
          code={code}
          gaps={result.gaps.filter((gap) => gap.code === code)}
          declared={declared}
          report={report}
        />
      ))}
      {result.unreadable.length > 0 && (
        <section class="overview-gaps" aria-labelledby="overview-unreadable">
          <h4 id="overview-unreadable">{count('overviewUnreadable', result.unreadable.length)}</h4>
          <p class="muted">{say('overviewUnreadableText')}</p>
          <MoreList class="overview-keys" entries={result.unreadable} first={FIRST}>
            {(at) => (
              <li key={at}>
                <KeyName name={showName(declared[at]?.name ?? '')} />
              </li>
            )}
          </MoreList>
        </section>
      )}
    </>
  );
}

function Gaps(props: { code: OverviewCode; gaps: readonly OverviewGap[] } & Omit<Shown, 'result'>) {
  const text = useText();
  const { say } = text;
  const { code, gaps, declared, report } = props;
  if (gaps.length === 0) return null;
  return (
    <section class={`overview-gaps is-${code}`} aria-labelledby={`overview-${code}`}>
      <h4 id={`overview-${code}`}>
        {say(`overviewGap_${code}`)} <span class="muted">{gaps.length}</span>
      </h4>
      <p class="muted">{say(`overviewWhy_${code}`)}</p>
      <MoreList class="overview-keys" entries={gaps} first={FIRST}>
        {(gap) => (
          <li key={`${gap.items.join()} ${gap.declared.join()}`}>
            <span class="overview-name">
              <KeyName name={sayGapName(gap, report, declared)} />
              {gap.items.length > 1 && <span class="muted">{text.count('overviewPlaces', gap.items.length)}</span>}
            </span>
            <span>{sayGap(gap, report, declared, text)}</span>
          </li>
        )}
      </MoreList>
    </section>
  );
}
