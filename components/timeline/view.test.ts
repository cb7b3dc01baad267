import { describe, expect, it } from 'vitest';
import { findWhole, fitView, panView, revealMoment, zoomView } from './view.ts';

const whole = { from: 0, to: 10_000 };

describe('findWhole', () => {
  it.each([
    [0, 500],
    [300, 500],
    [495, 1000],
    [9_000, 10_000],
    [59_000, 90_000],
    [44 * 60_000, 45 * 60_000],
    [50 * 60_000, 60 * 60_000],
    [100 * 60_000, 120 * 60_000],
    [30 * 3_600_000, 32 * 3_600_000],
  ])('a last mark at %d ms gives %d ms', (lastAt, to) => {
    expect(findWhole(lastAt)).toEqual({ from: 0, to });
  });

  it('stands still while marks come in, until it is full', () => {
    expect(findWhole(6_000)).toEqual(findWhole(9_000));
  });
});

describe('zoomView', () => {
  it('keeps the moment where it is', () => {
    expect(zoomView({ from: 0, to: 1000 }, 0.5, 250, whole)).toEqual({ from: 125, to: 625 });
  });

  it.each([
    ['wider than the whole', { from: 100, to: 9000 }, 3, 500, whole],
    ['at the left edge', { from: 0, to: 1000 }, 2, 900, { from: 0, to: 2000 }],
    ['closer than the closest', { from: 500, to: 504 }, 0.1, 502, { from: 500, to: 504 }],
  ])('%s', (_, view, factor, at, expected) => {
    expect(zoomView(view, factor, at, whole)).toEqual(expected);
  });
});

describe('panView', () => {
  it.each([
    [100, { from: 1100, to: 2100 }],
    [-5000, { from: 0, to: 1000 }],
    [50_000, { from: 9000, to: 10_000 }],
  ])('by %d', (by, expected) => {
    expect(panView({ from: 1000, to: 2000 }, by, whole)).toEqual(expected);
  });
});

it('revealMoment leaves a view that shows it, and moves another', () => {
  const view = { from: 1000, to: 2000 };
  expect(revealMoment(view, 1500, whole)).toBe(view);
  expect(revealMoment(view, 5000, whole)).toEqual({ from: 4500, to: 5500 });
});

it('fitView shows a stretch with room beside it, and never more than the whole', () => {
  expect(fitView(1000, 2000, whole)).toEqual({ from: 750, to: 2250 });
  expect(fitView(5, 5, whole)).toEqual({ from: 3, to: 7 });
  expect(fitView(0, 10_000, whole)).toBe(whole);
});
