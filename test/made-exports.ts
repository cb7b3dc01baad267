import { exportReport } from '../lib/report/export-report.ts';
import type { ExportedReport } from '../lib/report/report-schema.ts';
import type { ClassifiedItem } from '../lib/types.ts';
import type { VisitRecord } from '../lib/visit-record-types.ts';
import { madeExportWords } from './made-export-words.ts';
import { items, makeReport } from './made-reports/make-report.ts';

/** Names that spoil tables, tickets and file names where they are taken as they are. */
export const hostileNames = [
  '=1+1',
  '+cmd|" /C calc"!A0',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '"=1',
  "'=1",
  '＝1+1',
  '＠x',
  'a;=1',
  'a,"=HYPERLINK(""http://evil.example"")',
  'a|  -1',
  'a"b',
  'a,b;c',
  'a\r\nb',
  '',
  ' ',
  "it's",
  "'quoted'",
  '00123',
  '1e5',
  '2026-11-22',
  '1/2',
  '12:30',
  '5%',
  'TRUE',
  '1E+5',
  '2026-11-22T09:30:00Z',
  'Mon 1/2',
  '#N/A',
  '\u22125',
  '1sepsepsepsepsepsepsepsepsepsepsepsepsepsepsepsep!',
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  '_x0041_',
  '_x005F_',
  '\u0000\u0007\u001b',
  '\ud800lone\udfff',
  '\ufffd\ufffe\uffff',
  '\u{1fffe}\u{10ffff}',
  '\u202egpj.exe',
  'a\u200bb\u2028c',
  '<script>alert(1)</script>&amp;',
  ']]>',
  '`code` ```fence```',
  '`',
  '[link](http://evil.example)',
  '![image](http://evil.example/x.png)',
  '| a | b |',
  '@everyone #123',
  '🍪é長い',
  'x'.repeat(2048),
];

/** A visit of shop.example that is not saved yet. Its findings are those given, not those of the checks. */
export function makeVisitRecord(
  parts: { items?: ClassifiedItem[]; report?: Partial<ExportedReport> } = {},
): VisitRecord {
  const report = makeReport({ items: parts.items ?? items('cookie ssupp.vid shop.example 180d functional smartsupp') });
  const exported = exportReport(report, { details: {}, ...madeExportWords });
  return {
    id: '7f0b8a5c-0b51-4a53-9f0f-1c2d3e4f5a6b',
    name: 'A chair',
    report: { ...exported, findings: [], ...parts.report },
    verdicts: {},
  };
}

/** One item for each name, in every store in turn. */
export function makeNamed(names: readonly string[]): ClassifiedItem[] {
  const stores = ['cookie', 'localStorage', 'sessionStorage'] as const;
  const lines = names.map((_, at) => `${stores[at % 3]} k shop.example ${at % 2 ? 'session' : '30d'}`).join('\n');
  return items(lines).map((item, at) => ({ ...item, name: names[at] ?? '' }));
}

/** A finding about the items at these places. */
export function makeFinding(
  id: string,
  places: number[],
  more: Partial<ExportedReport['findings'][number]> = {},
): ExportedReport['findings'][number] {
  return {
    id,
    check: 'written-before-choice',
    severity: 'problem',
    sureness: 'certain',
    title: 'Written before any choice',
    text: 'ssupp.vid was written 0.3 s after the page was opened.',
    items: places,
    vendorId: 'smartsupp',
    vendorName: 'Smartsupp',
    sources: [{ title: 'Cookies', kind: 'vendor', date: '2026-03', url: 'https://vendor.example/cookies' }],
    explanations: ['The choice may have been made on an earlier page.'],
    ...more,
  };
}
