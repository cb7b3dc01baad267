import { describe, expect, it, test } from 'vitest';
import { makeExported, makeFinding } from '../../test/made-exported.ts';
import { NAME_LIMIT_OF_VISIT, type VisitRecord } from '../visit-record-types.ts';
import { SavedVisitError, toSavedError } from './saved-database.ts';
import { findVisitName, parseSavedVisit, summariseBroken, summariseVisit } from './saved-visit-text.ts';

const report = makeExported(
  'cookie a shop.example 9d functional smartsupp\ncookie b shop.example 9d - smartsupp\nlocalStorage c',
  {
    findings: [makeFinding('one', 'problem'), makeFinding('two'), makeFinding('three')],
  },
);
const record: VisitRecord = { id: 'an-id', name: 'Monday', report, verdicts: {} };

test('a summary has what the list shows, and the address without its query', () => {
  const page = { ...report.page, url: 'https://shop.example/a?token=1#b' };
  expect(summariseVisit({ ...record, savedAt: 7, report: { ...report, page } })).toEqual({
    id: 'an-id',
    name: 'Monday',
    site: 'shop.example',
    url: 'https://shop.example/a',
    capturedAt: report.page.capturedAt,
    savedAt: 7,
    browserName: 'Chromium',
    isWatched: false,
    hasScreenshot: false,
    counts: { items: 3, vendors: 1, problem: 1, look: 2, note: 0 },
  });
  expect(summariseBroken('x')).toMatchObject({ id: 'x', isBroken: true });
});

test.each([
  ['Monday', 'Monday'],
  ['  Monday\n', 'Monday'],
  ['', 'shop.example'],
  ['   ', 'shop.example'],
  ['x'.repeat(NAME_LIMIT_OF_VISIT + 9), 'x'.repeat(NAME_LIMIT_OF_VISIT)],
])('the name %j is kept as %j', (name, kept) => {
  expect(findVisitName(name, record)).toBe(kept);
});

describe('a record from its text', () => {
  it('is what was saved', () => {
    expect(parseSavedVisit('an-id', JSON.stringify(record))).toEqual(record);
  });

  test.each<[what: string, text: unknown]>([
    ['nothing', undefined],
    ['an object', record],
    ['empty', ''],
    ['truncated', JSON.stringify(record).slice(0, 500)],
    ['null', 'null'],
    ['a list', '[]'],
    ['of another visit', JSON.stringify({ ...record, id: 'other' })],
    ['without a name', JSON.stringify({ ...record, name: undefined })],
    ['without verdicts', JSON.stringify({ ...record, verdicts: null })],
    ['without a report', JSON.stringify({ ...record, report: 1 })],
    ['without items', JSON.stringify({ ...record, report: { ...report, items: {} } })],
    ['with items that are none', JSON.stringify({ ...record, report: { ...report, items: [null] } })],
    [
      'without a moment',
      JSON.stringify({ ...record, report: { ...report, page: { ...report.page, capturedAt: '1' } } }),
    ],
  ])('%s is broken, with a reason', (_, text) => {
    expect(() => parseSavedVisit('an-id', text)).toThrow(SavedVisitError);
    expect(() => parseSavedVisit('an-id', text)).toThrow(
      expect.objectContaining({ code: 'broken', message: expect.stringMatching(/^What is stored/) }),
    );
  });
});

test.each<[error: unknown, code: string, words: string]>([
  [new DOMException('no room', 'QuotaExceededError'), 'full', 'no room'],
  [new DOMException('', 'QuotaExceededError'), 'full', 'QuotaExceededError'],
  [new DOMException('gone', 'InvalidStateError'), 'unexpected', 'gone'],
  [new SavedVisitError('broken', 'no JSON'), 'broken', 'no JSON'],
  ['odd', 'unexpected', 'odd'],
])('%s is %s', (error, code, words) => {
  expect(toSavedError(error)).toMatchObject({ code, message: words });
});
