/** What is done when time is up before there was an answer. */
export class LateError extends Error {
  override name = 'late';
}

/** A moment by which several answers must be there, and a way to wait for each no longer than that. */
export interface Deadline {
  /** @throws LateError when the moment comes first */
  wait<T>(work: Promise<T>, atMostMs?: number): Promise<T>;
  isOver(): boolean;
}

/** @param ms from now on */
export function createDeadline(ms: number): Deadline {
  const end = performance.now() + ms;
  const left = () => end - performance.now();
  return {
    isOver: () => left() <= 0,
    wait<T>(work: Promise<T>, atMostMs = Number.POSITIVE_INFINITY): Promise<T> {
      let timer: ReturnType<typeof setTimeout>;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new LateError('no answer in time')), Math.max(0, Math.min(left(), atMostMs)));
      });
      return Promise.race([work, late]).finally(() => clearTimeout(timer));
    },
  };
}
