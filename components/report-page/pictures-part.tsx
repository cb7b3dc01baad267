import { useMemo } from 'preact/hooks';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { useText } from '../text.tsx';
import { buildLanes } from '../timeline/build-lanes.ts';
import { saySummary } from '../timeline/say-mark.ts';
import { buildLifetimes } from './build-lifetimes.ts';
import { Heading } from './heading.tsx';
import { LaneTable } from './lane-table.tsx';
import { LifetimePicture } from './lifetime-picture.tsx';
import { LifetimeTable } from './lifetime-table.tsx';
import { watchOf } from './report-item.ts';
import { ReportSection } from './report-section.tsx';
import { TimePicture } from './time-picture.tsx';

/** What fits on a page of paper; the others are in the tables. */
const MOST_ROWS = 22;

/** When what was written, and how long it stays: as pictures that print, each with the same as a table. */
export function PicturesPart({ report }: { report: ExportedReport }) {
  const text = useText();
  const { say, count } = text;
  const { site, capturedAt } = report.page;
  const watch = watchOf(report);
  const lanes = useMemo(() => buildLanes(watch?.marks ?? [], [], site), [watch, site]);
  const lifetimes = useMemo(() => buildLifetimes(report.items, capturedAt), [report.items, capturedAt]);
  const shown = lifetimes.slice(0, MOST_ROWS);
  const vendors = lanes.filter(({ kind }) => kind === 'vendor').length;
  return (
    <ReportSection part="pictures">
      <div class="report-figure">
        <Heading step={2}>{say('reportTimeline')}</Heading>
        {watch ? <p>{saySummary(watch, vendors, false, text)}</p> : <p>{say('reportNotWatched')}</p>}
        {watch && lanes.length > 0 && (
          <>
            <TimePicture lanes={lanes.slice(0, MOST_ROWS)} watch={watch} site={site} />
            {lanes.length > MOST_ROWS && <p class="muted">{count('reportMoreRows', lanes.length - MOST_ROWS)}</p>}
          </>
        )}
      </div>
      {watch && lanes.length > 0 && <LaneTable lanes={lanes} choices={watch.choices} site={site} />}
      <div class="report-figure">
        <Heading step={2}>{say('reportLifetimes')}</Heading>
        <p>{say(lifetimes.length === 0 ? 'reportNoLifetimes' : 'reportLifetimesAre')}</p>
        {shown.length > 0 && <LifetimePicture lifetimes={shown} />}
        {lifetimes.length > MOST_ROWS && <p class="muted">{count('reportMoreRows', lifetimes.length - MOST_ROWS)}</p>}
      </div>
      {lifetimes.length > 0 && <LifetimeTable lifetimes={lifetimes} capturedAt={capturedAt} />}
    </ReportSection>
  );
}
