import { findHeaderMeaning } from './column-words.ts';
import type { ListTable } from './declared-key.ts';
import { findOneCategory } from './find-one-category.ts';
import { findStore } from './find-store.ts';
import { findDelimiter, parseDelimited } from './parse-delimited.ts';
import { freeHeader, parseFreeLine } from './parse-free-line.ts';

/** Most of a text that is looked at, in UTF-16 units, and most lines of it. */
const MOST_TEXT = 5_000_000;
const MOST_LINES = 50_000;
/** Longest line that can be a heading. */
const LONGEST_HEADING = 80;

/** A table that is being gathered. `width`: columns of its header, by which a row is told to be whole. */
interface Open extends ListTable {
  kind: 'tabs' | 'bars' | 'gaps' | 'free';
  width: number;
}

/**
 * Reads a list that was pasted: tab-separated as copied from a page, Markdown, columns aligned with spaces, comma- or semicolon-separated, one name a line, or
 * lines such as "ssupp.vid – functional – 6 months". Headings between tables are kept with the table below. Pure; never throws.
 */
export function parsePastedText(given: string): ListTable[] {
  const text = given.slice(0, MOST_TEXT).replace(/^\ufeff/, '');
  const delimiter = findDelimiter(text);
  if (delimiter === ',' || delimiter === ';') return parseDelimited(text);
  const tables: Open[] = [];
  let headings: string[] = [];
  let areUsed = false;
  let open: Open | undefined;
  const start = (kind: Open['kind'], rows: string[][], width = rows[0]?.length ?? 0) => {
    open = { kind, headings, rows, width };
    areUsed = true;
    tables.push(open);
  };
  const lines = splitGlued(text).split(/\r?\n/, MOST_LINES);
  for (const [at, line] of lines.entries()) {
    const bars = splitBars(line);
    if (bars) {
      if (open?.kind !== 'bars') start('bars', []);
      if (!bars.every((cell) => /^:?-*:?$/.test(cell))) open?.rows.push(bars);
      continue;
    }
    if (
      open?.kind === 'tabs' &&
      isUnfinished(open) &&
      !isHeading(line) &&
      !(line.includes('\t') && !line.startsWith('\t'))
    ) {
      goOn(open, line);
      continue;
    }
    if (line.includes('\t') && line.trim() !== '') {
      const cells = line.split('\t').map((cell) => cell.trim());
      const isHeader = cells.filter((cell) => findHeaderMeaning(cell) !== undefined).length >= 2;
      if (open?.kind !== 'tabs' || (isHeader && headings !== open.headings)) start('tabs', [], countFilled(cells));
      open?.rows.push(cells);
      continue;
    }
    if (line.trim() === '') {
      if (open?.kind === 'free') open = undefined;
      continue;
    }
    const gaps = splitGaps(line);
    if (gaps && (open?.kind === 'gaps' || splitGaps(lines[at + 1] ?? '')?.length === gaps.length)) {
      if (open?.kind !== 'gaps') start('gaps', []);
      open?.rows.push(gaps);
      continue;
    }
    if (isHeading(line)) {
      // Two in a row belong together; one below a table is of the next.
      headings = areUsed ? [line.trim()] : [line.trim(), ...headings.slice(0, 1)];
      areUsed = false;
      open = undefined;
      continue;
    }
    const free = parseFreeLine(line);
    if (free) {
      if (open?.kind !== 'free') start('free', [freeHeader]);
      open?.rows.push(free);
    } else if (open?.kind === 'free') goOnFreely(open, line);
    else open = undefined;
  }
  return tables.filter(({ rows }) => rows.length > 0).map(({ headings: above, rows }) => ({ headings: above, rows }));
}

/** "… (expires in 6 months)ssupp.chatid – …": lists lose their line ends when they are copied. */
function splitGlued(text: string): string {
  return text.replace(/\)(?=[\w.]{3,60}\s[–—-]\s)/g, ')\n');
}

function splitBars(line: string): string[] | undefined {
  const trimmed = line.trim();
  if (!/^\|.*\|$/.test(trimmed) && !/[^|]\|[^|]+\|/.test(trimmed)) return undefined;
  const inner = trimmed.replace(/^\||\|$/g, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function splitGaps(line: string): string[] | undefined {
  const cells = line.trim().split(/ {2,}/);
  return cells.length >= 2 && cells.length <= 20 ? cells : undefined;
}

function countFilled(cells: readonly string[]): number {
  let last = cells.length;
  while (last > 0 && cells[last - 1] === '') last -= 1;
  return last;
}

/** The last row has fewer cells than the header: its text goes on in the next lines. */
function isUnfinished({ rows, width }: Open): boolean {
  const last = rows.at(-1);
  if (rows.length < 2 || last === undefined) return false;
  return last.length < width || (last.length === width && last.at(-1) === '');
}

function goOn({ rows }: Open, line: string): void {
  const [first = '', ...others] = line.split('\t').map((cell) => cell.trim());
  const last = rows.at(-1);
  if (!last) return;
  last.push([last.pop() ?? '', first].filter((part) => part !== '').join('\n'), ...others);
}

/** A line that begins with no name belongs to the key above; it may hold its lifetime. */
function goOnFreely({ rows }: Open, line: string): void {
  const [name = '', ...before] = rows.at(-1) ?? [];
  const again = parseFreeLine(`x_y ${line}`)?.slice(1) ?? [];
  if (rows.length > 1) rows[rows.length - 1] = [name, ...before.map((cell, at) => cell || (again[at] ?? ''))];
}

/** A short line that names a category or a store and no key. */
function isHeading(line: string): boolean {
  const text = line.trim().replace(/^#+\s*|[:*_]+$/g, '');
  if (text === '' || text.length > LONGEST_HEADING || line.includes('\t') || /[.!?]$/.test(text)) return false;
  if (text.split(/\s+/).every((word) => findHeaderMeaning(word) !== undefined)) return false;
  return parseFreeLine(text) === undefined && (findOneCategory(text) !== undefined || findStore(text) !== undefined);
}
