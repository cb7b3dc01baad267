import type { Stop } from './build-stops.ts';
import { type Layout, MARK_WIDTH, placeMoment } from './layout.ts';
import type { View } from './view.ts';

/** From the middle of a mark up, and down over its number, in px. */
const ABOVE = 12;
const BELOW = 18;

/**
 * The mark at a place of the picture (px): the nearest one in that lane, of those that are no further than a target is wide. Found by reckoning:
 * an element of its own for each target would make zooming a third slower. undefined: none.
 */
export function findMarkAt(stops: readonly Stop[], x: number, y: number, view: View, layout: Layout) {
  const lane = Math.floor((y - layout.head) / layout.laneHeight);
  const fromMiddle = y - layout.head - lane * layout.laneHeight - layout.markAt;
  const lanes = Math.floor((layout.height - layout.head) / layout.laneHeight);
  if (lane < 0 || lane >= lanes || fromMiddle < -ABOVE || fromMiddle > BELOW) return undefined;
  let nearest: number | undefined;
  let least = MARK_WIDTH / 2;
  stops.forEach((stop, index) => {
    if (stop.lane !== lane) return;
    const distance = Math.abs(placeMoment(stop.at, view, layout) - x);
    if (distance > least) return;
    nearest = index;
    least = distance;
  });
  return nearest;
}
