import { alignRows, cutLine, wrapParts } from './align-rows.ts';
import { escapeControls } from './escape-controls.ts';
import type { CatalogueReport } from './report-catalogue.ts';
import type { KeyName, StaleSource } from './survey-catalogue.ts';
import type { NamedCollision } from './survey-collisions.ts';

/** Of a list, so many lines are shown unless the whole is asked for. */
const SHOWN = 20;
/** Where figures stand. */
const INDENT = '           ';

export interface PrintOptions {
  /** Characters in a line; longer lines are cut. */
  width: number;
  /** Every line of every list. */
  isWhole: boolean;
}

/** The report as text for people: figures first, then the lists, what is wrong last. */
export function printSurvey(report: CatalogueReport, { width, isWhole }: PrintOptions): string {
  const { vendors, scripts, keys, general, collisions } = report;
  const list = (title: string, rows: readonly string[][], total = rows.length): string[] => {
    const shown = isWhole ? rows : rows.slice(0, SHOWN);
    return [
      `${title}: ${count(total)}`,
      ...alignRows(shown).map((line) => `  ${line}`),
      ...sayMore(rows.length - shown.length),
    ];
  };
  const sections = [
    [
      `The catalogue on ${report.date}`,
      ...wrapParts(`  vendors  ${count(vendors.total)}: `, describeCounts(vendors.byKind), INDENT, width),
      `  scripts  ${count(scripts.vendors)} vendors are told by where their scripts come from: ${count(scripts.hosts)} hosts`,
      ...wrapParts(`  keys     ${count(keys.total)}: `, describeCounts(keys.byStore), INDENT, width),
      `${INDENT}${count(keys.withSource)} with a source, ${count(keys.total - keys.withSource)} by own judgement alone, ${count(keys.legacy)} legacy`,
      `  general  ${count(general.taken - report.coveredRows.length)} rows of the general list, and ${count(report.coveredRows.length)} that vendor files make needless`,
    ],
    printClaims(report),
    [
      `Vendors without keys: ${count(vendors.withoutKeys.length)}`,
      ...wrapParts('  ', withCommas(vendors.withoutKeys), '  ', width),
    ],
    list(`Sources older than ${report.staleMonths} months`, sortStale(report.staleSources).map(describeStale)),
    list('Keys of low confidence', report.lowConfidence.map(cellsOf)),
    list('Keys without a lifetime', report.withoutLifetime.map(cellsOf)),
    list('Keys that count only beside another of their vendor', report.needsCompanion.map(cellsOf)),
    listTexts(
      'Names that two vendors use, with the reason',
      eachOnce(collisions.filter(({ reason }) => reason !== undefined)).map(
        ({ vendor, store, name, other, reason }) => `${store} "${name}": ${vendor}, ${other.vendor}: ${reason}`,
      ),
      { width, isWhole },
    ),
    list(
      'Rows of the general list that vendor files make needless',
      report.coveredRows.map(({ pattern, platform, vendors: by }) => [pattern, platform, by.join(', ')]),
    ),
    list(
      'Rows of the general list that cannot be used',
      general.leftOut.map(({ why, rows }) => [count(rows).padStart(5), why]),
      general.leftOut.reduce((sum, { rows }) => sum + rows, 0),
    ),
  ];
  const lines = sections.flatMap((section) => [...section.map((line) => cutLine(escapeControls(line), width)), '']);
  return `${[...lines, ...printFaults(report, { width, isWhole })].join('\n')}\n`;
}

/** What has to be put right. */
function printFaults({ collisions, problems }: CatalogueReport, options: PrintOptions): string[] {
  const unexplained = eachOnce(collisions.filter(({ reason }) => reason === undefined)).map(
    ({ vendor, store, pattern, name, other }) =>
      `${store} "${name}": ${vendor} "${pattern}", ${other.vendor} "${other.pattern}"`,
  );
  const todo = problems.map(({ vendor, problem }) => `${vendor}: ${problem}`);
  return [
    ...listTexts('Collisions that nobody explains', unexplained, options),
    '',
    ...listTexts('Problems', todo, options),
  ];
}

/** Sentences, each in as many lines as it needs. */
function listTexts(title: string, texts: readonly string[], { width, isWhole }: PrintOptions): string[] {
  const shown = isWhole ? texts : texts.slice(0, SHOWN);
  return [
    `${title}: ${count(texts.length)}`,
    ...shown.flatMap((text) => wrapParts('  ', escapeControls(text).split(' '), '    ', width)),
    ...sayMore(texts.length - shown.length),
  ];
}

function sayMore(more: number): string[] {
  return more > 0 ? [`  and ${count(more)} more; --all shows them`] : [];
}

function printClaims({ claims }: CatalogueReport): string[] {
  const row = (head: string, cells: readonly (string | number)[]) =>
    `  ${head.padEnd(14)}${cells.map((cell) => String(cell).padStart(8)).join('')}`;
  return [
    `Claims: ${count(claims.total)}`,
    row('', ['high', 'medium', 'low']),
    ...Object.entries(claims.byDocument).map(([kind, { high, medium, low }]) =>
      row(kind, [high, medium, low].map(count)),
    ),
  ];
}

function describeStale({ vendor, document, date, keys, keysWithNothingNewer, title }: StaleSource): string[] {
  return [
    `${vendor} ${document}`,
    date,
    `${count(keys)} ${keys === 1 ? 'key' : 'keys'}, ${count(keysWithNothingNewer)} with nothing newer`,
    title,
  ];
}

/** Those first on which most rests. */
function sortStale(sources: readonly StaleSource[]): StaleSource[] {
  return sources.toSorted((a, b) => b.keysWithNothingNewer - a.keysWithNothingNewer || (a.date < b.date ? -1 : 1));
}

/** A collision seen from both sides is one. */
function eachOnce(collisions: readonly NamedCollision[]): NamedCollision[] {
  const idOf = ({ vendor, store, name, other }: NamedCollision) =>
    JSON.stringify([store, name, ...[vendor, other.vendor].sort()]);
  return [...new Map(collisions.toReversed().map((one) => [idOf(one), one])).values()].reverse();
}

function cellsOf({ vendor, store, pattern }: KeyName): string[] {
  return [vendor, store, pattern];
}

/** Thousands with a comma. */
function count(number: number): string {
  return number.toLocaleString('en');
}

function describeCounts(counts: Readonly<Record<string, number>>): string[] {
  const sorted = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
  return withCommas(sorted.map(([what, number]) => `${what} ${count(number)}`));
}

function withCommas(parts: readonly string[]): string[] {
  return parts.map((part, index) => (index < parts.length - 1 ? `${part},` : part));
}
