import { parseArgs } from 'node:util';
import { type Severity, severities } from '../lib/finding-types.ts';
import type { InspectOptions } from './inspect-page.ts';
import { UsageError } from './usage-error.ts';

export const USAGE = `npm run -s inspect -- URL [--json] [--browser chromium|firefox] [--grant page|site|all] [--watch] [--wait MS] [--resolve RULES] [--out DIR] [--expect FILE] [--junit FILE] [--findings note|look|problem]`;

/** What is done with a report when it is there. */
export interface InspectWishes {
  json: boolean;
  /** File of an expectation that the visit has to meet. */
  expect?: string;
  /** File for what came of it, as JUnit's XML. */
  junit?: string;
  /** Findings of at least this severity count as a failure. */
  findings?: Severity;
}

/** What the words on the command line ask for. Pure. @throws UsageError whose sentence says which word is wrong */
export function parseInspectArguments(words: string[]): InspectOptions & InspectWishes {
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
  if (values.expect === '') throw new UsageError('--expect takes the name of a file.');
  if (values.junit === '') throw new UsageError('--junit takes the name of a file.');
  if (values.junit !== undefined && values.expect === undefined)
    throw new UsageError('--junit writes what came of an expectation: it takes --expect FILE too.');
  const grant = oneOf('--grant', values.grant, ['page', 'site', 'all']);
  if (values.watch && grant === 'page')
    throw new UsageError('--watch takes --grant site or all: with page, nobody is let in before the page has loaded.');
  return {
    url,
    json: values.json,
    browser: oneOf('--browser', values.browser, ['chromium', 'firefox']),
    grant,
    watch: values.watch,
    ...(waitMs === undefined ? {} : { waitMs }),
    ...(values.resolve === undefined ? {} : { resolve: values.resolve }),
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.expect === undefined ? {} : { expect: values.expect }),
    ...(values.junit === undefined ? {} : { junit: values.junit }),
    ...(values.findings === undefined
      ? {}
      : { findings: oneOf('--findings', values.findings, severities.toReversed()) }),
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
        watch: { type: 'boolean', default: false },
        wait: { type: 'string' },
        resolve: { type: 'string' },
        out: { type: 'string' },
        expect: { type: 'string' },
        junit: { type: 'string' },
        findings: { type: 'string' },
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
