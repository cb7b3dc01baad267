import { parse } from 'csv-parse/browser/esm/sync';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it, test } from 'vitest';
import { hostileNames, makeFinding, makeNamed, makeVisitRecord } from '../../test/made-exports.ts';
import { consent, items, madeNow, signal } from '../../test/made-reports/make-report.ts';
import type { VisitRecord } from '../visit-record-types.ts';
import { buildCsv } from './build-csv.ts';
import { buildXlsx, type XlsxOptions } from './build-xlsx.ts';
import { sayDate } from './say-date.ts';

const options: XlsxOptions = { notes: ['How to read it.'], everythingSeen: 'Nothing was out of reach.' };
/** The sheets of a workbook as rows of texts, as CSV has them. */
async function readSheets(record: VisitRecord, given = options): Promise<Record<string, string[][]>> {
  const blob = await buildXlsx(record, given);
  const sheets = await readWorkbook(Buffer.from(await blob.arrayBuffer()), { trim: false });
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(write))]));
}

function write(cell: unknown): string {
  if (cell === null) return '';
  // A day is counted as 1: read back, a second is off by a few billionths.
  return cell instanceof Date ? sayDate(new Date(Math.round(cell.getTime() / 1000) * 1000)) : String(cell);
}

/** Rows as objects. */
function named([head = [], ...rows]: string[][] = []): Record<string, string>[] {
  return rows.map((row) => Object.fromEntries(head.map((header, at) => [header, row[at] ?? ''])));
}

describe('a workbook', () => {
  const report = makeVisitRecord({
    items: items('cookie ssupp.vid shop.example 180d functional smartsupp\nlocalStorage k shop.example'),
  }).report;
  const record: VisitRecord = {
    ...makeVisitRecord(),
    savedAt: madeNow,
    report: {
      ...report,
      consent: {
        ...consent('granted denied denied unset', 'siteChoice', [
          signal('cookiebot', 'Cookiebot', 'granted denied denied denied', {
            evidence: [['method', 'explicit']],
            decidedAt: madeNow,
          }),
          signal('mode', 'Consent Mode', 'granted granted granted granted'),
        ]),
        contradictions: [{ code: 'modeGrantsDenied', categories: ['analytics'], signals: [0, 1] }],
      },
      coverage: [{ code: 'cookiesUnseen', text: '=cookies of chat.example', subject: 'chat.example' }],
      findings: [makeFinding('one', [0]), makeFinding('constructor', [1])],
    },
    verdicts: { one: { verdict: 'accepted', comment: '=agreed', at: madeNow } },
  };

  it('has five sheets, with the findings, verdicts, consent, and what could not be seen', async () => {
    const sheets = await readSheets(record);
    expect(Object.keys(sheets)).toEqual(['Items', 'Findings', 'Consent', 'Coverage', 'About']);
    expect(named(sheets.Findings)).toMatchObject([
      {
        finding: 'one',
        severity: 'problem',
        item_names: 'ssupp.vid',
        items: '0',
        verdict: 'accepted',
        comment: "'=agreed",
      },
      { finding: "'constructor", item_names: 'k', verdict: 'none', comment: '', verdict_utc: '' },
    ]);
    expect(named(sheets.Consent)).toMatchObject([
      { what: 'result', necessary: 'granted', marketing: 'unset' },
      { what: 'signal', mechanism: 'Cookiebot', evidence: 'method: explicit', utc: '2026-11-22 09:30:00' },
      { what: 'signal', mechanism: 'Consent Mode', utc: '' },
      { what: 'contradiction', mechanism: 'Cookiebot; Consent Mode', analytics: 'contradicted', marketing: '' },
    ]);
    expect(named(sheets.Coverage)).toMatchObject([{ gap: 'cookiesUnseen', text: "'=cookies of chat.example" }]);
    const about = Object.fromEntries((sheets.About ?? []).map(([field = '', value]) => [field, value]));
    expect(about).toMatchObject({ page: report.page.url, items: '2', watched: 'no', note: 'How to read it.' });
    expect(about).toMatchObject({ captured_utc: '2026-11-22 09:30:00', saved_utc: '2026-11-22 09:30:00' });
  });

  it('says so where everything was seen', async () => {
    const sheets = await readSheets(makeVisitRecord());
    expect(named(sheets.Coverage)).toMatchObject([{ gap: 'none', text: 'Nothing was out of reach.' }]);
  });

  it('keeps numbers and dates as such, and texts as texts', async () => {
    const blob = await buildXlsx(record, options);
    const [sheet] = await readWorkbook(Buffer.from(await blob.arrayBuffer()));
    const [head = [], first = []] = sheet?.data ?? [];
    const cell = (header: string) => first[head.indexOf(header)];
    expect([cell('left_days'), cell('expires_utc')]).toEqual([180, expect.any(Date)]);
    expect(typeof cell('name')).toBe('string');
  });
});

describe('the same rows as in CSV', () => {
  test.each<[what: string, record: VisitRecord]>([
    ['known items', makeVisitRecord({ items: items('cookie a shop.example 0.5d\ncookie b shop.example session') })],
    ['hostile items', makeVisitRecord({ items: makeNamed(hostileNames) })],
    ['no item', makeVisitRecord({ items: [] })],
  ])('%s', async (_, record) => {
    const { Items = [] } = await readSheets(record);
    const expected: string[][] = parse(buildCsv(record), { bom: true });
    const width = expected[0]?.length ?? 0;
    expect(Items.map((row) => [...row, ...Array(width - row.length).fill('')])).toEqual(expected);
  });

  it('also with values', async () => {
    const record = makeVisitRecord({ items: makeNamed(hostileNames) });
    const { Items = [] } = await readSheets(record, { ...options, values: hostileNames });
    const expected: string[][] = parse(buildCsv(record, { values: hostileNames }), { bom: true });
    expect(Items.map((row) => row.at(-2))).toEqual(expected.map((row) => row.at(-2)));
  });
});
