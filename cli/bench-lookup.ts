import type { CatalogueTable, TableKey } from '../lib/catalogue/compile-catalogue.ts';
import { packCatalogue } from '../lib/catalogue/pack-catalogue.ts';
import { findMatches, prepareLookup } from '../lib/classify/find-match.ts';
import { type AskedName, KNOWN_ONE_IN, makeNames, readTable } from './bench-names.ts';
import { measureScripts } from './bench-scripts.ts';
import { type BudgetRow, findMedian, judge } from './bench-table.ts';

const NAMES = 5000;
const ROUNDS = 9;
/** How long each way is run in a round; long enough that the clock and a garbage collection hardly count. */
const ROUND_MS = 150;

/** How many names were met: keeps the engine from leaving the work out, and must be the same for ways that are compared. */
type Way = (names: readonly AskedName[]) => number;

/**
 * Asks the lookup and two linear scans for the same names, by turns; then for the vendors of scripts.
 * @throws Error when lookup and scan give different answers: then their times say nothing
 */
export function measureLookup(): BudgetRow[] {
  const table = readTable();
  // As text and back: names that come out of a capture are flat strings too, not joined parts.
  const names: AskedName[] = JSON.parse(JSON.stringify(makeNames(table, NAMES)));
  const lookup = prepareLookup(packCatalogue(table));
  const expressions = table.keys.map((key) => ({ key, expression: writeExpression(key) }));
  compareAnswers(table, names, expressions);

  const byLookup: Way = (asked) => {
    let met = 0;
    for (const name of asked) met += findMatches(lookup, name).length;
    return met;
  };
  const byScan: Way = (asked) => {
    let met = 0;
    for (const name of asked) met += scan(expressions, name).length;
    return met;
  };
  const byBareScan: Way = (asked) => {
    let met = 0;
    for (const { name } of asked) for (const { expression } of expressions) if (expression.test(name)) met += 1;
    return met;
  };
  const ways = [byLookup, byScan, byBareScan];
  for (const way of ways) measureSpeed(way, names); // warm
  const rounds = Array.from({ length: ROUNDS }, () => ways.map((way) => measureSpeed(way, names)));
  const pick = (way: number) => rounds.map((speeds) => speeds[way] ?? Number.NaN);
  const speed = findMedian(pick(0));
  const ratio = (way: number) => findMedian(rounds.map((speeds) => (speeds[0] ?? 0) / (speeds[way] ?? 0)));
  const [scanRatio, bareRatio] = [ratio(1), ratio(2)];
  return [
    {
      what: `Lookup: names a second on one core (${table.keys.length} keys, one name in ${KNOWN_ONE_IN} known)`,
      budget: '>= 1,000,000',
      today: Math.round(speed).toLocaleString('en-US'),
      verdict: judge(speed, { atLeast: 1_000_000 }),
    },
    {
      what: 'Lookup against a linear scan: one anchored RegExp for each key, all tested, then store and domain; same answers',
      budget: '>= 50 x',
      today: `${scanRatio.toFixed(1)} x (scan: ${Math.round(findMedian(pick(1))).toLocaleString('en-US')} names a second)`,
      verdict: judge(scanRatio, { atLeast: 50 }),
    },
    {
      what: 'Lookup against a bare re.test of all expressions, nothing else done',
      budget: '-',
      today: `${bareRatio.toFixed(1)} x (scan: ${Math.round(findMedian(pick(2))).toLocaleString('en-US')} names a second)`,
      verdict: '',
    },
    measureScripts(table),
  ];
}

/** Names a second. */
function measureSpeed(way: Way, names: readonly AskedName[]): number {
  const start = performance.now();
  let asked = 0;
  let met = 0;
  let end = start;
  while (end - start < ROUND_MS) {
    met += way(names);
    asked += names.length;
    end = performance.now();
  }
  if (met === 0) throw new Error('No name was met by any key.');
  return (asked * 1000) / (end - start);
}

interface Scanned {
  key: TableKey;
  expression: RegExp;
}

/** What one would write first: every key's expression on every name. */
function scan(keys: readonly Scanned[], { name, store, domain }: AskedName): TableKey[] {
  const found: TableKey[] = [];
  for (const { key, expression } of keys)
    if (expression.test(name) && key.store === store && isWithin(key.domains, domain)) found.push(key);
  return found;
}

function isWithin(domains: readonly string[] | undefined, domain: string): boolean {
  return domains?.some((one) => domain === one || domain.endsWith(`.${one}`)) ?? true;
}

function writeExpression({ kind, pattern, prefix = '', expression = '' }: TableKey): RegExp {
  if (kind === 'exact') return new RegExp(`^${RegExp.escape(pattern)}$`);
  return new RegExp(kind === 'prefix' ? `^${RegExp.escape(prefix)}[^]` : expression);
}

function compareAnswers(table: CatalogueTable, names: readonly AskedName[], keys: readonly Scanned[]): void {
  const lookup = prepareLookup(packCatalogue(table));
  for (const name of names) {
    const found = findMatches(lookup, name).map(({ vendorId, keyIndex }) => `${vendorId} ${keyIndex}`);
    const scanned = scan(keys, name).map(({ vendor, keyIndex }) => `${table.vendors[vendor]?.id} ${keyIndex}`);
    if (found.sort().join() !== scanned.sort().join())
      throw new Error(`For ${JSON.stringify(name)} the lookup finds [${found}], the scan [${scanned}].`);
  }
}
