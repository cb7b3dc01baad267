/** What part of a visit is drawn: ms since the start of the navigation. */
export interface View {
  from: number;
  to: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Lengths at which a growing visit is drawn: it stands still until the next one is needed. */
const LENGTHS = [
  ...[0.5, 1, 2, 3, 5, 10, 15, 20, 30, 45].map((seconds) => seconds * SECOND),
  ...[1, 1.5, 2, 3, 5, 10, 15, 20, 30, 45].map((minutes) => minutes * MINUTE),
];
/** The closest look. */
const SHORTEST_MS = 4;

/** The whole of a visit whose last mark is at `lastAt`. */
export function findWhole(lastAt: number): View {
  const needed = lastAt * 1.02;
  const length = LENGTHS.find((each) => each >= needed);
  return { from: 0, to: length ?? HOUR * 2 ** Math.ceil(Math.log2(needed / HOUR)) };
}

/** A view `factor` times as long, in which the moment `at` stays where it is. Never beyond the whole. */
export function zoomView(view: View, factor: number, at: number, whole: View): View {
  const length = Math.max(SHORTEST_MS, (view.to - view.from) * factor);
  if (length >= whole.to - whole.from) return whole;
  const share = (at - view.from) / (view.to - view.from);
  return keepWithin({ from: at - share * length, to: at + (1 - share) * length }, whole);
}

/** A view moved by so many ms, as far as the whole goes. */
export function panView(view: View, by: number, whole: View): View {
  return keepWithin({ from: view.from + by, to: view.to + by }, whole);
}

/** The view moved, if need be, so that a moment is in it. */
export function revealMoment(view: View, at: number, whole: View): View {
  if (at >= view.from && at <= view.to) return view;
  return panView(view, at - (view.from + view.to) / 2, whole);
}

/** A view that shows a stretch of time, with some room beside it. */
export function fitView(from: number, to: number, whole: View): View {
  const room = Math.max(SHORTEST_MS / 2, (to - from) * 0.25);
  return keepWithin({ from: from - room, to: to + room }, whole);
}

function keepWithin(view: View, whole: View): View {
  const length = view.to - view.from;
  if (length >= whole.to - whole.from) return whole;
  const from = Math.min(Math.max(view.from, whole.from), whole.to - length);
  return { from, to: from + length };
}
