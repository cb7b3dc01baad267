import { expect, it } from 'vitest';
import { choice, marks } from '../../test/made-reports/make-watch.ts';
import { buildStops } from './build-stops.ts';
import { clusterMarks } from './cluster-marks.ts';
import { findMarkAt } from './find-mark-at.ts';
import { findLayout } from './layout.ts';

const lane = (id: string, ...times: number[]) => ({
  id,
  clusters: clusterMarks(marks(times.map((at) => `${at} cookie a set storage unknown`).join('\n'), []), 1),
});
// One px is 1 ms, from 14 px on; two lanes of 46 px below a head of 38 px, marks 26 px below a lane's top.
const layout = findLayout(400, 2, 1);
/** Another two lanes are there and not drawn; wide, marks reach to the upper edge of their lanes. */
const wide = findLayout(800, 2, 1);
const view = { from: 0, to: layout.right - layout.left };
const stops = buildStops(
  [lane('one', 100, 110), lane('two', 300), lane('not drawn', 100)],
  [choice(100, 'refusal', 'granted denied denied denied')],
);

it.each([
  ['its middle', 114, 64, 'one 100'],
  ['its left edge', 102, 64, 'one 100'],
  ['left of it', 101, 64, undefined],
  ['nearer to the next', 120, 64, 'one 110'],
  ['its number', 114, 82, 'one 100'],
  ['below its number', 114, 83, undefined],
  ['the name above it', 114, 51, undefined],
  ['the axis above all', 114, 10, undefined],
  ['the other lane', 314, 110, 'two 300'],
  ['that lane where the first one has a mark', 114, 110, undefined],
  ['below all', 314, 160, undefined],
])('%s (%d, %d): %s', (_, x, y, name) => {
  const stop = stops[findMarkAt(stops, x, y, view, layout) ?? -1];
  expect(stop && `${stop.laneId} ${stop.at}`).toBe(name);
});

it('marks that are not drawn are nowhere', () => {
  const x = wide.left + 100;
  const wideView = { from: 0, to: wide.right - wide.left };
  expect(findMarkAt(stops, x, wide.head + 12, wideView, wide)).toBeDefined();
  expect(findMarkAt(stops, x, wide.height - 1, wideView, wide)).toBeUndefined();
});
