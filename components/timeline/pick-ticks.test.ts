import { expect, it } from 'vitest';
import { pickTicks } from './pick-ticks.ts';

const MINUTE = 60_000;

it.each([
  [0, 500, 5, ['0 ms', '100 ms', '200 ms', '300 ms', '400 ms', '500 ms']],
  [900, 1300, 4, ['900 ms', '1 s', '1.1 s', '1.2 s', '1.3 s']],
  [1000, 1010, 5, ['1 s', '1.002 s', '1.004 s', '1.006 s', '1.008 s', '1.01 s']],
  [0, 15_000, 4, ['0 s', '5 s', '10 s', '15 s']],
  [0, 3 * MINUTE, 4, ['0 s', '1 min', '2 min', '3 min']],
  [50_000, 110_000, 4, ['1:00 min', '1:15 min', '1:30 min', '1:45 min']],
  [59 * MINUTE, 61 * MINUTE, 3, ['59 min', '1:00 h', '1:01 h']],
  [0, 16 * 60 * MINUTE, 4, ['0 s', '4:00 h', '8:00 h', '12:00 h', '16:00 h']],
])('from %d to %d ms, at most %d steps', (from, to, most, labels) => {
  expect(pickTicks({ from, to }, most, 'en').map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual(labels);
});

it('gives one step where there is no room', () => {
  expect(pickTicks({ from: 0, to: 1000 }, 0, 'en').map(({ at }) => at)).toEqual([0, 1000]);
});
