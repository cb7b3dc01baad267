import type { ExportedReport } from '../report/report-schema.ts';
import { type ConsentCategory, consentCategories } from '../types.ts';
import { buildTable, type Column, type Reading, type Table } from './build-table.ts';

type Consent = ExportedReport['consent'];
/** `result`: all signals together. `signal`: one mechanism. `contradiction`: two of them. `choice`: a change that was watched. */
type ConsentRow = { what: 'result' | 'signal' | 'contradiction' | 'choice' } & Partial<Record<string, Reading>>;

const read = (header: string, width: number): Column<ConsentRow> => ({ header, width, read: (row) => row[header] });

const columns: Column<ConsentRow>[] = [
  read('what', 14),
  read('mechanism', 24),
  ...consentCategories.map((category) => read(category, 12)),
  read('kind', 12),
  read('scope', 12),
  read('basis', 10),
  read('reason', 24),
  read('where', 14),
  read('name', 24),
  read('utc', 21),
  read('evidence', 60),
  read('choices', 60),
];

/** What is known of consent: the result per category, each signal, what contradicts, and what was chosen while watching. Pure. */
export function buildConsentTable({ consent, page, watch }: ExportedReport): Table {
  const choices = (watch?.choices ?? []).map(
    ({ at, kind, states, mechanisms }): ConsentRow => ({
      what: 'choice',
      mechanism: mechanisms,
      ...states,
      kind,
      utc: { at: page.visitStartedAt + at },
    }),
  );
  const rows = [
    buildResult(consent),
    ...consent.signals.map(buildSignal),
    ...consent.contradictions.map((one) => buildContradiction(one, consent)),
    ...choices,
  ];
  return buildTable(columns, rows);
}

function buildResult({ categories, reasons }: Consent): ConsentRow {
  const reason = consentCategories.map((category) => `${category}: ${reasons[category].code}`);
  return { what: 'result', ...categories, reason };
}

function buildSignal(signal: Consent['signals'][number]): ConsentRow {
  const { mechanismName: mechanism, states, kind, scope, basis, reason, where, name, decidedAt } = signal;
  return {
    what: 'signal',
    ...states,
    ...{ mechanism, kind, scope, basis, reason, where, name },
    ...(decidedAt === undefined ? {} : { utc: { at: decidedAt } }),
    evidence: signal.evidence.map(([label, value]) => `${label}: ${value}`),
    choices: signal.purposes?.map((purpose) => `${purpose.name}: ${purpose.state}`),
  };
}

function buildContradiction(one: Consent['contradictions'][number], { signals }: Consent): ConsentRow {
  const states: Partial<Record<ConsentCategory, string>> = {};
  for (const category of one.categories) states[category] = 'contradicted';
  const mechanism = one.signals.flatMap((place) => signals[place]?.mechanismName ?? []);
  return { what: 'contradiction', mechanism, ...states, reason: one.code };
}
