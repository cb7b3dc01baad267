import junit from 'junit-report-builder';
import { saySentence } from '../components/findings/say-sentence.ts';
import type { Text } from '../components/text.tsx';
import type { Expectation } from '../lib/expect/expectation-schema.ts';
import type { Deviation, ExpectationResult, ViolationKind } from '../lib/expect/expectation-types.ts';
import type { ExportedReport } from '../lib/report/report-schema.ts';
import { escapeControls } from './escape-controls.ts';

/** One test case: failed with violations, else skipped where something cannot be told, else passed. */
interface Case {
  name: string;
  violations: readonly Deviation[];
  undecided: readonly Deviation[];
}

/**
 * What a check against an expectation came to as JUnit's XML: a case for each entry of `allow`; one for each key that is not expected, or one that says
 * that there is none; one for the site and one for findings where the expectation asks for them.
 */
export function buildJunit(
  result: ExpectationResult,
  expectation: Expectation,
  report: Pick<ExportedReport, 'page' | 'items'>,
  text: Text,
): string {
  const builder = junit.newBuilder().name('Crumbscope');
  const suite = builder.testSuite().name(escapeControls(expectation.name));
  suite.timestamp(new Date(report.page.capturedAt));
  for (const { name, violations, undecided } of listCases(result, expectation, report)) {
    const made = suite.testCase().className(escapeControls(expectation.name)).name(escapeControls(name));
    const [failed, open] = [violations, undecided].map((list) =>
      list.map(({ sentence }) => escapeControls(saySentence(sentence, text))),
    );
    if (failed?.[0] !== undefined)
      made.failure(sumUp(failed), violations[0]?.kind).stacktrace(escapeData(failed.join('\n')));
    else if (open?.[0] !== undefined) made.skipped();
    // JUnit has no place for the reason of a skipped case but its output.
    if (open?.[0] !== undefined) made.standardOutput(escapeData(open.join('\n')));
  }
  return builder.build();
}

function listCases(
  { violations, undecided }: ExpectationResult,
  { allow, site, maxSeverity, others }: Expectation,
  { items }: Pick<ExportedReport, 'items'>,
): Case[] {
  const pick = (isMeant: (deviation: Deviation) => boolean) => ({
    violations: violations.filter(isMeant),
    undecided: undecided.filter(isMeant),
  });
  const ofKind = (kind: ViolationKind) => pick((deviation) => deviation.kind === kind);
  const unexpected = [...violations, ...undecided].filter(({ kind }) => kind === 'unexpected');
  return [
    ...(site === undefined ? [] : [{ name: `the page is of ${site}`, ...ofKind('otherSite') }]),
    // The number keeps apart what has one name.
    ...allow.map(({ name, store }, entry) => ({
      name: `allow[${entry}] ${store ?? 'any store'} ${name}`,
      ...pick((deviation) => deviation.entry === entry),
    })),
    ...(others === 'violation' && unexpected.length === 0
      ? [{ name: 'no unexpected keys', violations: [], undecided: [] }]
      : []),
    ...unexpected.map((deviation) => {
      const item = items[deviation.item ?? -1];
      return {
        name: `unexpected key ${item?.store ?? ''} ${item?.name ?? ''} of ${item?.origin ?? ''}`,
        ...pick((other) => other === deviation),
      };
    }),
    ...(maxSeverity === undefined ? [] : [{ name: `no finding above ${maxSeverity}`, ...ofKind('finding') }]),
  ];
}

/** The builder (junit-report-builder 5.1.2) writes these texts as CDATA and parts only the first end of one in a text. */
function escapeData(text: string): string {
  return text.replaceAll(']]>', ']]\\u{3e}');
}

function sumUp([first = '', ...others]: readonly string[]): string {
  return others.length > 0 ? `${first} (and ${others.length} more)` : first;
}
