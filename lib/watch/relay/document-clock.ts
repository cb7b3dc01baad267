/** A step between two clocks that is no more than their inexactness, ms. */
const STEP_MS = 1000;

/** The moments of a document, ms since the epoch. */
export interface DocumentClock {
  now(): number;
  /** The moment of what happened so many ms after the document's start, by its own clock; lately. */
  origin(): number;
}

/**
 * A clock that never goes back, like the document's own, but does not stand still while the computer sleeps, as that one does (Chromium 156 but on Windows):
 * else what the browser tells of cookies, by the clock on the wall, would be hours away from the acts it is about, and count twice.
 */
export function createDocumentClock(startedAt: number, elapsed: () => number, wall: () => number): DocumentClock {
  const apart = wall() - (startedAt + elapsed());
  let slept = 0;
  const origin = () => {
    const step = wall() - (startedAt + elapsed()) - apart;
    if (step - slept > STEP_MS) slept = step;
    return startedAt + slept;
  };
  return { origin, now: () => origin() + elapsed() };
}
