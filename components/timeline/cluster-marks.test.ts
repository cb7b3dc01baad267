import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { items } from '../../test/made-reports/make-report.ts';
import { marks } from '../../test/made-reports/make-watch.ts';
import { clusterMarks } from './cluster-marks.ts';

const list = items('cookie a shop.example 1d functional x\ncookie b shop.example 1d marketing+necessary x');
const made = marks(
  `
  0 cookie a set storage unknown
  9 cookie b remove storage unknown x=4
  10 cookie a set storage unknown
  40 cookie b remove storage unknown
  `,
  list,
);

describe('clusterMarks', () => {
  it('gathers what lies closer than a mark is wide', () => {
    expect(clusterMarks(made, 10).map(({ at, to, count, marks: own }) => [at, to, count, own.length])).toEqual([
      [0, 9, 5, 2],
      [10, 10, 1, 1],
      [40, 40, 1, 1],
    ]);
  });

  it('names all categories, in their order, and whether all were removals', () => {
    const [first, , last] = clusterMarks(made, 10);
    expect(first).toMatchObject({ categories: ['necessary', 'functional', 'marketing'], isRemoval: false });
    expect(last).toMatchObject({ categories: ['necessary', 'marketing'], isRemoval: true });
  });

  it.each([0, 1e-9])('keeps all apart within %d ms, but what happens at once', (within) => {
    expect(clusterMarks(made, within)).toHaveLength(4);
  });

  it('never loses a mark, and later ones change nothing before them', () => {
    const times = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 60 });
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 500 }), (given, within) => {
        const sorted = given.sort((a, b) => a - b).map((at) => ({ ...made[0], at }) as (typeof made)[number]); // made[0] is there
        const clusters = clusterMarks(sorted, within);
        expect(clusters.flatMap((cluster) => cluster.marks)).toEqual(sorted);
        const before = clusterMarks(sorted.slice(0, -1), within);
        expect(clusters.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1));
      }),
    );
  });
});
