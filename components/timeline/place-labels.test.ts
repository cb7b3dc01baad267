import { expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

const label = (x: number, text = 'refused') => ({ x, text });

it('puts labels into one row while they have room, then into the next', () => {
  expect(placeLabels([label(10), label(200), label(220), label(225)], 400, 2).map(({ row }) => row)).toEqual([
    0,
    0,
    1,
    undefined,
  ]);
});

it('keeps labels within the picture', () => {
  for (const { start, width } of placeLabels([label(-50), label(399), label(100, 'x'.repeat(500))], 400, 3)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start + width).toBeLessThanOrEqual(400);
  }
});

it('has no row to give where there is none', () => {
  expect(placeLabels([label(10)], 400, 0)[0]?.row).toBeUndefined();
});
