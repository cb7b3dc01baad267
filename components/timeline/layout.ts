import type { View } from './view.ts';

/** Where things lie in the picture, in px. */
export interface Layout {
  width: number;
  height: number;
  /** Names stand beside their rows, not above their marks. */
  isWide: boolean;
  /** Left and right end of time. */
  left: number;
  right: number;
  /** Below axis and choices: where the first lane begins. */
  head: number;
  laneHeight: number;
  /** From a lane's top to the middle of its marks. */
  markAt: number;
}

export const AXIS_HEIGHT = 20;
export const CHOICE_HEIGHT = 18;
/** Room for one mark with its number: what lies closer is drawn as one. Also the least size of a target (WCAG 2.5.8). */
export const MARK_WIDTH = 24;
const EDGE = 14;
const WIDE = 560;
const NAMES_WIDTH = 152;

/** The layout for so many lanes and rows of choices within a width. */
export function findLayout(width: number, lanes: number, choiceRows: number): Layout {
  const isWide = width >= WIDE;
  const laneHeight = isWide ? 32 : 46;
  const head = AXIS_HEIGHT + choiceRows * CHOICE_HEIGHT;
  return {
    width,
    height: head + lanes * laneHeight + 4,
    isWide,
    left: isWide ? NAMES_WIDTH + EDGE : EDGE,
    right: Math.max(width - EDGE, (isWide ? NAMES_WIDTH : 0) + 2 * EDGE),
    head,
    laneHeight,
    markAt: isWide ? 12 : 26,
  };
}

/** Where a moment lies in a view. */
export function placeMoment(at: number, view: View, { left, right }: Pick<Layout, 'left' | 'right'>): number {
  return left + ((at - view.from) / (view.to - view.from)) * (right - left);
}

/** The moment at a place. */
export function momentAt(x: number, view: View, { left, right }: Pick<Layout, 'left' | 'right'>): number {
  return view.from + ((x - left) / (right - left)) * (view.to - view.from);
}

/** So many ms are a px. */
export function msPerPx(view: View, { left, right }: Pick<Layout, 'left' | 'right'>): number {
  return (view.to - view.from) / (right - left);
}
