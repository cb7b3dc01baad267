/** A cell longer than this pushes what follows in its own line alone. */
const WIDEST = 40;

/** Rows of cells as lines with their columns under each other. */
export function alignRows(rows: readonly string[][]): string[] {
  const widthOf = (column: number) =>
    Math.max(0, ...rows.map((cells) => cells[column]?.length ?? 0).filter((length) => length <= WIDEST));
  const widths = rows[0]?.map((_, column) => widthOf(column)) ?? [];
  return rows.map((cells) =>
    cells.map((cell, column) => (column < cells.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell)).join('  '),
  );
}

/** Parts in as many lines as they need, the first after a head. A part is never broken, so a line is too long where a part is. */
export function wrapParts(head: string, parts: readonly string[], indent: string, width: number): string[] {
  const lines: string[] = [];
  let line = head;
  let isBegun = false;
  for (const part of parts) {
    if (isBegun && line.length + 1 + part.length > width) {
      lines.push(line);
      line = indent + part;
    } else line += isBegun ? ` ${part}` : part;
    isBegun = true;
  }
  return isBegun || head.trim() !== '' ? [...lines, line] : lines;
}

export function cutLine(line: string, width: number): string {
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
}
