// Opens the CSV and the XLSX of one visit in LibreOffice Calc and compares what it shows, cell by cell. Needs Debian's libreoffice-calc (400 MB), so it is no
// part of the tests: npm run spreadsheets
// Ends with 0 when both show the same rows, 1 when not, 3 when LibreOffice is not there or opens nothing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { buildCsv } from '../lib/export/build-csv.ts';
import { buildXlsx } from '../lib/export/build-xlsx.ts';
import { hostileNames } from '../test/made-exports.ts';
import { escapeControls } from './escape-controls.ts';
import { makeLargeVisit } from './make-large-visit.ts';

const ITEMS = 5000;
/** Comma, quotation mark, UTF-8, from line 1; as it is shown, of the first sheet. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0';
/** The same, and whatever looks like a number or a date is taken for one (`true`), as people may set it. */
const READ_CSV = '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';
const CALC_MS = 240_000;

process.exit(await main());

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'crumbscope-calc-'));
  try {
    const record = makeLargeVisit(ITEMS, hostileNames);
    const xlsx = await buildXlsx(record, { notes: [], everythingSeen: '-' });
    writeFileSync(join(folder, 'from-csv.csv'), buildCsv(record));
    writeFileSync(join(folder, 'from-xlsx.xlsx'), Buffer.from(await xlsx.arrayBuffer()));
    const [csvRows, xlsxRows] = [show(folder, 'from-csv.csv', [READ_CSV]), show(folder, 'from-xlsx.xlsx', [])];
    return compare(csvRows, xlsxRows, record.report.items.length + 1);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 3;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What LibreOffice shows of a file. @throws Error when it is not there, or opens nothing */
function show(folder: string, name: string, options: string[]): string[][] {
  const out = join(folder, `shown-${name}`);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const given = [
    '--headless',
    '--norestore',
    profile,
    ...options,
    '--convert-to',
    CSV,
    '--outdir',
    out,
    join(folder, name),
  ];
  try {
    execFileSync('soffice', given, { stdio: 'pipe', timeout: CALC_MS });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // what execFileSync throws
    throw new Error('LibreOffice Calc is not there: apt-get install --no-install-recommends libreoffice-calc');
  }
  const shown = name.replace(/\.\w+$/, '.csv');
  return parse(readFileSync(join(out, shown)), { bom: true, relax_column_count: true });
}

function compare(csvRows: string[][], xlsxRows: string[][], expected: number): number {
  const head = csvRows[0] ?? [];
  const others = csvRows.flatMap((row, at) =>
    head.flatMap((header, column) => {
      const [one = '', two = ''] = [row[column], xlsxRows[at]?.[column]];
      return one === two ? [] : [`row ${at + 1}, ${header}: CSV ${JSON.stringify(one)}, XLSX ${JSON.stringify(two)}`];
    }),
  );
  for (const line of others.slice(0, 20)) console.log(escapeControls(line));
  const isSame = others.length === 0 && csvRows.length === expected && xlsxRows.length === expected;
  console.log(
    `LibreOffice shows ${csvRows.length} rows of the CSV and ${xlsxRows.length} of the XLSX, ${expected} expected; ${others.length} cells differ.`,
  );
  return isSame ? 0 : 1;
}
