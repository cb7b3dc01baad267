import { useMemo } from 'preact/hooks';
import { useText } from '../text.tsx';
import type { Lane } from './build-lanes.ts';
import type { Stop } from './build-stops.ts';
import { ChoiceLines } from './choice-lines.tsx';
import type { Cluster } from './cluster-marks.ts';
import { drawGlyph } from './glyph.tsx';
import { AXIS_HEIGHT, type Layout, MARK_WIDTH, placeMoment } from './layout.ts';
import { pickTicks } from './pick-ticks.ts';
import { sayCluster, sayLane } from './say-mark.ts';
import { type TimelineText, useTimelineText } from './timeline-text.ts';
import type { View } from './view.ts';

/** Room that a tick's label needs, in px. */
const TICK_WIDTH = 64;

/** The picture itself: axis, lanes, marks and choices of a view. `stops` are all of them; what is outside the view is not drawn. */
export function Picture(props: {
  lanes: readonly Lane[];
  stops: readonly Stop[];
  layout: Layout;
  view: View;
  site: string;
  watchedSince: number;
  activeIndex: number;
  idOf: (index: number) => string;
}) {
  const { lanes, stops, layout, view, site, idOf } = props;
  const active = stops[props.activeIndex];
  const marks = useMemo(
    () => <Marks lanes={lanes} stops={stops} layout={layout} view={view} site={site} idOf={idOf} />,
    [lanes, stops, layout, view, site, idOf],
  );
  const unwatchedTo = Math.min(placeMoment(props.watchedSince, view, layout), layout.right);
  return (
    <svg width={layout.width} height={layout.height} role="presentation">
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a picture takes no focus */}
      <g aria-hidden="true">
        {props.watchedSince > 0 && unwatchedTo > layout.left + 1 && (
          <rect
            class="timeline-unwatched"
            x={layout.left}
            y={layout.head}
            width={unwatchedTo - layout.left}
            height={layout.height - layout.head}
          />
        )}
        <Axis layout={layout} view={view} />
        {lanes.map((lane, index) => (
          <path
            key={lane.id}
            class="timeline-line"
            d={`M0 ${layout.head + index * layout.laneHeight + 0.5}H${layout.width}`}
          />
        ))}
      </g>
      <ChoiceLines stops={stops} layout={layout} view={view} idOf={idOf} />
      {marks}
      {active?.kind === 'cluster' && active.lane < lanes.length && (
        <rect
          class="timeline-active"
          x={placeMoment(active.at, view, layout) - MARK_WIDTH / 2}
          y={layout.head + active.lane * layout.laneHeight + layout.markAt - 10}
          width={MARK_WIDTH}
          height={28}
          rx={4}
        />
      )}
    </svg>
  );
}

function Axis({ layout, view }: { layout: Layout; view: View }) {
  const { locale } = useText();
  const most = Math.floor((layout.right - layout.left) / TICK_WIDTH);
  return pickTicks(view, most, locale).map(({ at, label }) => {
    const x = Math.round(placeMoment(at, view, layout)) + 0.5;
    const isLast = x > layout.width - TICK_WIDTH / 2;
    const isFirst = !layout.isWide && x < TICK_WIDTH / 2;
    return (
      <g key={at}>
        <path class="timeline-tick" d={`M${x} ${AXIS_HEIGHT - 4}V${layout.height}`} />
        <text
          x={isFirst ? 4 : isLast ? layout.width - 4 : x}
          y="12"
          text-anchor={isFirst ? 'start' : isLast ? 'end' : 'middle'}
        >
          {label}
        </text>
      </g>
    );
  });
}

function Marks(props: Omit<Parameters<typeof Picture>[0], 'activeIndex' | 'watchedSince'>) {
  const text = useTimelineText();
  const { lanes, stops, layout, view, site } = props;
  const sayMark = useMemo(() => createMarkSayer(lanes, site, text), [lanes, site, text]);
  const compact = useMemo(
    () => new Intl.NumberFormat(text.locale, { notation: 'compact', maximumFractionDigits: 0 }),
    [text],
  );
  return stops.flatMap((stop, index) => {
    if (stop.kind !== 'cluster' || stop.lane >= lanes.length) return [];
    const x = placeMoment(stop.at, view, layout);
    if (x < layout.left - MARK_WIDTH / 2 || x > layout.right + MARK_WIDTH / 2) return [];
    const { cluster } = stop;
    return (
      <g
        key={`${stop.laneId} ${stop.at}`}
        id={props.idOf(index)}
        data-stop={index}
        role="option"
        aria-selected="false"
        aria-label={sayMark(cluster, stop.lane)}
        transform={`translate(${x.toFixed(1)} ${layout.head + stop.lane * layout.laneHeight + layout.markAt})`}
      >
        {drawGlyph(cluster)}
        {cluster.count > 1 && (
          <text class="timeline-count" y="15" text-anchor="middle">
            {compact.format(cluster.count)}
          </text>
        )}
      </g>
    );
  });
}

/** Says marks as `sayCluster`, each once: most of those that are drawn again while one zooms and drags are the same. */
function createMarkSayer(lanes: readonly Lane[], site: string, text: TimelineText) {
  const names = lanes.map((lane) => sayLane(lane, site, text));
  const said = new WeakMap<object, string>();
  return (cluster: Cluster, lane: number): string => {
    const one = cluster.marks.length === 1 && cluster.marks[0] ? cluster.marks[0] : cluster;
    const known = said.get(one);
    if (known !== undefined) return known;
    const words = sayCluster(cluster, names[lane] ?? '', text);
    said.set(one, words);
    return words;
  };
}
