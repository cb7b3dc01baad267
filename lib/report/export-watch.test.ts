import { describe, expect, it, test } from 'vitest';
import { madeExportWords } from '../../test/made-export-words.ts';
import { consent, items, makeReport } from '../../test/made-reports/make-report.ts';
import type { Report } from '../types.ts';
import type { ItemClock, TimelineMark, WatchSummary } from '../watch-types.ts';
import { exportReport } from './export-report.ts';
import { reportSchema } from './report-schema.ts';

const exported = (report: Report) => exportReport(report, { ...madeExportWords, details: {} });
const unwatched = makeReport({ items: items('cookie acme shop.example 180d functional acme') });

describe('what watching adds', () => {
  const clock: ItemClock = {
    phase: 'afterRefusal',
    phases: { afterRefusal: 2, beforeChoice: 1 },
    writes: 3,
    firstWriteAt: 0.1,
    lastWriteAt: 900,
    phaseAt: 850.5,
    lastChangedAt: 12.5,
    wasThere: true,
    renewals: 1,
    askedLifetimeDays: 730,
    keptLifetimeDays: 'session',
    writers: [{ via: 'header', source: 'https://acme.example/p', vendorId: 'acme', vendorName: 'Acme', count: 3 }],
  };
  const mark: TimelineMark = {
    at: 0.1,
    store: 'cookie',
    name: 'acme',
    operation: 'set',
    via: 'header',
    count: 1,
    phase: 'beforeChoice',
    itemId: 'an id',
    categories: ['functional'],
    vendorName: 'Acme',
    by: 'https://acme.example/p',
  };
  const { itemId: _itemId, ...plainMark } = mark;
  const watch: WatchSummary = {
    watchedSince: 1.5,
    choices: [
      {
        at: 0,
        kind: 'earlier',
        states: consent('granted denied denied denied', 'siteChoice').categories,
        mechanisms: ['X'],
      },
    ],
    signals: [
      {
        at: 0,
        mechanism: 'x',
        mechanismName: 'X',
        where: 'cookie',
        name: 'choice',
        kind: 'earlier',
        states: consent('granted denied denied denied', 'siteChoice').categories,
        reason: 'recordedChoice',
      },
      { at: 12.5, mechanism: 'x', mechanismName: 'X', where: 'cookie', name: 'choice', kind: 'removed' },
    ],
    marks: [mark],
    marksDropped: 3,
    isRestored: true,
    hasGpc: true,
  };
  const report: Report = {
    ...unwatched,
    items: unwatched.items.map((item) => ({ ...item, clock })),
    presences: [
      {
        vendorId: 'acme',
        vendorName: 'Acme',
        scripts: ['https://acme.example/a.js'],
        items: 1,
        unknownItems: 0,
        isRecordingUnseen: true,
      },
    ],
    watch,
  };

  it('is published whole, without ids', () => {
    const published = exported(report);
    expect(reportSchema.parse(published)).toEqual(published);
    expect(published).toMatchObject({ presences: report.presences, watch: { ...watch, marks: [plainMark] } });
    expect(published.items[0]?.clock).toEqual(clock);
    expect(JSON.stringify(published)).not.toContain('an id');
  });

  it('is absent when nobody watched', () => {
    const published = exported(unwatched);
    expect(published).not.toHaveProperty('watch');
    expect(published.presences).toEqual([]);
    expect(published.items[0]).not.toHaveProperty('clock');
  });

  test.each<[fault: string, broken: Partial<Report>]>([
    [
      'a phase that is none',
      { items: report.items.map((item) => ({ ...item, clock: { ...clock, phase: 'later' as never } })) },
    ],
    [
      'a value of a record',
      { watch: { ...watch, choices: watch.choices.map((one) => ({ ...one, value: 'secret' })) } },
    ],
    ['half a write', { items: report.items.map((item) => ({ ...item, clock: { ...clock, writes: 0.5 } })) }],
  ])('the schema refuses %s', (_, broken) => {
    expect(reportSchema.safeParse(exported({ ...report, ...broken })).success).toBe(false);
  });
});
