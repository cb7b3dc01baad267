import { parse } from 'csv-parse/browser/esm/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileNames, makeFinding, makeNamed, makeVisitRecord } from '../../test/made-exports.ts';
import { items, madeNow } from '../../test/made-reports/make-report.ts';
import { buildCellText } from './build-cell-text.ts';
import { buildCsv } from './build-csv.ts';

const anyCharacter = fc.integer({ min: 0, max: 0x10_ffff }).map((point) => String.fromCodePoint(point));

type Row = Record<string, string>;
const read = (text: string): Row[] => parse(text, { columns: true, bom: true });

describe('the table of items', () => {
  const known = items(`
    cookie ssupp.vid .chat.example 180d functional smartsupp secure
    cookie unseen shop.example unseen
    cookie s shop.example session
    localStorage k shop.example - analytics+marketing
  `);
  const [first, , , stored] = known;
  if (!first || !stored) throw new Error('made above');
  first.clock = {
    phase: 'beforeChoice',
    phases: { beforeChoice: 2 },
    writes: 2,
    firstWriteAt: 312,
    lastWriteAt: 1500,
    askedLifetimeDays: 365,
    keptLifetimeDays: 180,
    writers: [
      { via: 'document.cookie', scripts: ['https://chat.example/loader.js'], vendorName: 'Smartsupp', count: 2 },
    ],
  };
  const record = makeVisitRecord({
    items: known,
    report: { findings: [makeFinding('one', [0]), makeFinding('two', [0, 3])] },
  });
  const csv = buildCsv(record);
  const rows = read(csv);

  it('is what RFC 4180 asks for, with a byte order mark', () => {
    expect(csv.startsWith('\ufeffitem,store,name,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(known.length + 2);
  });

  it('says of each item what is known, and does not make up the rest', () => {
    expect(rows.map(({ item, store, name }) => [item, store, name])).toEqual([
      ['0', 'cookie', 'ssupp.vid'],
      ['1', 'cookie', 'unseen'],
      ['2', 'cookie', 's'],
      ['3', 'localStorage', 'k'],
    ]);
    expect(rows[0]).toMatchObject({
      host: 'chat.example',
      party: 'third',
      vendor: 'Smartsupp',
      vendor_id: 'smartsupp',
      categories: 'functional',
      secure: 'yes',
      http_only: 'no',
      same_site: 'lax',
      expires_utc: '2027-05-21 09:30:00',
      left_days: '180',
      asked_days: '365',
      kept_days: '180',
      size_bytes: '36',
      phase: 'beforeChoice',
      writes: '2',
      first_write_ms: '312',
      first_write_utc: new Date(madeNow - 4000 + 312).toISOString().replace(/\..*/, '').replace('T', ' '),
      writers: 'https://chat.example/loader.js (Smartsupp) by document.cookie, 2 times',
      findings: 'one; two',
    });
    expect(rows[1]).toMatchObject({
      secure: 'unknown',
      http_only: 'unknown',
      expires_utc: 'unknown',
      phase: 'unknown',
    });
    expect(rows[1]).toMatchObject({ phase_reason: 'notWatched', documented_days: '', vendor: '', findings: '' });
    expect(rows[2]).toMatchObject({ expires_utc: 'session', left_days: '' });
    expect(rows[3]).toMatchObject({ categories: 'analytics; marketing', secure: '', expires_utc: '', path: '' });
  });

  it('has no column for values unless they are given', () => {
    expect(rows[0]).not.toHaveProperty('value');
    const given = read(buildCsv(record, { values: ['=1', '', null, '12'] }));
    expect(given.map(({ value, value_read }) => [value, value_read])).toEqual([
      ["'=1", 'yes'],
      ['', 'yes'],
      ['', 'no'],
      ["'12", 'yes'],
    ]);
  });
});

describe('hostile items', () => {
  it('stay in their cells', () => {
    const rows = read(buildCsv(makeVisitRecord({ items: makeNamed(hostileNames) })));
    expect(rows.map(({ name }) => name)).toEqual(hostileNames.map(buildCellText));
  });

  it.each([
    [8_640_000_000_000_001, "'8640000000000001 ms since 1970"],
    [8_640_000_000_000_000, '+275760-09-13T00:00:00.000Z'],
    [-1e300, '-1e+300 ms since 1970'],
    [Date.UTC(9999, 11, 31), '9999-12-31 00:00:00'],
  ])('may expire at %d', (expiresAt, shown) => {
    const [item] = items('cookie k shop.example 1d');
    if (!item) throw new Error('made above');
    const [row] = read(buildCsv(makeVisitRecord({ items: [{ ...item, expiresAt }] })));
    expect(row?.expires_utc?.replace(/^'/, '')).toBe(shown.replace(/^'/, ''));
  });

  it('give the same cells when they are read back, whatever they are called', () => {
    const record = makeVisitRecord();
    const [item] = record.report.items;
    if (!item) throw new Error('made above');
    const name = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: fc.constantFrom(...'",;\r\n=\'a', '\udc00') }),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
        const items = names.map((one) => ({ ...item, name: one }));
        const rows = read(buildCsv({ ...record, report: { ...record.report, items } }));
        expect(rows.map((row) => row.name)).toEqual(names.map(buildCellText));
        expect(new Set(rows.map((row) => Object.keys(row).length)).size).toBe(1);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});
