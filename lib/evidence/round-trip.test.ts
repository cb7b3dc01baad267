import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { madeSealing, onePixel } from '../../test/made-evidence.ts';
import { madeExportWords } from '../../test/made-export-words.ts';
import { makeFinding, makeVisitRecord } from '../../test/made-exports.ts';
import { makeConsentVisits } from '../../test/made-reports/made-consents.ts';
import { makeRecords } from '../../test/made-reports/made-records.ts';
import { makeVisits, shopItems } from '../../test/made-reports/made-visits.ts';
import { makeWatchedVisits } from '../../test/made-reports/made-watched-visits.ts';
import { buildReportJson } from '../export/build-report-json.ts';
import { buildVisitJson } from '../export/build-visit-json.ts';
import { exportReport } from '../report/export-report.ts';
import type { VisitRecord } from '../visit-record-types.ts';
import { buildBundle } from './build-bundle.ts';
import { writeCanonical } from './canonical.ts';
import { encodeTexts } from './encode-texts.ts';
import { parseVisitFile } from './parse-visit-file.ts';

// What is taken out and read again is the same, byte for byte in canonical form: as a report, as a whole visit, and sealed.

/** Canonical JSON, also of texts that have none by themselves. */
const write = (value: unknown) => writeCanonical(encodeTexts(JSON.parse(JSON.stringify(value))));
const read = (text: string): VisitRecord => {
  const file = parseVisitFile(text);
  if (!file.ok) throw new Error(`${file.problem.code} in ${file.problem.path}: ${file.problem.detail}`);
  return file.record;
};

async function takeRound(record: VisitRecord): Promise<void> {
  expect(write(read(buildReportJson(record)).report)).toBe(write(record.report));
  expect(write(read(buildVisitJson(record)))).toBe(write(record));
  const { text, seal } = await buildBundle(record, madeSealing);
  const opened = read(text);
  expect(write(opened)).toBe(write(record));
  expect((await buildBundle(opened, madeSealing)).seal).toBe(seal);
}

describe('every made visit', () => {
  const visits = { ...makeVisits(), ...makeConsentVisits(), ...makeWatchedVisits(shopItems()) };
  const done = Object.entries(visits).flatMap(([name, visit]) =>
    visit?.phase === 'done' && visit.report.items.length < 1000 ? [[name, visit.report] as const] : [],
  );
  // One of them names an item that is not there, which no file may.
  const records = Object.entries(makeRecords()).filter(([name]) => name !== 'hostile');

  it('is one of many kinds', () => {
    expect(done.length).toBeGreaterThan(15);
    expect(records.length).toBeGreaterThan(2);
    const reports = done.map(([, report]) => report);
    expect(reports.some(({ watch }) => watch !== undefined)).toBe(true);
    expect(reports.some(({ items }) => items.some(({ contents }) => contents !== undefined))).toBe(true);
    expect(reports.some(({ coverage }) => coverage.length > 0)).toBe(true);
  });

  test.each(done)('%s', async (_, report) => {
    await takeRound({ ...makeVisitRecord(), report: exportReport(report, { details: {}, ...madeExportWords }) });
  });
  test.each(records)('the record %s', async (_, record) => {
    await takeRound(record);
  });
});

it('whatever the page and the person wrote', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom('\ud800', '\udc00', '"', '\\', '\u0000', '\u2028', '\u202e', 'a'),
      maxLength: 8,
    }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'crumbscope-json:',
      'crumbscope-json:"a"',
      '\ufeff',
      'javascript:alert(1)',
    ),
  );
  const time = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
  );
  const written = fc.record({
    name: text,
    title: text,
    url: text,
    comment: text,
    at: time,
    id: text,
    hasPicture: fc.boolean(),
  });
  const made = makeVisitRecord();
  const finding = makeFinding('one', [1]);
  const [item] = made.report.items;
  if (!item) throw new Error('made with one');
  await fc.assert(
    fc.asyncProperty(written, async ({ name, title, url, comment, at, id, hasPicture }) => {
      const findings: VisitRecord['report']['findings'] = [
        { ...finding, id: `unknown-identifier/${id}`, title, text: comment },
      ];
      await takeRound({
        ...made,
        name,
        savedAt: at,
        report: {
          ...made.report,
          page: { ...made.report.page, url, title, capturedAt: at, visitStartedAt: -at },
          items: [item, { ...item, name, expiresAt: at, purpose: comment }],
          findings,
          coverage: [{ code: title, text: url, subject: name }],
        },
        verdicts: Object.fromEntries(findings.map((one) => [one.id, { verdict: 'fixed', comment, at }])),
        ...(hasPicture ? { screenshot: { type: 'image/png', base64: onePixel, takenAt: at } } : {}),
      });
    }),
    { numRuns: 100 },
  );
});
