import { useMemo, useState } from 'preact/hooks';
import type { CatalogueDetails } from '../../lib/catalogue/vendor-details.ts';
import { checkProcessors, POLICY_LIMIT, type ProcessorCheck } from '../../lib/overview/check-processors.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { CopyButton } from '../copy-button.tsx';
import { MoreList } from '../more-list.tsx';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { buildPolicyText } from './build-policy-text.ts';
import type { GivenText, OverviewActions } from './overview-contract.ts';
import { SourceChoice } from './source-choice.tsx';

const FIRST = 50;

/** The privacy policy: where it is, and which of the vendors found it names. */
export function PolicyPart(props: { report: ExportedReport; details: CatalogueDetails; actions: OverviewActions }) {
  const { say } = useText();
  const { report, details, actions } = props;
  const [given, setGiven] = useState<GivenText>();
  return (
    <section aria-labelledby="overview-policy">
      <h2 id="overview-policy">{say('overviewPolicyHeading')}</h2>
      <SourceChoice
        label={say('overviewPolicySource')}
        fileHint={say('overviewPolicyFile')}
        given={given}
        actions={actions}
        onGiven={setGiven}
      />
      {given &&
        (given.text.trim() === '' ? (
          <p role="status">{say('overviewPolicyEmpty')}</p>
        ) : (
          <Outcome text={given.text} report={report} details={details} actions={actions} />
        ))}
    </section>
  );
}

function Outcome(props: { text: string; report: ExportedReport; details: CatalogueDetails; actions: OverviewActions }) {
  const words = useText();
  const { say, count } = words;
  const { text, report, details, actions } = props;
  const checks = useMemo(() => checkProcessors(text, report, details), [text, report, details]);
  const named = checks.filter(({ naming }) => naming !== undefined && naming.kind !== 'company').length;
  if (checks.length === 0) return <p role="status">{say('overviewNoVendors')}</p>;
  return (
    <section class="overview-outcome" aria-labelledby="overview-vendors">
      <h3 id="overview-vendors">{say('overviewVendors')}</h3>
      <p class="overview-figure" role="status">
        {say('overviewPolicyFigure', named, count('overviewVendorCount', checks.length))}
      </p>
      {text.length > POLICY_LIMIT && <p>{say('overviewCut')}</p>}
      <p class="muted">{say('overviewPolicyWhy')}</p>
      <MoreList class="overview-keys" entries={checks} first={FIRST}>
        {(check) => <Vendor key={`${check.vendorId} ${check.vendorName}`} check={check} />}
      </MoreList>
      <CopyButton label={say('overviewCopy')} onCopy={() => actions.copy(buildPolicyText(checks, report, words))} />
    </section>
  );
}

function Vendor({ check }: { check: ProcessorCheck }) {
  const { say, count } = useText();
  const { naming } = check;
  return (
    <li class={naming ? 'is-named' : 'is-unnamed'}>
      <span class="overview-name">
        <strong>{showText(check.vendorName)}</strong>
        <span class="muted">
          {check.items.length > 0 ? count('itemCount', check.items.length) : say('overviewScriptOnly')}
        </span>
      </span>
      <span>{say(naming ? `overviewNamed_${naming.kind}` : 'overviewNotNamed')}</span>
      {check.vendorId === null && !naming && <span class="muted">{say('overviewPlatform')}</span>}
      {naming && (
        <q class="overview-excerpt">
          {showText(naming.before)}
          <mark>{showText(naming.found)}</mark>
          {showText(naming.after)}
        </q>
      )}
    </li>
  );
}
