import { parseArgs } from 'node:util';
import { PageUnreachableError } from './driver.ts';
import { type InspectOptions, inspectPage } from './inspect-page.ts';
import { printReport } from './print-report.ts';

const USAGE = `npm run -s inspect -- URL [--json] [--browser chromium|firefox] [--grant page|site|all] [--wait MS] [--resolve RULES] [--out DIR]`;

/** Wrong words on the command line; the sentence says which. */
class UsageError extends Error {}

process.exitCode = await main(process.argv.slice(2));

/** 0 inspected, 2 wrong arguments, 3 the page could not be opened, 1 anything else. */
async function main(words: string[]): Promise<number> {
  try {
    const { json, ...options } = readArguments(words);
    const report = await inspectPage(options);
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : printReport(report, process.stdout.columns));
    if (options.out) console.error(`The report and the popup's picture are in ${options.out}`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) console.error(`Usage: ${USAGE}`);
    return error instanceof UsageError ? 2 : error instanceof PageUnreachableError ? 3 : 1;
  }
}

function readArguments(words: string[]): InspectOptions & { json: boolean } {
  const { values, positionals } = parse(words);
  const [url, ...rest] = positionals;
  if (url === undefined) throw new UsageError('Name the address to inspect.');
  if (rest.length > 0) throw new UsageError(`One address at a time; "${rest[0]}" is too much.`);
  if (!/^(https?|file|ftp):\/\/|^(about|data|view-source|chrome|blob):/i.test(url) || !URL.canParse(url))
    throw new UsageError(`"${url}" is no address. Write it out, such as https://shop.example/.`);
  const waitMs = values.wait === undefined ? undefined : Number(values.wait);
  if (waitMs !== undefined && !(/^\d+$/.test(values.wait ?? '') && waitMs <= 600_000))
    throw new UsageError(`--wait takes milliseconds from 0 to 600000, not "${values.wait}".`);
  if (values.out === '') throw new UsageError('--out takes the name of a folder.');
  return {
    url,
    json: values.json,
    browser: oneOf('--browser', values.browser, ['chromium', 'firefox']),
    grant: oneOf('--grant', values.grant, ['page', 'site', 'all']),
    ...(waitMs === undefined ? {} : { waitMs }),
    ...(values.resolve === undefined ? {} : { resolve: values.resolve }),
    ...(values.out === undefined ? {} : { out: values.out }),
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        browser: { type: 'string', default: 'chromium' },
        // A fresh profile in which nobody browses: everything is looked at unless less is asked for.
        grant: { type: 'string', default: 'all' },
        wait: { type: 'string' },
        resolve: { type: 'string' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('.')[0] ?? '') : String(error));
  }
}

function oneOf<T extends string>(option: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === given);
  if (!found) throw new UsageError(`${option} takes ${allowed.join(', ')}; not "${given}".`);
  return found;
}
