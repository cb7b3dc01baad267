import { useLayoutEffect } from 'preact/hooks';

/** What may hold the page in place: heads of groups, and rows. */
const ANCHORS = '.group-head, .key-row';

/**
 * Keeps in place what is being read while what stands above it grows: the row with the focus, else the first one in sight. Browsers' own anchoring
 * holds on to whatever is topmost, which may be the very thing that grows. `change` is another value with each new state.
 */
export function useSteadyScroll(change: unknown): void {
  // While this runs, the page still stands as it was.
  const anchor = typeof document === 'undefined' ? undefined : findAnchor();
  const top = anchor?.getBoundingClientRect().top ?? 0;
  useLayoutEffect(() => {
    if (!anchor?.isConnected) return;
    const moved = anchor.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
  }, [change]);
}

/** At the very top the page itself is what is read. */
function findAnchor(): Element | undefined {
  const focused = document.activeElement?.closest(ANCHORS);
  if (focused && isInSight(focused)) return focused;
  return scrollY > 0 ? [...document.querySelectorAll(ANCHORS)].find(isInSight) : undefined;
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
