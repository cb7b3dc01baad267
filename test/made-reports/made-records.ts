import { buildText } from '../../components/build-text.ts';
import { exportContext } from '../../components/export-context.ts';
import { exportReport } from '../../lib/report/export-report.ts';
import type { ExportedFinding } from '../../lib/report/finding-schema.ts';
import type { Report } from '../../lib/types.ts';
import type { FindingVerdict, VisitRecord } from '../../lib/visit-record-types.ts';
import { translate } from '../preview/made-actions.ts';
import { madeDetails } from './made-details.ts';
import { makeVisits } from './made-visits.ts';
import { items, madeNow, makeReport } from './make-report.ts';

/** The words of made reports. */
export const madeText = buildText(translate, 'en-GB', madeNow);

/** A finding with one source and one explanation. */
export function madeFinding(parts: Partial<ExportedFinding> = {}): ExportedFinding {
  return {
    id: 'written-before-choice/smartsupp',
    check: 'written-before-choice',
    severity: 'problem',
    sureness: 'certain',
    title: 'Written before any choice',
    text: 'ssupp.visits was written 0.3 s after the page began, before any choice was recorded.',
    items: [1],
    vendorId: 'smartsupp',
    vendorName: 'Smartsupp',
    sources: [
      { title: 'Privacy and GDPR', kind: 'vendor', date: '2022', url: 'https://www.smartsupp.com/gdpr' },
      { title: 'Directive 2002/58/EC', kind: 'law', date: '2009', section: 'Article 5(3)' },
    ],
    explanations: ['A choice on an earlier visit that left no record.'],
    ...parts,
  };
}

/** A record of a report, with these findings in the place of its own. */
export function madeRecord(
  report: Report,
  parts: Partial<VisitRecord> = {},
  findings?: ExportedFinding[],
): VisitRecord {
  const exported = exportReport(report, exportContext(madeDetails, madeText));
  return {
    id: '00000000-0000-4000-8000-000000000001',
    name: '',
    report: findings ? { ...exported, findings } : exported,
    verdicts: {},
    ...parts,
  };
}

const said: FindingVerdict = {
  verdict: 'accepted',
  comment: 'Agreed with the shop.\nAsked again in May.',
  at: madeNow,
};

/** So many findings of all severities. */
function manyFindings(): ExportedFinding[] {
  return [
    madeFinding(),
    madeFinding({
      id: 'lifetime-over-13-months/smartlook',
      check: 'lifetime-over-13-months',
      severity: 'look',
      sureness: 'likely',
      title: 'Kept for longer than 13 months',
      text: 'SL_C_23361dd035530_SID and 2 more are kept for 400 days.',
      items: [6, 7, 8],
      sources: [{ title: 'Guidelines on cookies and other trackers', kind: 'guideline', date: '2020-09-17' }],
    }),
    madeFinding({
      id: 'unknown-identifier/cart',
      check: 'unknown-identifier',
      severity: 'note',
      sureness: 'possible',
      title: 'Unknown key that looks like an identifier',
      text: 'Nobody’s documents name the key visitor; its value has the form of an identifier.',
      items: [16],
    }),
  ];
}

/** A report with so many items, a fifth of them of a vendor. */
export function manyItems(count: number): Report {
  const lines = Array.from({ length: count }, (_, index) => {
    const name = index % 5 ? `key-${index} shop.example` : `ssupp.vid-${index} shop.example`;
    const store = index % 2 ? 'localStorage' : 'cookie';
    return `${store} ${name} ${index % 7 ? '180d' : '-'} ${index % 5 ? '- -' : 'functional smartsupp'}`;
  });
  return makeReport({ items: items(lines.join('\n'), madeDetails) });
}

/** What the report page has to be able to show, by name. */
export function makeRecords(): Record<string, VisitRecord> {
  const reports = Object.fromEntries(
    Object.entries(makeVisits(madeDetails)).flatMap(([name, visit]) =>
      visit?.phase === 'done' ? [[name, visit.report]] : [],
    ),
  );
  const of = (name: string, parts?: Partial<VisitRecord>, findings?: ExportedFinding[]) => {
    const report = reports[name];
    if (!report) throw new Error(`No made visit ${name}`);
    return madeRecord(report, parts, findings);
  };
  const findings = manyFindings();
  const hostileName = '</style><script>alert(1)</script>\u202egpj.exe';
  return {
    watched: of('watched', {}, findings),
    saved: of(
      'watched',
      { savedAt: madeNow + 60_000, name: 'Shop, after a refusal', verdicts: { 'unknown-identifier/cart': said } },
      findings,
    ),
    unwatched: of('results', {
      id: '00000000-0000-4000-8000-000000000002',
      name: 'Shop, first look',
      savedAt: madeNow,
    }),
    empty: madeRecord(makeReport({ rung: 'all' })),
    busy: of('watchedBusy'),
    hostile: of('watchedNames', { name: hostileName, savedAt: madeNow }, [
      madeFinding({ title: hostileName, text: 'x'.repeat(3000), items: [0, 1, 2, 3, 4, 99] }),
    ]),
  };
}
