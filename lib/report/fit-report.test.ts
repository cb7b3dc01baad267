import { describe, expect, it } from 'vitest';
import { makeReport } from '../../test/made-reports/make-report.ts';
import type { ClassifiedItem, Report } from '../types.ts';
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
  return makeReport({ items, coverage: [{ code: 'storesUnread' }] });
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
        { code: 'storesUnread' },
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
});
