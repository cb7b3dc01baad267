import { PageUnreachableError } from './driver.ts';
import { findUnwatched, inspectPage } from './inspect-page.ts';
import { parseInspectArguments, USAGE } from './parse-inspect-arguments.ts';
import { printReport } from './print-report.ts';
import { UsageError } from './usage-error.ts';

process.exitCode = await main(process.argv.slice(2));

/** 0 inspected, 2 wrong arguments, 3 the page could not be opened, 1 anything else. */
async function main(words: string[]): Promise<number> {
  try {
    const { json, ...options } = parseInspectArguments(words);
    const report = await inspectPage(options);
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : printReport(report, process.stdout.columns));
    const unwatched = options.watch ? findUnwatched(report, options.url) : undefined;
    if (unwatched !== undefined) console.error(unwatched);
    if (options.out) console.error(`The report and the popup's picture are in ${options.out}`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) console.error(`Usage: ${USAGE}`);
    return error instanceof UsageError ? 2 : error instanceof PageUnreachableError ? 3 : 1;
  }
}
