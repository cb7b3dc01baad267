import type { ExportedReport } from '../lib/report/report-schema.ts';
import { escapeControls } from './escape-controls.ts';
import { readEnglishText } from './translate.ts';

/** Longest list of names after a finding. */
const MOST_NAMES = 8;

/** What stands out, most pressing first, with the sources: lines for `printReport`. */
export function printFindings({ findings, items }: Pick<ExportedReport, 'findings' | 'items'>): string[] {
  const { say } = readEnglishText();
  if (findings.length === 0) return ['What stands out', `  ${say('findingsNone')}`, ''];
  return ['What stands out', ...findings.flatMap(printFinding), ''];

  function printFinding(finding: ExportedReport['findings'][number]): string[] {
    const names = finding.items.map((place) => escapeControls(items[place]?.name ?? ''));
    const rest = names.length > MOST_NAMES ? ` … ${names.length - MOST_NAMES} more` : '';
    const sources = finding.sources.map(({ title, section }) =>
      section === undefined ? title : `${title}, ${section}`,
    );
    return [
      `  [${say(`severity_${finding.severity}`)}] ${finding.title}: ${finding.text}`,
      ...(names.length > 0 ? [`      ${names.slice(0, MOST_NAMES).join(', ')}${rest}`] : []),
      `      ${say('findingSources')}: ${sources.join('; ')} (${say(`sureness_${finding.sureness}`).toLowerCase()})`,
    ].map(escapeControls);
  }
}
