// Says how far the catalogue reaches, where it is weak, and what is wrong in it.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readGeneral } from '../lib/catalogue/general/read-general.ts';
import { type CheckedVendors, checkVendors } from './check-vendors.ts';
import { escapeControls, escapeLines } from './escape-controls.ts';
import { findSwallowed } from './find-swallowed.ts';
import { printSurvey } from './print-survey.ts';
import { reportCatalogue } from './report-catalogue.ts';
import { UsageError } from './usage-error.ts';

const USAGE =
  'npm run -s catalogue -- [ID…] [--all] [--json] [--stale-months N]; with ids only what is wrong with these';
const WIDTH = 100;

const OPTIONS = {
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  'stale-months': { type: 'string', default: '24' },
  // Another folder of vendor files than the project's own.
  folder: { type: 'string', default: fileURLToPath(new URL('../lib/catalogue/vendors', import.meta.url)) },
} as const;

process.exitCode = main(process.argv.slice(2), new Date().toISOString().slice(0, 10));

/** 0 all is well, 1 something is wrong in a file or a collision has no reason, 2 wrong arguments. */
function main(words: string[], today: string): number {
  try {
    const { ids, folder, all, json, staleMonths } = readArguments(words);
    const checked = checkVendors(folder);
    if (ids.length > 0) return printVendors(checked, ids);
    // A reader that stops early, such as `head`, is no failure.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
    const report = reportCatalogue(checked, readGeneral(), { staleMonths, today });
    process.stdout.write(
      json
        ? `${JSON.stringify(report, null, 2)}\n`
        : printSurvey(report, { width: process.stdout.columns ?? WIDTH, isWhole: all }),
    );
    const isWell = report.problems.length === 0 && report.collisions.every(({ reason }) => reason !== undefined);
    return isWell ? 0 : 1;
  } catch (error) {
    console.error(escapeLines(error instanceof Error ? error.message : String(error)));
    if (error instanceof UsageError) console.error(`Usage: ${USAGE}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function readArguments(words: string[]) {
  const swallowed = findSwallowed('catalogue', Object.keys(OPTIONS), process.env);
  if (swallowed)
    throw new UsageError(`npm kept --${swallowed} for itself: write -- before the words that are for this command.`);
  const { values, positionals: ids } = parse(words);
  const { all, json, folder } = values;
  const staleMonths = Number(values['stale-months']);
  if (!/^\d+$/.test(values['stale-months']) || staleMonths > 1200)
    throw new UsageError(`--stale-months takes months from 0 to 1200, not "${values['stale-months']}".`);
  if (ids.length > 0 && (json || all))
    throw new UsageError('--json and --all are for the whole catalogue; leave out the ids.');
  return { ids, folder, all, json, staleMonths };
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('.')[0] ?? '') : String(error));
  }
}

/** What is wrong with these vendors alone. */
function printVendors({ files, ids: known, problems }: CheckedVendors, ids: readonly string[]): number {
  const missing = ids.find((id) => !known.includes(id));
  if (missing !== undefined)
    throw new UsageError(`There is no vendor "${missing}"; npm run vendor:new ${missing} begins its file.`);
  const own = problems.filter(({ vendor }) => ids.includes(vendor));
  for (const id of ids) {
    const lines = own.filter(({ vendor }) => vendor === id);
    const keys = files.find((file) => file.id === id)?.keys.length;
    const counted = lines.length === 0 ? 'nothing is wrong' : `${lines.length} to do`;
    console.log(`${id}: ${keys === undefined ? 'not read' : `${keys} ${keys === 1 ? 'key' : 'keys'}`}, ${counted}`);
    for (const { problem } of lines) console.log(`  ${escapeControls(problem)}`);
  }
  return own.length > 0 ? 1 : 0;
}
