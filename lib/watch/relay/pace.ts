/** How long acts may wait before they are taken, ms: a burst is taken at once. */
const SOON_MS = 100;
/** The least time between two messages to the background, ms. */
const REST_MS = 500;
/** What the waits after failures are multiples of, ms. */
const RETRY_MS = 250;
/** How often a message that got no answer is sent again, each time after twice the time. */
const MOST_ATTEMPTS = 6;
/** How long an answer of the background is waited for, ms. */
const ANSWER_MS = 10_000;

/** When to work: soon after something happened, not too often, later again after a failure. */
export interface Pace {
  soon(): void;
  /** The last attempt failed. */
  later(): void;
  /** The last attempt worked. */
  done(): void;
  stop(): void;
}

/** Calls `work` when it is time. One timer at most; none while nothing happens. */
export function createPace(work: () => Promise<void>): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  const wait = (ms: number) => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      lastAt = performance.now();
      void work();
    }, ms);
  };
  return {
    // After failures no sooner than the next attempt would be: a full storage is not asked four times a second.
    soon: () =>
      wait(Math.max(SOON_MS, REST_MS * 2 ** Math.min(failures, MOST_ATTEMPTS) - (performance.now() - lastAt))),
    later: () => {
      failures += 1;
      if (failures <= MOST_ATTEMPTS) wait(RETRY_MS * 2 ** failures);
    },
    done: () => {
      failures = 0;
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** No answer in time is none: what is numbered can be sent again. */
export function withinTime<T>(answer: Promise<T>): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, ANSWER_MS);
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer));
}
