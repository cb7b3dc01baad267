import type { KeptExpectation, SavedModel } from '../components/saved/saved-contract.ts';
import { compareReports } from '../lib/compare/compare-reports.ts';
import { buildExpectation } from '../lib/expect/build-expectation.ts';
import { checkExpectation } from '../lib/expect/check-expectation.ts';
import { expectationFormat } from '../lib/expect/expectation-schema.ts';
import type { ExportedReport } from '../lib/report/report-schema.ts';
import type { SavedVisitSummary, VisitRecord } from '../lib/visit-record-types.ts';
import { changeItem, makeClock, makeExported, makeFinding } from './made-exported.ts';
import { madeNow } from './made-reports/make-report.ts';

const HOUR = 3_600_000;

/** A saved visit of a made report. */
export function makeRecord(name: string, report: ExportedReport, number = 1): VisitRecord {
  return { id: makeId(number), name, savedAt: madeNow + number, report, verdicts: {} };
}

function makeId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** What the list shows of a visit. */
function makeSummary(number: number, more: Partial<SavedVisitSummary> = {}): SavedVisitSummary {
  return {
    id: makeId(number),
    name: `Visit ${number}`,
    site: 'shop.example',
    url: 'https://shop.example/products/chair',
    capturedAt: madeNow - number * HOUR,
    savedAt: madeNow - number * HOUR,
    browserName: 'Chromium',
    isWatched: number % 2 === 0,
    hasScreenshot: false,
    counts: { items: 12, vendors: 3, problem: number % 3, look: 1, note: 0 },
    ...more,
  };
}

const before = makeExported(
  `cookie _ga .shop.example 400d analytics google-analytics
  cookie SL_C_1_SID shop.example 365d analytics smartlook
  cookie theme shop.example 30d
  cookie old shop.example 9d marketing hotjar
  localStorage same`,
  { findings: [makeFinding('gone'), makeFinding('still')] },
);
const pattern = { pattern: 'SL_C_<KEY>_SID', kind: 'template', layer: 'vendor' } as const;
const later = makeExported(
  `cookie _ga .shop.example 90d analytics google-analytics
  cookie SL_C_2_SID shop.example session analytics smartlook
  cookie theme shop.example 30d
  cookie new cdn.other.example 700d marketing luigi
  localStorage same
  sessionStorage tab`,
  {
    findings: [makeFinding('still'), makeFinding('added', 'problem')],
    coverage: [{ code: 'frameNoAccess', text: 'The frame of chat.example could not be looked into.' }],
    page: { ...before.page, rung: 'page', capturedAt: madeNow + HOUR },
  },
);
const clock = makeClock({ phase: 'beforeChoice', phases: { beforeChoice: 1 } });
export const madeBefore = makeRecord('Before the change', changeItem(before, 1, { match: pattern }), 1);
export const madeAfter = makeRecord(
  'After <b>the</b> change\u202e',
  changeItem(changeItem(later, 1, { match: pattern }), 2, { clock }),
  2,
);

const expectation = buildExpectation(madeBefore.report, 'As it should be');
export const madeExpectation: KeptExpectation = {
  id: makeId(90),
  name: expectation.name,
  savedAt: madeNow,
  parsed: { ok: true, expectation },
};
const strict = {
  ...expectationFormat,
  name: 'Strict',
  allow: [
    { name: 'theme', phases: ['afterGrant' as const] },
    { name: 'same', phases: ['afterGrant' as const] },
    { name: 'same*' },
    { name: 'must', isRequired: true },
  ],
  others: 'violation' as const,
};

const none: SavedModel = {
  visits: [],
  expectations: [],
  isKept: undefined,
  outcome: undefined,
  checked: undefined,
  compared: undefined,
  swapHref: '?compare=b,a',
  locale: 'en',
  now: madeNow,
};
const some: SavedModel = {
  ...none,
  visits: [
    makeSummary(1),
    makeSummary(2, {
      name: 'A very long name of a visit that says what was done: banner refused, then the chat was opened and closed again',
    }),
    makeSummary(3, { site: 'news.example', url: 'https://news.example/', browserName: 'Firefox' }),
    makeSummary(4, { name: 'odd\u202e name' }),
  ],
  expectations: [
    madeExpectation,
    {
      id: makeId(91),
      name: 'Of a later version',
      savedAt: madeNow,
      parsed: {
        ok: false,
        problems: [{ place: 'formatVersion', reason: 'this version of Crumbscope reads expectations of version 1' }],
        more: 0,
      },
    },
  ],
};

/** States of the page, by name. */
export const savedPages = {
  reading: { ...none, visits: undefined },
  none,
  some,
  many: {
    ...some,
    visits: Array.from({ length: 500 }, (_, at) => makeSummary(at, { site: `site${at % 50}.example` })),
  },
  broken: {
    ...none,
    visits: [makeSummary(1), makeSummary(2, { isBroken: true, name: '', site: '', url: '' })],
  },
  unread: { ...none, visits: { code: 'unexpected', detail: 'A mutation operation was attempted on a database' } },
  full: { ...some, outcome: { kind: 'failed', failure: { code: 'full', detail: 'QuotaExceededError' } } },
  evictable: { ...some, isKept: false },
  removed: { ...some, outcome: { kind: 'removed', count: 2, restore: () => undefined } },
  files: {
    ...some,
    outcome: {
      kind: 'files',
      files: [
        { kind: 'visit', file: 'visit.json', name: 'Monday' },
        { kind: 'expectation', file: 'expected.json', name: 'As it should be' },
        { kind: 'there', file: 'again.json', record: madeBefore },
        { kind: 'badVisit', file: 'broken\u202e.json', problem: { code: 'truncated', line: 12, column: 3 } },
        {
          kind: 'badExpectation',
          file: 'wrong.json',
          problems: [{ place: 'allow[2].phases[0]', reason: 'has to be one of "afterRefusal", "beforeChoice"' }],
          more: 3,
        },
        { kind: 'notSaved', file: 'large.json', failure: { code: 'full', detail: '' } },
      ],
    },
  },
  met: {
    ...some,
    checked: { visitName: 'Monday', expectation, result: checkExpectation(madeBefore.report, expectation) },
  },
  notMet: {
    ...some,
    checked: { visitName: 'Tuesday', expectation: strict, result: checkExpectation(madeAfter.report, strict) },
  },
  comparing: { ...none, compared: 'reading' },
  compared: { ...none, compared: [madeBefore, madeAfter] },
  comparedSame: { ...none, compared: [madeBefore, madeBefore] },
  comparedMissing: { ...none, compared: [madeBefore, null] },
  comparedBroken: { ...none, compared: [{ code: 'broken', detail: 'What is stored is no JSON' }, madeAfter] },
} as const satisfies Record<string, SavedModel>;

/** What the comparison of the made visits holds. */
export const madeComparison = compareReports(madeBefore.report, madeAfter.report);
