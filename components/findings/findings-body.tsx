import { useMemo } from 'preact/hooks';
import type { CatalogueDetails } from '../../lib/catalogue/vendor-details.ts';
import { buildFindings } from '../../lib/checks/build-findings.ts';
import { type Severity, severities } from '../../lib/finding-types.ts';
import { exportFinding } from '../../lib/report/export-finding.ts';
import type { ExportedFinding } from '../../lib/report/finding-schema.ts';
import type { Report } from '../../lib/types.ts';
import { exportContext } from '../export-context.ts';
import { Icon } from '../icons.tsx';
import { MoreList } from '../more-list.tsx';
import { type Text, useText } from '../text.tsx';
import { FindingCard } from './finding-card.tsx';
import { WhatIfs } from './what-ifs.tsx';
import './findings.css';

/** Findings drawn at first. */
const FIRST = 20;

/** How many findings of which severity, in one line that opens to all of them. */
export function FindingsBody(props: {
  report: Report;
  details: CatalogueDetails;
  isOpen: boolean;
  onToggle: () => void;
  onShow: (itemPlace: number) => void;
}) {
  const text = useText();
  const { report, details, isOpen } = props;
  const findings = useMemo(() => {
    const context = exportContext(details, text);
    const found = buildFindings({ report, details }, context.onCheckError);
    return found.map((finding) => exportFinding(finding, context));
  }, [report, details, text]);
  return (
    <div class="consent">
      <button type="button" class="consent-sentence" aria-expanded={isOpen} onClick={props.onToggle}>
        <Icon name="chevron" />
        <span>
          {text.say('findingsHeading')} <Counts findings={findings} text={text} />
        </span>
      </button>
      {isOpen && (
        <div class="consent-body">
          {findings.length === 0 ? (
            <p class="muted">{text.say(report.watch ? 'findingsNone' : 'findingsNoneUnwatched')}</p>
          ) : (
            <MoreList class="findings" entries={findings} first={FIRST}>
              {(finding) => (
                <li key={finding.id} class={`finding is-${finding.severity}`}>
                  <FindingCard finding={finding} items={report.items} onShow={props.onShow} />
                </li>
              )}
            </MoreList>
          )}
          <WhatIfs report={report} details={details} />
        </div>
      )}
    </div>
  );
}

function Counts({ findings, text }: { findings: readonly ExportedFinding[]; text: Text }) {
  const counts = severities.map((severity): [Severity, number] => [
    severity,
    findings.filter((one) => one.severity === severity).length,
  ]);
  if (findings.length === 0) return <span class="muted">{text.say('findingsZero')}</span>;
  return (
    <span class="finding-counts">
      {counts.map(
        ([severity, count]) =>
          count > 0 && (
            <span key={severity} class={`finding-count is-${severity}`}>
              {text.count(`findingCount_${severity}`, count)}
            </span>
          ),
      )}
    </span>
  );
}
