import { type OverviewResult, overviewCodes } from '../../lib/overview/compare-overview.ts';
import type { DeclaredKey } from '../../lib/overview/declared-key.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import type { Text } from '../build-text.ts';
import { showText } from '../visible-text.ts';
import { sayGap, sayGapName } from './say-gap.ts';

/** The outcome as plain text, for a ticket or a letter. What comes from a page stands in it with its invisible characters shown. */
export function buildOverviewText(
  result: OverviewResult,
  declared: readonly DeclaredKey[],
  report: ExportedReport,
  text: Text,
): string {
  const { say, count } = text;
  const lines = [
    say('overviewListTitle'),
    `${showText(report.page.url.replace(/[?#].*$/s, ''))}, ${new Date(report.page.capturedAt).toISOString()}`,
    say('overviewFigure', result.named, count('overviewKeys', result.keys)),
    say('overviewDeclared', count('overviewEntries', declared.length), result.fitting.length),
  ];
  for (const code of overviewCodes) {
    const gaps = result.gaps.filter((gap) => gap.code === code);
    if (gaps.length === 0) continue;
    lines.push('', `${say(`overviewGap_${code}`)} (${gaps.length})`);
    for (const gap of gaps)
      lines.push(`- ${sayGapName(gap, report, declared)}: ${sayGap(gap, report, declared, text)}`);
    lines.push(say(`overviewWhy_${code}`));
  }
  if (result.gaps.length === 0) lines.push('', say('overviewFits'));
  return `${lines.join('\n')}\n`;
}
