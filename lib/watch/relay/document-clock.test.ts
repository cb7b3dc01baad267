import { describe, expect, it } from 'vitest';
import { createDocumentClock } from './document-clock.ts';

function make() {
  const time = { elapsed: 5, wall: 1_000_007 };
  const clock = createDocumentClock(
    1_000_000,
    () => time.elapsed,
    () => time.wall,
  );
  return { time, clock };
}

describe("a document's clock", () => {
  it('is its own, however the clock on the wall is off', () => {
    const { time, clock } = make();
    expect(clock.now()).toBe(1_000_005);
    Object.assign(time, { elapsed: 100, wall: 1_000_600 });
    expect(clock.now()).toBe(1_000_100);
    expect(clock.origin()).toBe(1_000_000);
  });

  it('goes on while the computer sleeps', () => {
    const { time, clock } = make();
    Object.assign(time, { elapsed: 105, wall: 4_600_107 });
    expect(clock.now()).toBe(4_600_105);
    Object.assign(time, { elapsed: 205, wall: 4_600_207 });
    expect(clock.now()).toBe(4_600_205);
  });

  it('does not go back when the clock on the wall is set back', () => {
    const { time, clock } = make();
    Object.assign(time, { elapsed: 105, wall: 107 });
    expect(clock.now()).toBe(1_000_105);
  });
});
