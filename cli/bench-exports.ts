import { buildText } from '../components/build-text.ts';
import { markdownWords } from '../components/export/markdown-words.ts';
import { buildCsv } from '../lib/export/build-csv.ts';
import { buildMarkdown } from '../lib/export/build-markdown.ts';
import { buildReportJson } from '../lib/export/build-report-json.ts';
import { buildXlsx } from '../lib/export/build-xlsx.ts';
import type { VisitRecord } from '../lib/visit-record-types.ts';
import { type BudgetRow, findMedian, judge, sayMs } from './bench-table.ts';
import { makeLargeVisit } from './make-large-visit.ts';
import { readEnglish } from './translate.ts';

const ITEMS = 5000;
const ROUNDS = 5;
const BUDGET_MS = 2000;

/** Every export that runs without a page, of 5,000 items. */
export async function measureExports(): Promise<BudgetRow[]> {
  const record = makeLargeVisit(ITEMS);
  const words = markdownWords(buildText(readEnglish(), 'en', record.report.page.capturedAt));
  const ways: [what: string, build: (record: VisitRecord) => Promise<number>][] = [
    ['JSON', async (one) => buildReportJson(one).length],
    ['CSV', async (one) => buildCsv(one).length],
    ['XLSX', async (one) => (await buildXlsx(one, { notes: [], everythingSeen: '-' })).size],
    ['Markdown', async (one) => buildMarkdown(one, words).length],
  ];
  const rows: BudgetRow[] = [];
  for (const [what, build] of ways) {
    const times: number[] = [];
    let size = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      size = await build(record);
      times.push(performance.now() - start);
    }
    const median = findMedian(times);
    rows.push({
      what: `Export of ${record.report.items.length} items: ${what}`,
      budget: `<= ${BUDGET_MS / 1000} s`,
      today: `${sayMs(median)}, ${Math.round(size / 1024)} kB`,
      verdict: judge(median, { atMost: BUDGET_MS }),
    });
  }
  return rows;
}
