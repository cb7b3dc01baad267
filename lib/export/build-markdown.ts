import type { Severity } from '../finding-types.ts';
import type { ExportedFinding } from '../report/finding-schema.ts';
import type { ExportedReport } from '../report/report-schema.ts';
import type { VisitRecord } from '../visit-record-types.ts';
import { escapeMarkdown, markdownCode } from './escape-markdown.ts';

/** The words of a ticket in one language. Texts are plain, not Markdown. `more`: what was left out of a list. */
export interface MarkdownWords {
  title(host: string): string;
  page: string;
  seen: string;
  with: string;
  consent: string;
  findings: string;
  noFindings: string;
  steps: string;
  coverage: string;
  everythingSeen: string;
  noValues: string;
  /** What to do, in order: the sentences before and after what a person chose. */
  open: string;
  choices(choices: readonly ChoiceKind[]): string;
  look: string;
  severity(severity: Severity): string;
  more(count: number): string;
  date(ms: number): string;
  browserAndTool(report: ExportedReport): string;
  consentResult(consent: ExportedReport['consent']): string;
}

type ChoiceKind = NonNullable<ExportedReport['watch']>['choices'][number]['kind'];

/** Most of each that a ticket holds: with its headings some 60 lines. */
const MOST_FINDINGS = 8;
const MOST_ITEMS = 3;
const MOST_GAPS = 6;

/**
 * A short text for a bug ticket in Markdown: which page, when, with what, the findings with their items, how to see it again, and what could not be
 * seen. Nothing of the page becomes markup. Pure.
 * @param chosen ids of the findings it is about; else all that ask for more than a note
 */
export function buildMarkdown(record: VisitRecord, words: MarkdownWords, chosen?: readonly string[]): string {
  const { report } = record;
  const { page } = report;
  const wanted = report.findings.filter(({ id, severity }) => (chosen ? chosen.includes(id) : severity !== 'note'));
  const lines = [
    `## ${escapeMarkdown(words.title(URL.parse(page.url)?.host || page.site))}`,
    '',
    `- ${escapeMarkdown(words.page)}: ${markdownCode(page.url)}${page.title ? ` ${markdownCode(page.title)}` : ''}`,
    `- ${escapeMarkdown(words.seen)}: ${escapeMarkdown(words.date(page.capturedAt))}`,
    `- ${escapeMarkdown(words.with)}: ${escapeMarkdown(words.browserAndTool(report))}`,
    `- ${escapeMarkdown(words.consent)}: ${escapeMarkdown(words.consentResult(report.consent))}`,
    ...buildPart(words.findings, wanted.length > 0 ? [] : [`- ${escapeMarkdown(words.noFindings)}`]),
    ...wanted.slice(0, MOST_FINDINGS).flatMap((finding) => listFinding(finding, report, words)),
    ...sayMore(wanted.length - MOST_FINDINGS, words, '- '),
    ...buildPart(words.steps, listSteps(report, words)),
    ...buildPart(words.coverage, listGaps(report, words)),
    '',
    escapeMarkdown(words.noValues),
  ];
  return `${lines.join('\n')}\n`;
}

function buildPart(heading: string, lines: readonly string[]): string[] {
  return ['', `### ${escapeMarkdown(heading)}`, '', ...lines];
}

function listFinding(finding: ExportedFinding, { items }: ExportedReport, words: MarkdownWords): string[] {
  const { severity, title, text } = finding;
  const named = finding.items.flatMap((place) => items[place] ?? []);
  return [
    `- **${escapeMarkdown(words.severity(severity))}: ${escapeMarkdown(title)}.** ${escapeMarkdown(text)}`,
    ...named
      .slice(0, MOST_ITEMS)
      .map((item) => `  - ${item.store} ${markdownCode(item.name)} (${markdownCode(item.domain ?? item.origin)})`),
    ...sayMore(named.length - MOST_ITEMS, words, '  - '),
  ];
}

function listSteps({ page, watch }: ExportedReport, words: MarkdownWords): string[] {
  const made = (watch?.choices ?? []).map(({ kind }) => kind).filter((kind) => kind !== 'earlier');
  return [
    `1. ${escapeMarkdown(words.open)}: ${markdownCode(page.url)}`,
    `2. ${escapeMarkdown(words.choices(made))}`,
    `3. ${escapeMarkdown(words.look)}`,
  ];
}

function listGaps({ coverage }: ExportedReport, words: MarkdownWords): string[] {
  if (coverage.length === 0) return [`- ${escapeMarkdown(words.everythingSeen)}`];
  return [
    ...coverage.slice(0, MOST_GAPS).map(({ text }) => `- ${escapeMarkdown(text)}`),
    ...sayMore(coverage.length - MOST_GAPS, words, '- '),
  ];
}

function sayMore(count: number, words: MarkdownWords, mark: string): string[] {
  return count > 0 ? [`${mark}${escapeMarkdown(words.more(count))}`] : [];
}
