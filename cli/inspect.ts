import { buildText } from '../components/build-text.ts';
import { PageUnreachableError } from './driver.ts';
import { findUnwatched, inspectPage } from './inspect-page.ts';
import { judgeReport, prepareJudgement } from './judge-report.ts';
import { parseInspectArguments, USAGE } from './parse-inspect-arguments.ts';
import { printReport } from './print-report.ts';
import { readEnglish } from './translate.ts';
import { UsageError } from './usage-error.ts';

process.exitCode = await main(process.argv.slice(2));

/**
 * 0 inspected, and as expected; 1 not as expected, or a finding that counts as a failure; 2 wrong arguments or a wrong expectation; 3 the page could not be
 * opened; 4 anything else.
 */
async function main(words: string[]): Promise<number> {
  try {
    const { json, expect, junit, findings, ...options } = parseInspectArguments(words);
    const wishes = prepareJudgement({ expect, junit, findings });
    const report = await inspectPage(options);
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : printReport(report, process.stdout.columns));
    const unwatched = options.watch ? findUnwatched(report, options.url) : undefined;
    if (unwatched !== undefined) console.error(unwatched);
    if (options.out) console.error(`The report and the popup's picture are in ${options.out}`);
    const judgement = judgeReport(report, wishes, buildText(readEnglish(), 'en', report.page.capturedAt));
    // Standard output has the report's JSON alone.
    (json ? process.stderr : process.stdout).write(judgement.words);
    return judgement.isFailed ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) console.error(`Usage: ${USAGE}`);
    return error instanceof UsageError ? 2 : error instanceof PageUnreachableError ? 3 : 4;
  }
}
