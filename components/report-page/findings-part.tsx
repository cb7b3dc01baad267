import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { useText } from '../text.tsx';
import { FindingCard } from './finding-card.tsx';
import type { ReportActions } from './report-contract.ts';
import { ReportSection } from './report-section.tsx';
import { splitChunks } from './split-chunks.ts';
import { useGrowth } from './use-growth.ts';
import { usePrinting } from './use-printing.ts';

/** Drawn within one frame. */
const CHUNK = 20;

/** What stands out, most pressing first, with what a person says of it. */
export function FindingsPart(props: {
  record: VisitRecord;
  isLive: boolean;
  onVerdict?: ReportActions['noteVerdict'];
  onShowItem: (index: number) => void;
}) {
  const { say } = useText();
  const { record, onVerdict } = props;
  const { findings } = record.report;
  const chunks = splitChunks(findings, CHUNK);
  const drawn = useGrowth(record.id, chunks.length, usePrinting() ? chunks.length : 1);
  return (
    <ReportSection part="findings">
      {findings.length === 0 && <p>{say('reportNoFindings')}</p>}
      {findings.length > 0 && <p class="muted">{say('reportFindingsAre')}</p>}
      {props.isLive && onVerdict && findings.length > 0 && <p class="report-notice">{say('reportVerdictSaves')}</p>}
      <ol class="report-findings">
        {chunks
          .slice(0, drawn)
          .flat()
          .map((finding) => (
            <li key={finding.id}>
              <FindingCard
                finding={finding}
                report={record.report}
                verdict={Object.hasOwn(record.verdicts, finding.id) ? record.verdicts[finding.id] : undefined}
                onShowItem={props.onShowItem}
                onVerdict={onVerdict && ((verdict) => onVerdict(record, finding.id, verdict))}
              />
            </li>
          ))}
      </ol>
    </ReportSection>
  );
}
