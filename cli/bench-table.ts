import Table from 'cli-table3';

/** `not built yet`: the part that the budget is for is not there. `failed`: it could not be measured, `today` says why. */
export type Verdict = 'ok' | 'over' | 'not built yet' | 'not measured' | 'failed' | '';

/** One line of the budget table. */
export interface BudgetRow {
  what: string;
  budget: string;
  today: string;
  /** Empty: told for comparison, there is no budget. */
  verdict: Verdict;
}

/** Whether a measured figure keeps its budget. A figure that is not a number keeps none. */
export function judge(value: number, budget: { atMost: number } | { atLeast: number }): 'ok' | 'over' {
  const isKept = 'atMost' in budget ? value <= budget.atMost : value >= budget.atLeast;
  return isKept ? 'ok' : 'over';
}

/** The middle of the figures; the mean of the two middle ones when their number is even; NaN for none. */
export function findMedian(values: readonly number[]): number {
  const sorted = values.toSorted((one, two) => one - two);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** A time for people: whole milliseconds from 10 on, else one decimal. */
export function sayMs(ms: number): string {
  return `${ms < 9.95 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

/** The rows as a plain text table. */
export function printTable(rows: readonly BudgetRow[]): string {
  const table = new Table({
    head: ['What', 'Budget', 'Today', ''],
    style: { head: [], border: [], compact: true },
    colWidths: [46, 14, 46, 15],
    wordWrap: true,
  });
  table.push(...rows.map(({ what, budget, today, verdict }) => [what, budget, today, verdict]));
  return table.toString();
}
