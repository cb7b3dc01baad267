/** A letter's width in a label, about, in px. */
const LETTER = 6.6;
const GAP = 4;

export interface Label {
  start: number;
  width: number;
  /** Row from above, from 0; undefined: no row has room. */
  row: number | undefined;
}

/** Places labels, in the order of their lines from left to right, each in the first row where it lies on no other one. */
export function placeLabels(labels: readonly { x: number; text: string }[], width: number, rows: number): Label[] {
  /** Where each row is taken up to. */
  const taken = Array.from({ length: rows }, () => 0);
  return labels.map(({ x, text }) => {
    const own = Math.min(text.length * LETTER + 12, width);
    const start = Math.max(0, Math.min(x - 6, width - own));
    const row = taken.findIndex((end) => end <= start);
    if (row < 0) return { start, width: own, row: undefined };
    taken[row] = start + own + GAP;
    return { start, width: own, row };
  });
}
