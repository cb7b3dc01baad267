import { useId, useMemo, useState } from 'preact/hooks';
import type { ClassifiedItem } from '../../lib/types.ts';
import type { WatchSummary } from '../../lib/watch-types.ts';
import { useText } from '../text.tsx';
import { buildLanes } from './build-lanes.ts';
import { MarkTable } from './mark-table.tsx';
import { Plot } from './plot.tsx';
import { saySummary } from './say-mark.ts';
import './timeline.css';

/**
 * What was written when: a picture of time from the navigation on, one row per vendor, with the moments of choice; and the same as a table.
 * `isLive`: the visit goes on. `onSelect` gets the item of a mark whose key one wants to see.
 */
export function Timeline(props: {
  watch: WatchSummary;
  items: readonly ClassifiedItem[];
  site: string;
  isLive?: boolean;
  onSelect?: ((itemId: string) => void) | undefined;
}) {
  const text = useText();
  const { watch, items, site } = props;
  const summaryId = useId();
  const [isTable, setTable] = useState(false);
  const lanes = useMemo(() => buildLanes(watch.marks, items, site), [watch.marks, items, site]);
  const vendors = lanes.filter(({ kind }) => kind === 'vendor').length;
  const isEmpty = watch.marks.length === 0 && watch.choices.length === 0;
  const tableSwitch = (
    <button type="button" class="text-button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
      {text.say('timelineAsTable')}
    </button>
  );
  return (
    <div class="timeline">
      <p class="timeline-summary muted" id={summaryId}>
        {saySummary(watch, vendors, props.isLive ?? false, text)}
      </p>
      {!isEmpty && isTable && (
        <>
          <div class="timeline-tools">{tableSwitch}</div>
          <MarkTable lanes={lanes} choices={watch.choices} site={site} />
        </>
      )}
      {!isEmpty && !isTable && (
        <Plot
          lanes={lanes}
          choices={watch.choices}
          watchedSince={watch.watchedSince}
          site={site}
          summaryId={summaryId}
          onSelect={props.onSelect}
        >
          {tableSwitch}
        </Plot>
      )}
    </div>
  );
}
