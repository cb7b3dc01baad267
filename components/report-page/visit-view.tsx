import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { TextContext, useText } from '../text.tsx';
import { ConsentPart } from './consent-part.tsx';
import { CoveragePart } from './coverage-part.tsx';
import { FindingsPart } from './findings-part.tsx';
import { ItemsPart } from './items-part.tsx';
import { MethodPart } from './method-part.tsx';
import { PicturesPart } from './pictures-part.tsx';
import type { ReportActions } from './report-contract.ts';
import { SummaryPart } from './summary-part.tsx';
import { VisitHead } from './visit-head.tsx';
import { WhatIfsPart } from './what-ifs-part.tsx';

/** The whole of one visit. `actions` absent: nothing can be operated. `children` stand below its head: what can be done with it. */
export function VisitView(props: {
  record: VisitRecord;
  isLive: boolean;
  actions?: Pick<ReportActions, 'noteVerdict'>;
  children?: ComponentChildren;
}) {
  const { record, actions } = props;
  const { report } = record;
  const text = useText();
  // A report says what was at the moment of the capture, whenever it is read.
  const then = useMemo(() => ({ ...text, now: report.page.capturedAt }), [text, report.page.capturedAt]);
  const [wanted, setWanted] = useState<{ index: number }>();
  const showItem = useCallback((index: number) => setWanted({ index }), []);
  return (
    <TextContext.Provider value={then}>
      <article class="report-visit">
        <VisitHead record={record} />
        {props.children && <div class="report-tools">{props.children}</div>}
        <SummaryPart record={record} />
        <FindingsPart
          record={record}
          isLive={props.isLive}
          {...(actions ? { onVerdict: actions.noteVerdict } : {})}
          onShowItem={showItem}
        />
        <WhatIfsPart report={report} />
        <PicturesPart report={report} />
        <ItemsPart report={report} wanted={wanted} />
        <ConsentPart report={report} />
        <CoveragePart report={report} />
        <MethodPart report={report} />
      </article>
    </TextContext.Provider>
  );
}
