/** Narrower than this, a column of names is not read any more. */
const LEAST = 12;

/**
 * Widths of a table's columns, with a blank on either side of each cell, so that its lines are not longer than `width`: the widest columns give way
 * first. Words stay whole, but for those of the column of names. Undefined: it fits as it is.
 */
export function fitColumns(rows: readonly (readonly string[])[], width: number, ofNames: number): number[] | undefined {
  const measure = (find: (cell: string) => number) =>
    (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => find(cells[column] ?? ''))) + 2);
  const widths = measure((cell) => cell.length);
  const words = measure((cell) => Math.max(...cell.split(' ').map(({ length }) => length)));
  const least = words.map((word, column) => (column === ofNames ? LEAST : word));
  const most = width - widths.length - 1; // the lines between them
  let sum = widths.reduce((total, one) => total + one, 0);
  if (sum <= most) return undefined;
  for (; sum > most; sum -= 1) {
    const widest = Math.max(...widths.filter((one, column) => one > (least[column] ?? 0)));
    const column = widths.findIndex((one, at) => one === widest && one > (least[at] ?? 0));
    if (column < 0) break;
    widths[column] = widest - 1;
  }
  return widths;
}
