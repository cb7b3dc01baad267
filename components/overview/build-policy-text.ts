import type { ProcessorCheck } from '../../lib/overview/check-processors.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import type { Text } from '../build-text.ts';
import { showText } from '../visible-text.ts';

/** The outcome of the processor check as plain text. */
export function buildPolicyText(
  checks: readonly ProcessorCheck[],
  report: ExportedReport,
  { say, count }: Text,
): string {
  const named = checks.filter(({ naming }) => naming !== undefined && naming.kind !== 'company').length;
  const lines = checks.map(({ vendorName, naming }) => {
    const words = say(naming ? `overviewNamed_${naming.kind}` : 'overviewNotNamed');
    const excerpt = naming ? ` "${showText(naming.before + naming.found + naming.after)}"` : '';
    return `- ${showText(vendorName)}: ${words}${excerpt}`;
  });
  return `${[
    say('overviewPolicyHeading'),
    `${showText(report.page.url.replace(/[?#].*$/s, ''))}, ${new Date(report.page.capturedAt).toISOString()}`,
    say('overviewPolicyFigure', named, count('overviewVendorCount', checks.length)),
    ...lines,
    say('overviewPolicyWhy'),
  ].join('\n')}\n`;
}
