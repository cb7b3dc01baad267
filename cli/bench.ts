// Prints the budgets and how they stand today, measured in real Chromium on the built extension: npm run bench
// A benchmark is no test: it exits 0 whenever it could measure, also when a budget is not kept.
import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchBrowser, startBenchBrowser } from './bench-browser.ts';
import { measureConsent } from './bench-consent.ts';
import { measureEvidence } from './bench-evidence.ts';
import { measureExports } from './bench-exports.ts';
import { measureLookup } from './bench-lookup.ts';
import { readTable } from './bench-names.ts';
import { measureLargePopup, measurePopup } from './bench-popup.ts';
import { measureReading } from './bench-reading.ts';
import { measureRecorder } from './bench-recorder.ts';
import { measureReport } from './bench-report.ts';
import { measureSizes } from './bench-sizes.ts';
import { measureStart } from './bench-start.ts';
import { type BudgetRow, printTable } from './bench-table.ts';
import { measureWatching } from './bench-watch.ts';
import { ensureBuild } from './build.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** No step takes longer: what hangs is ended and said. */
const STEP_MS = 60_000;
/** To start a browser before a step and to close it after. */
const BROWSER_MS = 30_000;
/** A build, or waiting for another run that builds. */
const BUILD_MS = 120_000;

interface Steps {
  lookup: BudgetRow[];
  consent: BudgetRow[];
  popup: BudgetRow[];
  largePopup: BudgetRow[];
  recorder: BudgetRow[];
  watching: BudgetRow[];
  reading: BudgetRow[];
  sizes: BudgetRow[];
  exports: BudgetRow[];
  evidence: BudgetRow[];
  report: BudgetRow[];
}

process.exit(
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }),
);

/** 0 measured, 1 something could not be measured (the row says why). */
async function main(): Promise<number> {
  const start = performance.now();
  const [load = 0] = loadavg();
  const folder = await inTime(ensureBuild('chromium'), BUILD_MS);
  const steps: Partial<Steps> = {};
  steps.lookup = await step('Lookup', async () => [...measureLookup(), measureStart()]);
  steps.consent = await step('Consent records', async () => measureConsent());
  steps.exports = await step('Exports', measureExports);
  steps.evidence = await step('Sealed evidence', measureEvidence);
  steps.sizes = await step('Sizes', () => measureSizes(folder));
  steps.recorder = await step('Recorder', measureRecorder);
  steps.watching = await step('Watching', measureWatching);
  let version = 'did not start';
  for (const [name, title, measure] of [
    ['popup', 'Popup', measurePopup],
    ['largePopup', 'Popup, 5,000 items', measureLargePopup],
    ['reading', 'Reading 10,000 items of one page', measureReading],
    ['report', 'Report page, 5,000 items', measureReport],
  ] as const)
    steps[name] = await step(title, () =>
      withBrowser((bench) => {
        version = bench.driver.browser.version;
        return measure(bench);
      }),
    );
  const {
    popup = [],
    largePopup = [],
    lookup,
    consent = [],
    recorder = [],
    watching = [],
    reading = [],
    report = [],
    exports = [],
    evidence = [],
    sizes,
  } = steps;
  const rows = [
    ...popup,
    ...largePopup,
    ...lookup,
    ...consent,
    ...recorder,
    ...watching,
    ...reading,
    ...report,
    ...exports,
    ...evidence,
    await findIdleRow(),
    ...sizes,
  ];
  console.log(describeRun(load, version, performance.now() - start));
  console.log(printTable(rows));
  return rows.some(({ verdict }) => verdict === 'failed') ? 1 : 0;
}

/** A step that fails is a row of the table; the others still run. */
async function step(what: string, work: () => Promise<BudgetRow[]>): Promise<BudgetRow[]> {
  console.error(`Measuring: ${what} …`);
  try {
    return await inTime(work(), STEP_MS + BROWSER_MS);
  } catch (error) {
    return [{ what, budget: '', today: error instanceof Error ? error.message : String(error), verdict: 'failed' }];
  }
}

/** A fresh browser for each step, so that none inherits what another left behind. */
async function withBrowser(work: (bench: BenchBrowser) => Promise<BudgetRow[]>): Promise<BudgetRow[]> {
  const bench = await startBenchBrowser();
  try {
    return await inTime(work(bench), STEP_MS);
  } finally {
    await bench.close();
  }
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`Not done within ${ms / 1000} s.`)), ms);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** That nothing runs while nobody looks is kept by a test, not measured: timers cannot be counted from outside. */
async function findIdleRow(): Promise<BudgetRow> {
  const row = { what: 'Idle: polling, alarms, a worker kept awake', budget: 'none' };
  for await (const file of glob('test/architecture/**/*.test.ts', { cwd: ROOT }))
    if (/\balarms?\b/.test(await readFile(join(ROOT, file), 'utf8')))
      return { ...row, today: 'by design: no alarm, no polling (tested in test/architecture)', verdict: 'ok' };
  return { ...row, today: 'not measured', verdict: 'not measured' };
}

function describeRun(load: number, chromium: string, tookMs: number): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const cores = availableParallelism();
  const lines = [
    `Crumbscope ${version}, catalogue ${readTable().version}, Chromium ${chromium} (headless), Node ${process.versions.node}; ` +
      `${cores} cores, load ${load.toFixed(2)} before the start; ${Math.round(tookMs / 1000)} s`,
    "Medians of several rounds; what is compared runs by turns. Popup times count from the popup's timeOrigin; complete: the results are painted.",
  ];
  if (load > cores / 4) lines.push('The machine was busy before the start: expect times that are too long.');
  return lines.join('\n');
}
