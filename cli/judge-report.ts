import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Text } from '../components/text.tsx';
import { checkExpectation } from '../lib/expect/check-expectation.ts';
import type { Expectation } from '../lib/expect/expectation-schema.ts';
import { type Severity, severities } from '../lib/finding-types.ts';
import type { ExportedReport } from '../lib/report/report-schema.ts';
import { buildJunit } from './build-junit.ts';
import { escapeControls } from './escape-controls.ts';
import type { InspectWishes } from './parse-inspect-arguments.ts';
import { printExpectation } from './print-expectation.ts';
import { readExpectation } from './read-expectation.ts';
import { UsageError } from './usage-error.ts';

/** What a report is held against. */
export interface Measure {
  expectation?: Expectation | undefined;
  /** File for JUnit's XML. */
  junit?: string | undefined;
  findings?: Severity | undefined;
}

/** Reads what a report will be held against, before any browser starts. @throws UsageError for a file that is wrong, or that cannot be written */
export function prepareJudgement(
  wishes: {
    [Wish in keyof Omit<InspectWishes, 'json'>]: InspectWishes[Wish] | undefined;
  },
): Measure {
  const { expect, junit, findings } = wishes;
  if (junit !== undefined) refuseUnwritable(junit);
  return { expectation: expect === undefined ? undefined : readExpectation(expect), junit, findings };
}

/** Holds a report against it and writes JUnit's XML where it is wanted, also when all is as expected. @throws Error when that fails */
export function judgeReport(
  report: ExportedReport,
  { expectation, junit, findings }: Measure,
  text: Text,
): { isFailed: boolean; words: string } {
  const result = expectation && checkExpectation(report, expectation);
  if (expectation && result && junit !== undefined)
    writeFileSync(junit, `${buildJunit(result, expectation, report, text)}\n`);
  const pressing = findings === undefined ? [] : findPressing(report, findings);
  const words = [
    ...(expectation && result ? ['\n', printExpectation(result, expectation, text)] : []),
    ...(result?.undecided.some(({ sentence }) => sentence.key === 'expectNotWatched')
      ? ['When keys are written only a watched visit tells: add --watch.\n']
      : []),
    ...(pressing.length > 0 ? [`\nFindings that count as a failure (--findings ${findings}):\n`] : []),
    ...pressing.map(
      ({ severity, text: sentence }) => `  - ${text.say(`severity_${severity}`)}: ${escapeControls(sentence)}\n`,
    ),
  ];
  return { isFailed: (result?.violations.length ?? 0) > 0 || pressing.length > 0, words: words.join('') };
}

function findPressing({ findings }: ExportedReport, least: Severity): ExportedReport['findings'] {
  return findings.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(least));
}

function refuseUnwritable(path: string): void {
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch {
    throw new UsageError(`--junit: no file can be written to the folder ${escapeControls(dirname(path))}.`);
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--junit: ${escapeControls(path)} is a folder.`);
}
