import { describe, expect, it } from 'vitest';
import { makeReport } from '../../test/made-reports/make-report.ts';
import type { ClassifiedItem, Report } from '../types.ts';
import type { TimelineMark } from '../watch-types.ts';
import { fitReport } from './fit-report.ts';

function reportOf(count: number, nameLength = 10): Report {
  const item: Omit<ClassifiedItem, 'id' | 'name'> = {
    store: 'localStorage',
    origin: 'https://shop.example',
    party: 'first',
    frameUrl: 'https://shop.example/',
    frameId: 0,
    size: 1,
    shape: 'text',
    matches: [],
    categories: ['unclassified'],
  };
  const items = Array.from({ length: count }, (_, index) => ({
    ...item,
    id: `${index}`,
    name: 'n'.repeat(nameLength),
  }));
  return makeReport({ items, coverage: [{ code: 'writersUnseen' }] });
}

describe('fitReport', () => {
  it('leaves a report that fits as it is', () => {
    const report = reportOf(50);
    expect(fitReport(report)).toBe(report);
    expect(fitReport(report, JSON.stringify(report).length)).toBe(report);
  });

  it.each([
    [100, 10, 10_000],
    [100, 2048, 50_000],
    [3, 2048, 100],
  ])(
    'of %i items with names of %i keeps the first that fit into %i, and counts the others',
    (count, nameLength, limit) => {
      const report = reportOf(count, nameLength);
      const fitting = fitReport(report, limit);
      expect(JSON.stringify(fitting).length <= limit || fitting.items.length === 0).toBe(true);
      expect(fitting.items).toEqual(report.items.slice(0, fitting.items.length));
      expect(fitting.items.length).toBeLessThan(count);
      expect(fitting.coverage).toEqual([
        { code: 'itemsCapped', subject: 'shop.example', count: count - fitting.items.length },
        { code: 'writersUnseen' },
      ]);
    },
  );

  it('keeps as many as it can: one more would be too many, or nearly', () => {
    const report = reportOf(1000);
    const limit = 100_000;
    const { items } = fitReport(report, limit);
    const perItem = JSON.stringify(report.items[0]).length + 1;
    expect(items.length * perItem).toBeGreaterThan(limit * 0.85);
  });

  describe('a watched visit', () => {
    const mark: TimelineMark = {
      at: 1,
      store: 'cookie',
      name: 'k',
      operation: 'set',
      via: 'changed',
      count: 1,
      phase: 'unknown',
      categories: ['unclassified'],
    };
    const marks = Array.from({ length: 500 }, (_, at) => ({ ...mark, at }));
    const watched: Report = {
      ...reportOf(100),
      watch: { watchedSince: 0, choices: [], signals: [], marks, marksDropped: 7 },
    };

    it('gives up marks first, the last ones first, and counts them', () => {
      const fitting = fitReport(watched, 50_000);
      const kept = fitting.watch?.marks.length ?? 0;
      expect(JSON.stringify(fitting).length).toBeLessThanOrEqual(50_000);
      expect(fitting.items).toBe(watched.items);
      expect(fitting.coverage).toBe(watched.coverage);
      expect(kept).toBeGreaterThan(0);
      expect(fitting.watch).toEqual({ ...watched.watch, marks: marks.slice(0, kept), marksDropped: 507 - kept });
    });

    it('and items only when no mark is left', () => {
      const fitting = fitReport(watched, 5_000);
      expect(fitting.watch).toMatchObject({ marks: [], marksDropped: 507 });
      expect(fitting.items.length).toBeLessThan(100);
      expect(fitting.coverage[0]).toEqual({
        code: 'itemsCapped',
        subject: 'shop.example',
        count: 100 - fitting.items.length,
      });
    });
  });
});
