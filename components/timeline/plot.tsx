import type { ComponentChildren } from 'preact';
import { useCallback, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { ChoiceMoment } from '../../lib/watch-types.ts';
import { useText } from '../text.tsx';
import type { Lane } from './build-lanes.ts';
import { buildStops, findStop, type Place, walkStops } from './build-stops.ts';
import { countChoiceRows } from './choice-lines.tsx';
import { clusterMarks } from './cluster-marks.ts';
import { findMarkAt } from './find-mark-at.ts';
import { findLayout, MARK_WIDTH, momentAt, msPerPx } from './layout.ts';
import { Picture } from './picture.tsx';
import { sayLane } from './say-mark.ts';
import { StopDetail } from './stop-detail.tsx';
import { usePointer } from './use-pointer.ts';
import { useWidth } from './use-width.ts';
import { findWhole, fitView, panView, revealMoment, type View, zoomView } from './view.ts';

/** Rows drawn at first. */
const FIRST_LANES = 12;
const STEP = 1.6;

/** The picture with everything that moves it: buttons, keyboard, wheel, dragging; and below it what one points at. */
export function Plot(props: {
  lanes: readonly Lane[];
  choices: readonly ChoiceMoment[];
  watchedSince: number;
  site: string;
  summaryId: string;
  onSelect?: ((itemId: string) => void) | undefined;
  /** Stands before the buttons that zoom. */
  children: ComponentChildren;
}) {
  const text = useText();
  const { lanes, choices } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [zoomed, setZoomed] = useState<View>();
  const [place, setPlace] = useState<Place>();
  const [hovered, setHovered] = useState<number>();
  const [areAllShown, setAllShown] = useState(false);

  const whole = useMemo(() => findWhole(findLast(lanes, choices)), [lanes, choices]);
  const view = zoomed ?? whole;
  const shown = useMemo(() => (areAllShown ? lanes : lanes.slice(0, FIRST_LANES)), [lanes, areAllShown]);
  const layout = useMemo(() => {
    const rows = countChoiceRows(choices, whole, findLayout(width, 0, 0), text);
    return findLayout(width, shown.length, rows);
  }, [width, shown, choices, whole, text]);
  const within = msPerPx(view, layout) * MARK_WIDTH;
  const stops = useMemo(
    () =>
      buildStops(
        lanes.map((lane) => ({ id: lane.id, clusters: clusterMarks(lane.marks, within) })),
        choices,
      ),
    [lanes, choices, within],
  );
  const idOf = useCallback((index: number) => `${id}-${index}`, [id]);

  const show = (next: View) => setZoomed(next === whole ? undefined : next);
  const zoom = (factor: number, at = findCentre()) => show(zoomView(view, factor, at, whole));
  /** Zooming keeps to what one is at, while that is in view. */
  const findCentre = () =>
    place && place.at >= view.from && place.at <= view.to ? place.at : (view.from + view.to) / 2;
  const index = findStop(stops, place);
  const goTo = (next: number) => {
    const stop = stops[next];
    if (!stop) return;
    setPlace({ laneId: stop.laneId, at: stop.at });
    setHovered(undefined);
    if (stop.lane >= shown.length) setAllShown(true);
    if (stop.kind !== 'choice' || stop.choice.kind !== 'earlier') show(revealMoment(view, stop.at, whole));
  };
  const open = () => {
    const stop = stops[index];
    if (stop?.kind !== 'cluster') return;
    const [mark] = stop.cluster.marks;
    if (stop.to > stop.at) show(fitView(stop.at, stop.to, whole));
    else if (mark?.itemId !== undefined) props.onSelect?.(mark.itemId);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = walkStops(stops, index, event.key);
    if (next !== undefined) goTo(next);
    else if (event.key === '+' || event.key === '=') zoom(1 / STEP);
    else if (event.key === '-') zoom(STEP);
    else if (event.key === '0') setZoomed(undefined);
    else if (event.key === 'Enter') open();
    else return;
    event.preventDefault();
  };
  const pointer = usePointer({
    view,
    pan: (px, from) => show(panView(from, -px * msPerPx(from, layout), whole)),
    zoom: (factor, x) => zoom(factor, momentAt(x, view, layout)),
    find: (x, y) => findMarkAt(stops, x, y, view, layout),
    pick: goTo,
    hover: setHovered,
  });
  const activeIndex = hovered ?? index;
  return (
    <>
      <div class="timeline-tools">
        {props.children}
        <ZoomButtons isWhole={view === whole} onZoom={(factor) => zoom(factor)} onWhole={() => setZoomed(undefined)} />
      </div>
      <div
        ref={box}
        class={layout.isWide ? 'timeline-plot is-wide' : 'timeline-plot'}
        tabIndex={0}
        role="listbox"
        aria-label={text.say('timelineLabel')}
        aria-describedby={`${props.summaryId} ${id}-keys`}
        aria-activedescendant={index >= 0 ? idOf(index) : undefined}
        onKeyDown={press}
        {...pointer}
      >
        <Picture
          lanes={shown}
          stops={stops}
          layout={layout}
          view={view}
          site={props.site}
          watchedSince={props.watchedSince}
          activeIndex={activeIndex}
          idOf={idOf}
        />
        <ul class="timeline-names" aria-hidden="true" style={{ paddingTop: `${layout.head}px` }}>
          {shown.map((lane) => (
            <li
              key={lane.id}
              class={lane.kind === 'vendor' ? '' : 'is-nobody'}
              style={{ height: `${layout.laneHeight}px` }}
            >
              <bdi title={sayLane(lane, props.site, text)}>{sayLane(lane, props.site, text)}</bdi>
            </li>
          ))}
        </ul>
      </div>
      {shown.length < lanes.length && (
        <p class="timeline-more">
          <button type="button" class="button" onClick={() => setAllShown(true)}>
            {text.count('timelineMoreRows', lanes.length - shown.length)}
          </button>
        </p>
      )}
      <div class="timeline-detail">
        <StopDetail stop={stops[activeIndex]} onSelect={props.onSelect} />
      </div>
      <p class="sr-only" id={`${id}-keys`}>
        {text.say('timelineKeys')}
      </p>
    </>
  );
}

function ZoomButtons(props: { isWhole: boolean; onZoom: (factor: number) => void; onWhole: () => void }) {
  const { say } = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box and a legend; these are plain buttons
    <div class="timeline-zoom" role="group" aria-label={say('timelineZoomLabel')}>
      <button type="button" class="button" disabled={props.isWhole} onClick={() => props.onZoom(STEP)}>
        {say('timelineZoomOut')}
      </button>
      <button type="button" class="button" onClick={() => props.onZoom(1 / STEP)}>
        {say('timelineZoomIn')}
      </button>
      <button type="button" class="button" disabled={props.isWhole} onClick={props.onWhole}>
        {say('timelineWhole')}
      </button>
    </div>
  );
}

function findLast(lanes: readonly Lane[], choices: readonly ChoiceMoment[]): number {
  const ends = [...lanes.flatMap(({ marks }) => marks.at(-1)?.at ?? 0), ...choices.map(({ at }) => at)];
  return Math.max(0, ...ends);
}
