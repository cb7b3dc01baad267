import canonicalize from 'canonicalize';
import { describe, expect, it, test } from 'vitest';
import { madeSealing, makeRecord } from '../../test/made-evidence.ts';
import type { VisitRecord } from '../visit-record-types.ts';
import { buildBundle } from './build-bundle.ts';
import { decodeVisitBytes } from './decode-visit-bytes.ts';
import { decodeTexts, encodeTexts } from './encode-texts.ts';
import { parseVisitFile } from './parse-visit-file.ts';
import { buildVisitFile } from './visit-file-form.ts';

const record = makeRecord();
const file = JSON.stringify(buildVisitFile(record));
const report = JSON.stringify(record.report, null, 2);
/** The made visit as a file, with something else in it. */
const withRecord = (change: (made: VisitRecord) => void) => {
  const made = makeRecord();
  change(made);
  return JSON.stringify(buildVisitFile(made));
};
const codeOf = (text: string) => {
  const read = parseVisitFile(text);
  return read.ok ? 'ok' : [read.problem.code, read.problem.path, read.problem.detail].filter(Boolean).join(' | ');
};

describe('parseVisitFile', () => {
  it('reads a saved visit as it was, lone surrogates too', () => {
    expect(parseVisitFile(file)).toEqual({ ok: true, record, isSealed: false });
    expect(parseVisitFile(`\ufeff${JSON.stringify(buildVisitFile(record), null, 4)}\r\n`)).toMatchObject({
      ok: true,
      record,
    });
  });

  it('reads a published report, with an id that is the same each time', () => {
    const [one, two] = [parseVisitFile(report), parseVisitFile(JSON.stringify(record.report))];
    expect(one).toEqual(two);
    expect(one).toMatchObject({ ok: true, isSealed: false, record: { name: '', report: record.report, verdicts: {} } });
    expect(one.ok && one.record.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const other = parseVisitFile(report.replace('"capturedAt": 1', '"capturedAt": 2'));
    expect(other.ok && other.record.id).not.toBe(one.ok && one.record.id);
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'empty'],
    ['a cut file', file.slice(0, -40), 'truncated | screenshot.base64'],
    ['a zip', 'PK\x03\x04\x14\0\0\0', 'zip'],
    ['UTF-16 with its mark', '\ufffd\ufffd{\0"\0a\0', 'utf16'],
    ['UTF-16 the other way round', '\0{\0"', 'utf16'],
    ['a PNG', '\ufffdPNG\r\n\x1a\n\0\0\0\rIHDR', 'picture'],
    ['a JPEG', '\ufffd\ufffd\ufffd\ufffd\0\x10JFIF', 'picture'],
    ['a GIF', 'GIF89a\x01\0', 'picture'],
    ['a PDF', '%PDF-1.7', 'pdf'],
    ['gzip', '\x1f\ufffd\b\0', 'binary'],
    ['a page', '\n<!doctype html><script>alert(1)</script>', 'html'],
    ['CSV', 'store,name\r\ncookie,_ga', 'unexpected | store'],
    ['a list', '[]', 'noVisit'],
    ['a number', '7', 'noVisit'],
    ['other JSON', '{"name":"left-pad","version":"1.0.0"}', 'noVisit'],
    ['own rules', '{"format":"crumbscope-rules","formatVersion":1,"files":[]}', 'noVisit'],
    ['values', JSON.stringify({ format: 'crumbscope-values', report: record.report, values: [] }), 'withValues'],
    ['a visit with values', file.replace('"id":', '"values":["x"],"id":'), 'wrongForm | has no field "values"'],
    [
      'a report with values',
      report.replace('"items": [', '"values": ["x"], "items": ['),
      'wrongForm | report | has no field',
    ],
    ['a report of before', report.replace('"1.4.0"', '"1.3.0"'), 'olderReport | schemaVersion | 1.3.0'],
    ['a report of later', report.replace('"1.4.0"', '"1.10.0"'), 'newerReport | schemaVersion | 1.10.0'],
    ['a form of later', file.replace('"formatVersion":1', '"formatVersion":2'), 'newerFormat | formatVersion | 2'],
    ['a form of no number', file.replace('"formatVersion":1', '"formatVersion":"1"'), 'wrongForm | formatVersion | 1'],
    ['a name twice', file.replace('"id":', '"name":"x","id":'), 'sameName | name | name'],
    [
      'a prototype',
      file.replace('"verdicts":{', '"verdicts":{"__proto__":{},'),
      'forbiddenName | verdicts | __proto__',
    ],
    [
      'a field too many',
      file.replace('"id":', '"more":1,"id":'),
      'wrongForm | has no field "more": correct its name or take it out',
    ],
    [
      'a report in a field',
      report.replace('"items": [', '"items": [3,'),
      'wrongForm | items[0] | has to be an object, { … }, and is a number',
    ],
    ['very deep', '{"a":'.repeat(101), 'tooDeep | a.a'],
  ])('refuses %s', (_, text, expected) => {
    expect(codeOf(text).slice(0, Math.max(expected.length, 4))).toBe(expected);
  });

  test.each<[string, (made: VisitRecord) => void, string]>([
    [
      'an id that is none',
      (made) => Object.assign(made, { id: '../x' }),
      'wrongForm | id | has to be a UUID in lower case',
    ],
    [
      'a name of a book',
      (made) => Object.assign(made, { name: 'n'.repeat(201) }),
      'wrongForm | name | is too long: at most 200 characters',
    ],
    [
      'an item that is not there',
      ({ report }) => report.findings[0]?.items.push(999),
      'noSuchItem | findings[0].items[2] | 999',
    ],
    [
      'an item before the first',
      ({ report }) => report.findings[0]?.items.push(-1),
      'noSuchItem | findings[0].items[2] | -1',
    ],
    ['half an item', ({ report }) => report.findings[0]?.items.push(0.5), 'wrongForm | findings[0].items[2]'],
    [
      'a signal that is not there',
      ({ report }) => Object.assign(report.findings[1] ?? {}, { signals: [99] }),
      'noSuchSignal | findings[1].signals[0] | 99',
    ],
    [
      'a finding twice',
      ({ report }) => Object.assign(report.findings[1] ?? {}, { id: report.findings[0]?.id }),
      'sameFinding | findings[1].id',
    ],
    [
      'a verdict on nothing',
      (made) => Object.assign(made.verdicts, { other: { verdict: 'fixed', comment: '', at: 1 } }),
      'noSuchFinding | verdicts | other',
    ],
    [
      'a verdict of no kind',
      (made) => Object.assign(made.verdicts, { other: { verdict: 'guilty', comment: '', at: 1 } }),
      'wrongForm | verdicts.other.verdict',
    ],
    [
      'a picture that is a page',
      (made) => Object.assign(made.screenshot ?? {}, { base64: btoa('<svg onload=alert(1)>...') }),
      'noPicture | screenshot',
    ],
    [
      'a picture of another kind',
      (made) => Object.assign(made.screenshot ?? {}, { type: 'image/jpeg' }),
      'noPicture | screenshot',
    ],
    [
      'a picture that could run',
      (made) => Object.assign(made.screenshot ?? {}, { type: 'image/svg+xml' }),
      'wrongForm | screenshot.type',
    ],
    [
      'a text without end',
      ({ report }) => Object.assign(report.page, { title: 't'.repeat(100_001) }),
      'textTooLong | page.title',
    ],
    [
      'a list without end',
      ({ report }) => Object.assign(report, { coverage: Array(50_001).fill(0) }),
      'listTooLong | coverage',
    ],
  ])('refuses %s, and says where', (_, change, expected) => {
    expect(codeOf(withRecord(change))).toContain(expected);
  });

  it('refuses a bundle that is not as it was sealed, and names the part', async () => {
    const { text } = await buildBundle(record, madeSealing);
    expect(codeOf(text)).toBe('ok');
    expect(codeOf(text.replace('Shop, before', 'Shop, after'))).toBe('sealBroken | visit');
    expect(codeOf(`${text} `)).toBe('sealBroken | file');
    expect(codeOf(text.replace('"formatVersion":1', '"formatVersion":2'))).toBe('newerFormat | formatVersion | 2');
  });

  it('checks what was sealed like anything else', async () => {
    const sealed = async (change: (made: VisitRecord) => void) => {
      const made = makeRecord();
      change(made);
      return codeOf((await buildBundle(made, madeSealing)).text);
    };
    expect(await sealed(({ report }) => report.findings[0]?.items.push(999))).toBe(
      'noSuchItem | findings[0].items[2] | 999',
    );
    expect(await sealed((made) => Object.assign(made, { more: 1 }))).toBe('ok'); // never gets into the bundle
    expect(await sealed(({ report }) => Object.assign(report, { more: 1 }))).toMatch(/^wrongForm/);
  });

  it('gives back what went in, byte for byte in canonical form', () => {
    const plain = {
      ...record,
      report: { ...record.report, items: record.report.items.filter(({ name }) => name.isWellFormed()) },
    };
    const read = parseVisitFile(JSON.stringify(buildVisitFile(plain)));
    expect(canonicalize(read.ok && read.record)).toBe(canonicalize(plain));
  });
});

describe('decodeVisitBytes', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  test.each([
    [bytes(0x7b, 0x0a, 0x22, 0xc3, 0x28), { code: 'badUtf8', line: 2, column: 2 }],
    [bytes(0x22, 0xed, 0xa0, 0x80, 0x22), { code: 'badUtf8', line: 1, column: 2 }],
    [bytes(0x7b, 0xe2, 0x82), { code: 'badUtf8', line: 1, column: 2 }],
    [bytes(0x50, 0x4b, 3, 4), { code: 'zip' }],
    [bytes(0xff, 0xfe, 0x7b, 0), { code: 'utf16' }],
    [bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), { code: 'picture' }],
    [bytes(0x1f, 0x8b, 8, 0), { code: 'binary' }],
  ])('%s', (given, problem) => {
    expect(decodeVisitBytes(given)).toEqual({ ok: false, problem });
  });

  it('keeps every character', () => {
    const text = '\ufeff{"é":"😀 \ufffd"}';
    expect(decodeVisitBytes(new TextEncoder().encode(text))).toEqual({ ok: true, text });
  });
});

test.each(['plain', '\ud800', 'a\udfffb', 'crumbscope-json:', 'crumbscope-json:"a"', ''])(
  'a text comes back: %j',
  (text) => {
    const encoded = encodeTexts({ [text]: [text, 1, null] });
    expect(JSON.stringify(encoded).isWellFormed()).toBe(true);
    expect(canonicalize(encoded)?.isWellFormed()).toBe(true);
    expect(decodeTexts(encoded)).toEqual({ [text]: [text, 1, null] });
  },
);

test.each(['crumbscope-json:', 'crumbscope-json:1', 'crumbscope-json:"plain"', 'crumbscope-json:"\\ud83d\\ude00"'])(
  '%s was never written',
  (text) => {
    expect(() => decodeTexts([text])).toThrow();
  },
);
