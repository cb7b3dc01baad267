import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../build-text.ts';
import { useText } from '../text.tsx';
import { Heading } from './heading.tsx';
import { useVisitFrame } from './visit-frame.ts';

/** The parts of a report in their order, with their names. */
export const reportParts = {
  summary: 'reportPartSummary',
  findings: 'reportPartFindings',
  whatIfs: 'whatIfHeading',
  pictures: 'reportPartPictures',
  items: 'reportPartItems',
  consent: 'reportPartConsent',
  coverage: 'reportPartCoverage',
  method: 'reportPartMethod',
} as const satisfies Record<string, MessageKey>;
export type ReportPart = keyof typeof reportParts;

/** One part of a report, with its heading. */
export function ReportSection({ part, children }: { part: ReportPart; children: ComponentChildren }) {
  const { say } = useText();
  const { prefix } = useVisitFrame();
  const id = `${prefix}${part}`;
  return (
    <section class={`report-part is-${part}`} aria-labelledby={id}>
      <Heading step={1} id={id}>
        {say(reportParts[part])}
      </Heading>
      {children}
    </section>
  );
}
