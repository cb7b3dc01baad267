import type { UnderstoodTable } from './declared-key.ts';
import { looksLikeName, splitNames } from './split-names.ts';

/** Whether a table on a page is a list of keys, and not of prices or people: it has names of keys, and says something of them. Pure. */
export function isKeyList({ rows, columns, headerRow = -1, headings }: UnderstoodTable): boolean {
  const at = columns.indexOf('name');
  const body = rows.slice(headerRow + 1);
  if (at < 0 || body.length === 0) return false;
  const cells = body.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
  const named = cells.filter((cell) => cell.length < 300 && splitNames(cell).some(looksLikeName)).length;
  const share = cells.length === 0 ? 0 : named / cells.length;
  const told = (['lifetime', 'category', 'store'] as const).filter((meaning) => columns.includes(meaning)).length;
  const isAbout = /cookie|storage|speicher|uloziste|úložiště/i.test(
    [...headings, ...(rows[headerRow] ?? [])].join(' '),
  );
  if (columns.length === 1) return share >= 0.6 && isAbout;
  return share >= 0.5 || (told > 0 && (share >= 0.2 || isAbout));
}
