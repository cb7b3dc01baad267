import type { ChoiceMoment, WatchSummary } from '../../lib/watch-types.ts';
import { sayElapsed } from '../clock/say-elapsed.ts';
import { useText } from '../text.tsx';
import type { Lane } from '../timeline/build-lanes.ts';
import { countChoiceRows } from '../timeline/choice-lines.tsx';
import { clusterMarks } from '../timeline/cluster-marks.ts';
import { drawGlyph } from '../timeline/glyph.tsx';
import {
  AXIS_HEIGHT,
  CHOICE_HEIGHT,
  findLayout,
  type Layout,
  MARK_WIDTH,
  msPerPx,
  placeMoment,
} from '../timeline/layout.ts';
import { pickTicks } from '../timeline/pick-ticks.ts';
import { placeLabels } from '../timeline/place-labels.ts';
import { sayChoice, sayChoiceSaid, sayLane } from '../timeline/say-mark.ts';
import { findWhole, type View } from '../timeline/view.ts';
import { cutWords } from './cut-words.ts';

/** Drawn in this width and shown in any: as wide as the text of a page of paper. */
const WIDTH = 720;
/** Letters of a name beside its row. */
const NAME_LETTERS = 24;
const TICKS = 8;

/** Marks by vendor over time, the choices as lines through all rows. It does not move, and prints. */
export function TimePicture(props: { lanes: readonly Lane[]; watch: WatchSummary; site: string }) {
  const text = useText();
  const { lanes, watch, site } = props;
  const ends = [...lanes.map(({ marks }) => marks.at(-1)?.at ?? 0), ...watch.choices.map(({ at }) => at)];
  const view = findWhole(ends.reduce((last, at) => Math.max(last, at), 0));
  const rows = countChoiceRows(watch.choices, view, findLayout(WIDTH, 0, 0), text);
  const layout = findLayout(WIDTH, lanes.length, rows);
  const within = msPerPx(view, layout) * MARK_WIDTH;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard
    <section class="report-picture" tabIndex={0} aria-label={text.say('reportTimeline')}>
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="img" aria-label={text.say('reportTimelineAlt')}>
        <Axis view={view} layout={layout} />
        {lanes.map((lane, index) => {
          const top = layout.head + index * layout.laneHeight;
          const name = sayLane(lane, site, text);
          return (
            <g key={lane.id}>
              <path class="timeline-line" d={`M0 ${top + 0.5}H${layout.width}`} />
              <text class="picture-name" x="0" y={top + 16}>
                {cutWords(name, NAME_LETTERS)}
              </text>
              {clusterMarks(lane.marks, within).map((cluster) => (
                <g
                  key={cluster.at}
                  transform={`translate(${placeMoment(cluster.at, view, layout).toFixed(1)} ${top + layout.markAt})`}
                >
                  {drawGlyph(cluster)}
                  {cluster.count > 1 && (
                    <text class="picture-count" y="15" text-anchor="middle">
                      {new Intl.NumberFormat(text.locale, { notation: 'compact' }).format(cluster.count)}
                    </text>
                  )}
                </g>
              ))}
            </g>
          );
        })}
        <Choices choices={watch.choices} view={view} layout={layout} />
      </svg>
    </section>
  );
}

function Axis({ view, layout }: { view: View; layout: Layout }) {
  const { locale } = useText();
  return (
    <>
      {pickTicks(view, TICKS, locale).map(({ at, label }) => {
        const x = Math.round(placeMoment(at, view, layout)) + 0.5;
        const isLast = x > layout.width - 32;
        return (
          <g key={at}>
            <path class="timeline-tick" d={`M${x} ${AXIS_HEIGHT - 4}V${layout.height}`} />
            <text x={isLast ? layout.width : x} y="12" text-anchor={isLast ? 'end' : 'middle'}>
              {label}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Choices(props: { choices: readonly ChoiceMoment[]; view: View; layout: Layout }) {
  const text = useText();
  const { view, layout } = props;
  const shown = props.choices.map((choice) => ({
    choice,
    // An earlier choice was made before the left end of time.
    x: choice.kind === 'earlier' ? layout.left - 10 : Math.round(placeMoment(choice.at, view, layout)) + 0.5,
    text: sayChoice(choice, text),
  }));
  const labels = placeLabels(shown, layout.width, Math.round((layout.head - AXIS_HEIGHT) / CHOICE_HEIGHT));
  return (
    <>
      {shown.map(({ choice, x, text: words }, order) => {
        const { start = 0, width = 0, row } = labels[order] ?? {};
        const top = AXIS_HEIGHT + (row ?? 0) * CHOICE_HEIGHT;
        return (
          <g key={`${choice.kind} ${choice.at}`} class={`timeline-choice is-${choice.kind}`}>
            <title>{`${sayChoiceSaid(choice, text)}; ${sayElapsed(choice.at, text.locale)}`}</title>
            <path class="timeline-choice-line" d={`M${x} ${top}V${layout.height}`} />
            {row !== undefined && (
              <>
                <rect x={start} y={top} width={width} height={CHOICE_HEIGHT - 2} rx="3" />
                <text x={start + width / 2} y={top + 12} text-anchor="middle">
                  {words}
                </text>
              </>
            )}
          </g>
        );
      })}
    </>
  );
}
