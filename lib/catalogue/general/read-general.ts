import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type GeneralKey, type GeneralRow, judgeRow } from './judge-row.ts';

const LIST = join(import.meta.dirname, 'open-cookie-database.csv');
const COLUMNS = ['platform', 'category', 'name', 'domain', 'retention', 'wildcard'];

export interface GeneralList {
  keys: GeneralKey[];
  leftOut: { row: GeneralRow; why: string }[];
  version: string;
}

/**
 * Reads the general list (build time and shell only). Of several rows with the same platform, pattern, store and domains the first counts.
 * @throws Error when the file is no CSV, or a column is missing
 */
export function readGeneral(path = LIST): GeneralList {
  const text = readFileSync(path, 'utf8');
  const rows: GeneralRow[] = parse(text, { columns: true, bom: true });
  const missing = COLUMNS.filter((column) => rows[0] === undefined || !(column in rows[0]));
  if (missing.length > 0) throw new Error(`${path}: the columns ${missing.join(', ')} are missing`);
  const keys = new Map<string, GeneralKey>();
  const leftOut: GeneralList['leftOut'] = [];
  for (const row of rows) {
    const judged = judgeRow(row);
    if ('leftOut' in judged) leftOut.push({ row, why: judged.leftOut });
    else {
      const { platform, store, pattern, domains = [] } = judged.key;
      const id = JSON.stringify([platform, store, pattern, domains]);
      if (keys.has(id)) leftOut.push({ row, why: 'it is there twice' });
      else keys.set(id, judged.key);
    }
  }
  return { keys: [...keys.values()], leftOut, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
}
