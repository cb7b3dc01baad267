import type { ChoiceMoment } from '../../lib/watch-types.ts';
import type { Cluster } from './cluster-marks.ts';

/** What one can point at or walk to: a cluster in a lane, or a choice (lane -1, above them). */
export type Stop = { at: number; to: number; lane: number; laneId: string } & (
  | { kind: 'cluster'; cluster: Cluster }
  | { kind: 'choice'; choice: ChoiceMoment }
);

/** Where one is. It outlives zooming and new marks: the stop of that lane which holds the moment. */
export interface Place {
  laneId: string;
  at: number;
}

/** All stops in the order of time; a choice before what was written in the same moment. */
export function buildStops(
  lanes: readonly { id: string; clusters: readonly Cluster[] }[],
  choices: readonly ChoiceMoment[],
): Stop[] {
  const stops: Stop[] = [
    ...choices.map((choice) => ({
      kind: 'choice' as const,
      at: choice.at,
      to: choice.at,
      lane: -1,
      laneId: '',
      choice,
    })),
    ...lanes.flatMap(({ id, clusters }, lane) =>
      clusters.map((cluster) => ({
        kind: 'cluster' as const,
        at: cluster.at,
        to: cluster.to,
        lane,
        laneId: id,
        cluster,
      })),
    ),
  ];
  return stops.sort((a, b) => a.at - b.at || a.lane - b.lane);
}

/** The stop at a place: the last one of its lane that begins no later. -1: none. */
export function findStop(stops: readonly Stop[], place: Place | undefined): number {
  if (!place) return -1;
  return stops.findLastIndex((stop) => stop.laneId === place.laneId && stop.at <= place.at);
}

/** The stop that a key leads to from the one at `index` (-1: from none), or undefined when the key is for somebody else. */
export function walkStops(stops: readonly Stop[], index: number, key: string): number | undefined {
  const last = stops.length - 1;
  const here = stops[index];
  if (last < 0) return undefined;
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, index + 1);
    case 'ArrowLeft':
      return index === -1 ? last : Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowDown':
      return here ? findInLane(stops, here, 1) : 0;
    case 'ArrowUp':
      return here ? findInLane(stops, here, -1) : last;
    default:
      return undefined;
  }
}

/** The stop nearest in time in the next lane that has one, downwards or upwards; the same when there is none. */
function findInLane(stops: readonly Stop[], here: Stop, direction: 1 | -1): number {
  const lanes = stops.map(({ lane }) => lane).filter((lane) => (lane - here.lane) * direction > 0);
  const target = direction === 1 ? Math.min(...lanes) : Math.max(...lanes);
  let best = stops.indexOf(here);
  let distance = Number.POSITIVE_INFINITY;
  stops.forEach((stop, index) => {
    if (stop.lane !== target || Math.abs(stop.at - here.at) >= distance) return;
    best = index;
    distance = Math.abs(stop.at - here.at);
  });
  return best;
}
