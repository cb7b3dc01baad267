// All checks in order, stopping at the first that fails: node cli/run-tests.ts [--without-browsers] [arguments for Vitest…]
// The last line on standard output is always the number of tests: `12 passed, 0 failed`.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildBrowser, ensureBuild } from './build.ts';
import { addCounts, countTests, describeCounts, type TestCounts, type VitestReport } from './count-tests.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BROWSERS_OFF = '--without-browsers';
/** With a name pattern Vitest reports the tests that do not meet it as skipped. */
const NAME_PATTERN = /^(-t|--testNamePattern)/;

const vitestArguments = process.argv.slice(2).filter((argument) => argument !== BROWSERS_OFF);

/** `problem`: one sentence when the step failed. */
interface Outcome {
  problem?: string;
  counts?: TestCounts;
}
type Step = [name: string, work: () => Promise<Outcome>];

/** Runs a program of the project. `quiet`: its output is shown only when it fails. */
function run(program: string, args: string[], output: 'quiet' | 'shown'): Promise<number> {
  const quiet = output === 'quiet';
  const child = spawn(join(ROOT, 'node_modules', '.bin', program), args, {
    cwd: ROOT,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', stop);
      if (code !== 0) process.stdout.write(Buffer.concat(chunks));
      resolve(code ?? 1); // ended by a signal
    });
  });
}

async function check(program: string, ...args: string[]): Promise<Outcome> {
  const code = await run(program, args, 'quiet');
  return code === 0 ? {} : { problem: `${program} ${args.join(' ')} failed (exit ${code}).` };
}

async function checkTypes(): Promise<Outcome> {
  const prepared = await check('wxt', 'prepare'); // writes the types that tsconfig.json extends
  return prepared.problem ? prepared : check('tsc', '--noEmit');
}

async function build(browser: BuildBrowser): Promise<Outcome> {
  await ensureBuild(browser);
  return {};
}

/** Runs projects of vitest.config.ts. */
async function runVitest(...projects: string[]): Promise<Outcome> {
  const reportFile = join(ROOT, '.cache', `vitest-${projects.join('-')}.json`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(reportFile, { force: true });
  const options = ['--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const chosen = projects.flatMap((project) => ['--project', project]);
  const code = await run('vitest', ['run', ...chosen, ...options, ...vitestArguments], 'shown');
  const counts = countTests(readReport(reportFile), code);
  if (vitestArguments.some((argument) => NAME_PATTERN.test(argument))) counts.skipped = 0;
  if (counts.failed > 0) return { counts, problem: `${counts.failed} failed.` };
  if (counts.skipped > 0) return { counts, problem: `${counts.skipped} skipped; a skipped test checks nothing.` };
  if (counts.passed === 0 && vitestArguments.length === 0) return { counts, problem: 'no test was found.' };
  return { counts };
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport; // Vitest wrote it just now
  } catch (error) {
    console.error(`Vitest left no report in ${file}: ${String(error)}`);
    return undefined;
  }
}

/** Runs the steps until one fails. A step outside Vitest that fails is counted as one failure. */
async function runSteps(steps: Step[]): Promise<TestCounts> {
  let total: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, work] of steps) {
    const startedAt = Date.now();
    const { problem, counts } = await work().catch((error: Error): Outcome => ({ problem: error.message }));
    const took = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
    console.log(problem === undefined ? `✓ ${name} (${took})` : `✗ ${name} (${took}): ${problem}`);
    if (counts) total = addCounts(total, counts);
    if (problem === undefined) continue;
    return total.failed + total.skipped > 0 ? total : { ...total, failed: 1 };
  }
  if (total.passed > 0) return total;
  console.log('✗ No test was found.');
  return { ...total, failed: 1 };
}

const color = process.stdout.isTTY ? 'force' : 'off';
const steps: Step[] = [
  ['format and lint', () => check('biome', 'ci', `--colors=${color}`, '.')],
  ['types', checkTypes],
  ['build for Chromium', () => build('chromium')],
  ['build for Firefox', () => build('firefox')],
  ['unit and component tests', () => runVitest('pure', 'unit', 'components')],
];
if (!process.argv.includes(BROWSERS_OFF)) steps.push(['end-to-end tests', () => runVitest('end-to-end')]);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1)); // ends the running step
const counts = await runSteps(steps);
console.log(describeCounts(counts));
process.exitCode = counts.failed + counts.skipped > 0 ? 1 : 0;
