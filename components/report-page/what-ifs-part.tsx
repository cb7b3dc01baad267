import type { ExportedWhatIf } from '../../lib/report/finding-schema.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { Heading } from './heading.tsx';
import { ReportSection } from './report-section.tsx';
import { showSaid } from './show-said.ts';

/** What turning cookies off, private browsing, Global Privacy Control or refusing would have changed in this visit. */
export function WhatIfsPart({ report: { whatIfs } }: { report: ExportedReport }) {
  const { say } = useText();
  return (
    <ReportSection part="whatIfs">
      {whatIfs === undefined ? (
        <p class="muted">{say('reportNoWhatIfs')}</p>
      ) : (
        whatIfs.map((one) => (
          <div key={one.code} class="report-what-if">
            <Heading step={2}>{showText(one.title)}</Heading>
            <Answer whatIf={one} />
          </div>
        ))
      )}
    </ReportSection>
  );
}

function Answer({ whatIf: { changes, stays, unknown } }: { whatIf: ExportedWhatIf }) {
  const { say } = useText();
  if (changes.length + stays.length + unknown.length === 0) return <p class="muted">{say('whatIfNothing')}</p>;
  return (
    <dl class="report-facts">
      <Sentences heading={say('whatIfChanges')} sentences={changes} />
      <Sentences heading={say('whatIfStays')} sentences={stays} />
      <Sentences heading={say('whatIfUnknown')} sentences={unknown} />
    </dl>
  );
}

function Sentences({ heading, sentences }: { heading: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <dt>{heading}</dt>
      <dd>
        <ul class="report-sentences">
          {sentences.map((sentence) => (
            <li key={sentence}>{showSaid(sentence)}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}
