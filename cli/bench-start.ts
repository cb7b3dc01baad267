import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../lib/catalogue/read-catalogue.ts';
import { findMatches, prepareLookup } from '../lib/classify/find-match.ts';
import { type BudgetRow, findMedian, judge } from './bench-table.ts';

const FILE = fileURLToPath(import.meta.url);
const RUNS = 7;

/** How long the catalogue takes to be ready, with the first name of each store, when nothing has run before: each time in a process of its own. */
export function measureStart(): BudgetRow {
  const times = Array.from({ length: RUNS }, () => {
    const run = spawnSync(process.execPath, [FILE], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`${FILE} ended with ${run.status}: ${run.stderr}`);
    return Number(run.stdout);
  });
  const time = findMedian(times);
  return {
    what: 'Catalogue: start of the table, cold, all layers, and a first name in three stores',
    budget: '<= 5 ms',
    today: `${time.toFixed(1)} ms (longest of ${RUNS}: ${Math.max(...times).toFixed(1)} ms)`,
    verdict: judge(time, { atMost: 5 }),
  };
}

if (process.argv[1] === FILE) {
  const { vendors, general } = readCatalogue().tables;
  const start = performance.now();
  const lookup = prepareLookup(vendors, general);
  for (const store of ['cookie', 'localStorage', 'sessionStorage'] as const)
    findMatches(lookup, { name: 'none', store });
  process.stdout.write(String(performance.now() - start));
}
