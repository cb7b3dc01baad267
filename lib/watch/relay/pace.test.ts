import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from './pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A pace, and the moments at which it called for work. */
function makePace() {
  const begun = performance.now();
  const moments: number[] = [];
  const pace = createPace(async () => {
    moments.push(performance.now() - begun);
  });
  return { pace, moments };
}

describe('when acts are taken', () => {
  it('soon, a burst at once', async () => {
    const { pace, moments } = makePace();
    for (let time = 0; time < 50; time += 1) pace.soon();
    await vi.advanceTimersByTimeAsync(5000);
    expect(moments).toEqual([100]);
  });

  it('with a rest in between', async () => {
    const { pace, moments } = makePace();
    pace.soon();
    await vi.advanceTimersByTimeAsync(110);
    pace.soon();
    await vi.advanceTimersByTimeAsync(5000);
    expect(moments).toEqual([100, 600]);
  });

  it('never while nothing happens', async () => {
    const { moments } = makePace();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(moments).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('again after a failure, each time later, and not for ever', async () => {
    const begun = performance.now();
    const moments: number[] = [];
    const pace = createPace(async () => {
      moments.push(performance.now() - begun);
      pace.later();
    });
    pace.soon();
    await vi.advanceTimersByTimeAsync(120_000);
    const waits = moments.map((moment, at) => moment - (moments[at - 1] ?? 0));
    expect(waits).toEqual([100, 500, 1000, 2000, 4000, 8000, 16_000]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('as before once it has worked', async () => {
    const { pace, moments } = makePace();
    pace.later();
    await vi.advanceTimersByTimeAsync(500);
    pace.done();
    pace.later();
    await vi.advanceTimersByTimeAsync(500);
    expect(moments).toEqual([500, 1000]);
  });

  it('no more once it is stopped', async () => {
    const { pace, moments } = makePace();
    pace.soon();
    pace.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(moments).toEqual([]);
  });
});
