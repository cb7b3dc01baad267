import { severities } from '../lib/finding-types.ts';
import type { ExportedReport } from '../lib/report/report-schema.ts';
import { wrapParts } from './align-rows.ts';
import { escapeControls } from './escape-controls.ts';
import { shortenName } from './shorten-name.ts';
import { readEnglishText } from './translate.ts';

type ExportedFinding = ExportedReport['findings'][number];

/** Longest list of names after a finding. */
const MOST_NAMES = 8;
/** Longer lines are not read well, however wide the terminal is. */
const WIDEST = 120;
const INDENT = '      ';

/** What stands out, most pressing first, then the sources by number, since many findings rest on the same ones: lines for `printReport`. */
export function printFindings(
  { findings, items, watch }: Pick<ExportedReport, 'findings' | 'items' | 'watch'>,
  width = WIDEST,
): string[] {
  const { say, count } = readEnglishText();
  const heading = say('findingsHeading');
  if (findings.length === 0) {
    const words = say(watch ? 'findingsNone' : 'findingsNoneUnwatched');
    return [heading, ...wrap('  ', words, '  '), ''];
  }
  const sources = [...new Map(findings.flatMap((one) => one.sources).map((source) => [sayKey(source), source]))];
  const numbers = new Map(sources.map(([key], at) => [key, at + 1]));
  const counts = severities.flatMap((severity) => {
    const found = findings.filter((one) => one.severity === severity).length;
    return found > 0 ? count(`findingCount_${severity}`, found) : [];
  });
  return [
    `${heading} ${counts.join(', ')}`,
    ...findings.flatMap(printFinding),
    ...(sources.length > 0 ? ['', say('findingSources')] : []),
    ...sources.flatMap(([, source], at) => wrap(`  ${`[${at + 1}]`.padStart(4)} `, saySource(source), '       ')),
    '',
  ];

  function printFinding({
    severity,
    title,
    text,
    sureness,
    explanations,
    sources: own,
    items: places,
  }: ExportedFinding) {
    const behind = own.map((source) => numbers.get(sayKey(source)) ?? 0).sort((one, two) => one - two);
    const said = new Set(text.split(/[\s,():“”]+|\.(?=\s|$)/));
    const all = [...new Set(places.map((place) => items[place]?.name ?? ''))];
    // The sentence names a few, and long ones cut.
    const names = all.every((name) => said.has(name)) ? [] : all;
    const rest = names.length > MOST_NAMES ? [count('namesMore', names.length - MOST_NAMES)] : [];
    return [
      ...wrap(`  [${say(`severity_${severity}`)}] `, `${title}: ${text}`),
      ...(names.length > 0
        ? wrap(
            INDENT,
            `${say('findingItems')}: ${[...names.slice(0, MOST_NAMES).map(shortenName), ...rest].join(', ')}`,
          )
        : []),
      ...(explanations.length > 0 ? wrap(INDENT, `${say('findingExplanations')}: ${explanations.join(' ')}`) : []),
      ...wrap(
        INDENT,
        [
          `${say('findingSureness')}: ${say(`sureness_${sureness}`).toLowerCase()}.`,
          ...(behind.length > 0 ? [`${say('findingSources')}: ${behind.map((at) => `[${at}]`).join(' ')}`] : []),
        ].join(' '),
      ),
    ];
  }
  /** Parted at blanks alone: lengths of time keep together, and a name longer than a line is not broken. */
  function wrap(head: string, words: string, indent = INDENT): string[] {
    return wrapParts(head, escapeControls(words).split(' '), indent, Math.min(width, WIDEST));
  }
}

/** One document is one source in each of its sections. */
function sayKey({ title, section = '' }: ExportedFinding['sources'][number]): string {
  return JSON.stringify([title, section]);
}

function saySource({ title, section, url }: ExportedFinding['sources'][number]): string {
  return [section === undefined ? title : `${title}, ${section}`, url ?? ''].join(' ').trim();
}
