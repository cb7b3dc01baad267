/** A page that has been quiet for so long is looked at. */
const QUIET_MS = 400;
/** Looks begin so far apart at least. */
const APART_MS = 1500;
/** A page that is never quiet is looked at after so long all the same. */
const PATIENCE_MS = 3000;

/** When a view that stays open looks again. */
export interface Pace {
  /** Something was written: soon, when the page is quiet. */
  noteChange(): void;
  /** The page is another, or someone asks: now. */
  lookNow(): void;
  /** The view was hidden and is shown again: what was noted meanwhile is due. */
  noteShown(): void;
  stop(): void;
}

/**
 * Calls `look` when it is due: never while a look is under way, never while the view is hidden, never without a cause. Nothing is polled.
 * `look` must not reject.
 */
export function paceLooks(look: () => Promise<void>, isHidden: () => boolean): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let startedAt = Number.NEGATIVE_INFINITY;
  /** First and last change that no look has seen; undefined: there is none. */
  let unseen: { first: number; last: number } | undefined;
  let isUrgent = false;
  let isStopped = false;

  const arm = () => {
    clearTimeout(timer);
    if (isStopped || isLooking || isHidden() || (!unseen && !isUrgent)) return;
    if (isUrgent || !unseen) return void run();
    const quietAt = Math.min(unseen.last + QUIET_MS, unseen.first + PATIENCE_MS);
    timer = setTimeout(run, Math.max(quietAt, startedAt + APART_MS) - performance.now());
  };
  const run = async () => {
    // Hidden while it waited: kept for later.
    if (isHidden() || isStopped) return;
    isLooking = true;
    isUrgent = false;
    unseen = undefined;
    startedAt = performance.now();
    await look();
    isLooking = false;
    arm();
  };
  return {
    noteChange: () => {
      const now = performance.now();
      unseen = { first: unseen?.first ?? now, last: now };
      arm();
    },
    lookNow: () => {
      isUrgent = true;
      arm();
    },
    noteShown: arm,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
