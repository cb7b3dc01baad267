import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { useText } from '../text.tsx';
import { ReportSection } from './report-section.tsx';
import { remedyWords } from './report-words.ts';
import { showSaid } from './show-said.ts';

/** What could not be seen, in the words of the report, with what would close each gap. */
export function CoveragePart({ report: { coverage } }: { report: ExportedReport }) {
  const { say } = useText();
  return (
    <ReportSection part="coverage">
      {coverage.length === 0 && <p>{say('coverageNone')}</p>}
      <ul class="report-sentences">
        {coverage.map(({ text, closedBy }, index) => (
          <li key={index}>
            {showSaid(text)} <span class="muted">{closedBy ? say(remedyWords[closedBy]) : say('reportNotClosed')}</span>
          </li>
        ))}
      </ul>
    </ReportSection>
  );
}
