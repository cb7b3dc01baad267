import { describe, expect, it } from 'vitest';
import { choice, marks } from '../../test/made-reports/make-watch.ts';
import { buildStops, findStop, walkStops } from './build-stops.ts';
import { clusterMarks } from './cluster-marks.ts';

const lane = (id: string, ...times: number[]) => ({
  id,
  clusters: clusterMarks(marks(times.map((at) => `${at} cookie a set storage unknown`).join('\n'), []), 5),
});
const stops = buildStops(
  [lane('one', 10, 30, 50), lane('none'), lane('two', 20, 52)],
  [choice(30, 'refusal', 'granted denied denied denied')],
);
const nameOf = (index: number | undefined) => {
  const stop = stops[index ?? -1];
  return stop && `${stop.laneId || 'choice'} ${stop.at}`;
};

describe('stops', () => {
  it('are in the order of time, a choice before what is written in the same moment', () => {
    expect(stops.map((_, index) => nameOf(index))).toEqual([
      'one 10',
      'two 20',
      'choice 30',
      'one 30',
      'one 50',
      'two 52',
    ]);
  });

  it.each([
    [0, 'ArrowRight', 'two 20'],
    [5, 'ArrowRight', 'two 52'],
    [0, 'ArrowLeft', 'one 10'],
    [3, 'ArrowLeft', 'choice 30'],
    [3, 'Home', 'one 10'],
    [3, 'End', 'two 52'],
    [4, 'ArrowDown', 'two 52'],
    [5, 'ArrowDown', 'two 52'],
    [5, 'ArrowUp', 'one 50'],
    [4, 'ArrowUp', 'choice 30'],
    [-1, 'ArrowRight', 'one 10'],
    [-1, 'ArrowLeft', 'two 52'],
    [-1, 'ArrowDown', 'one 10'],
    [-1, 'ArrowUp', 'two 52'],
  ])('from %d, %s leads to %s', (from, key, to) => {
    expect(nameOf(walkStops(stops, from, key))).toBe(to);
  });

  it('other keys are for others, and nothing leads nowhere', () => {
    expect(walkStops(stops, 0, 'a')).toBeUndefined();
    expect(walkStops([], -1, 'ArrowRight')).toBeUndefined();
  });

  it.each([
    [{ laneId: 'one', at: 30 }, 'one 30'],
    [{ laneId: 'one', at: 31 }, 'one 30'],
    [{ laneId: '', at: 30 }, 'choice 30'],
    [{ laneId: 'two', at: 3 }, undefined],
    [{ laneId: 'gone', at: 30 }, undefined],
    [undefined, undefined],
  ])('the place %j is %s', (place, name) => {
    expect(nameOf(findStop(stops, place))).toBe(name);
  });
});
