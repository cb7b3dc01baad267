import { afterEach, beforeEach, expect, it, test, vi } from 'vitest';
import { paceLooks } from './pace-looks.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Runs steps such as `100 change`, in ms since the start; gives the times at which looks began. A look takes `lookMs`. */
async function run(steps: string[], lookMs = 50, untilMs = 20_000): Promise<number[]> {
  const startedAt = performance.now();
  const looks: number[] = [];
  let isHidden = false;
  let underWay = 0;
  const pace = paceLooks(
    async () => {
      looks.push(performance.now() - startedAt);
      underWay += 1;
      expect(underWay).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, lookMs));
      underWay -= 1;
    },
    () => isHidden,
  );
  for (const step of steps) {
    const [at, what] = step.split(' ');
    await vi.advanceTimersByTimeAsync(Number(at) - (performance.now() - startedAt));
    if (what === 'change') pace.noteChange();
    if (what === 'now') pace.lookNow();
    if (what === 'stop') pace.stop();
    if (what === 'hide') isHidden = true;
    if (what === 'show') {
      isHidden = false;
      pace.noteShown();
    }
  }
  await vi.advanceTimersByTimeAsync(untilMs - (performance.now() - startedAt));
  return looks;
}

const every = (stepMs: number, count: number, what = 'change') =>
  Array.from({ length: count }, (_, at) => `${at * stepMs} ${what}`);

test.each<[what: string, steps: string[], looks: number[]]>([
  ['nothing happens: no look', [], []],
  ['one change: after 400 ms of quiet', ['100 change'], [500]],
  ['several: once, after the last', ['0 change', '300 change', '600 change'], [1000]],
  ['never quiet: after three seconds all the same', every(100, 30), [3000]],
  ['soon after a look: 1.5 s after it began', ['0 now', '100 change'], [0, 1500]],
  ['long after a look: at once when quiet', ['0 now', '5000 change'], [0, 5400]],
  ['changes while a look is under way are seen by the next', ['0 now', '20 change', '30 change'], [0, 1500]],
  ['asked for: at once', ['700 now'], [700]],
  ['asked for while something waits: one look for both', ['0 change', '100 now'], [100]],
  ['asked for while a look is under way: right after it', ['0 now', '10 now', '20 now'], [0, 50]],
  ['hidden: not at all', ['0 hide', '10 change', '20 now'], []],
  ['hidden, then shown: what waited', ['0 hide', '10 change', '900 show'], [900]],
  ['hidden while it waited', ['0 change', '100 hide', '2000 show'], [2000]],
  ['shown without news: no look', ['0 now', '100 hide', '5000 show'], [0]],
  ['stopped: never again', ['0 change', '100 stop', '200 change', '300 now'], []],
])('%s', async (_, steps, looks) => {
  expect(await run(steps)).toEqual(looks);
});

it('looks that take long never run beside each other', async () => {
  const looks = await run(every(200, 60), 2500);
  expect(looks.length).toBeGreaterThan(3);
  looks.slice(1).forEach((at, index) => {
    expect(at - (looks[index] ?? 0)).toBeGreaterThanOrEqual(2500);
  });
});

it('looks are 1.5 s apart at least, however often something is written', async () => {
  const looks = await run(every(450, 40));
  expect(looks.length).toBeGreaterThan(8);
  looks.slice(1).forEach((at, index) => {
    expect(at - (looks[index] ?? 0)).toBeGreaterThanOrEqual(1500);
  });
});
