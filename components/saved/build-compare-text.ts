import type { ReportComparison } from '../../lib/compare/comparison-types.ts';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import type { Text } from '../build-text.ts';
import { sayMoment } from '../say-expiry.ts';
import { showName, showText } from '../visible-text.ts';
import { sayChange, sayKey, sayUnfair } from './say-comparison.ts';

/** A comparison as plain text, to be pasted into a ticket. Parts in which nothing differs are left out. */
export function buildCompareText(
  before: VisitRecord,
  after: VisitRecord,
  comparison: ReportComparison,
  text: Text,
): string {
  const { say, count, locale } = text;
  const { added, gone, shared, vendors, consent, findings } = comparison;
  const head = ({ name, report }: VisitRecord) =>
    `${showName(name)} (${showText(report.page.url)}, ${sayMoment(report.page.capturedAt, locale)})`;
  const keys = (places: readonly number[], { report }: VisitRecord) =>
    places.flatMap((at) => report.items[at] ?? []).map((item) => sayKey(item, text));
  const titles = (places: readonly number[], { report }: VisitRecord) =>
    places.flatMap((at) => report.findings[at] ?? []).map((finding) => showText(finding.text));
  const changed = shared.filter(({ changes }) => changes.length > 0);
  const parts: [heading: string, lines: string[]][] = [
    [say('compareUnfairHeading'), comparison.unfair.map((one) => sayUnfair(one, text))],
    [count('compareAdded', added.length), keys(added, after)],
    [count('compareGone', gone.length), keys(gone, before)],
    [
      count('compareChanged', changed.length),
      changed.map(({ after: at, changes }) => {
        const name = showName(after.report.items[at]?.name ?? '');
        return `${name}: ${changes.map((change) => sayChange(change, text)).join('; ')}`;
      }),
    ],
    [
      say('compareVendors'),
      [
        ...vendors.added.map((name) => say('compareNew', showText(name))),
        ...vendors.gone.map((name) => say('compareNoMore', showText(name))),
      ],
    ],
    [
      say('compareConsent'),
      consent.map((one) =>
        say('compareChange', say(`category_${one.category}`), say(`state_${one.before}`), say(`state_${one.after}`)),
      ),
    ],
    [
      say('compareFindings'),
      [
        ...titles(findings.added, after).map((line) => say('compareNew', line)),
        ...titles(findings.gone, before).map((line) => say('compareNoMore', line)),
      ],
    ],
  ];
  const told = parts.filter(([, lines]) => lines.length > 0);
  return [
    `${say('compareBefore')}: ${head(before)}`,
    `${say('compareAfter')}: ${head(after)}`,
    ...told.flatMap(([heading, lines]) => ['', heading, ...lines.map((line) => `- ${line}`)]),
    ...(told.length === 0 ? ['', say('compareNothing')] : []),
    '',
  ].join('\n');
}
