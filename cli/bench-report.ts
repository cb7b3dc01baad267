import type { Page } from 'puppeteer-core';
import type { BenchBrowser } from './bench-browser.ts';
import { type BudgetRow, findMedian, judge, sayMs } from './bench-table.ts';

const ROUNDS = 5;
const COUNT = 5000;
const READY_MS = 30_000;
/** Typed one after the other; each gives another number of rows than the one before, so that a redraw can be seen. */
const QUERIES = 'p pr u us user4 user49 d dr ab_ ab_test_4 hotjar x'.split(' ');

/** The report page of a page with 5,000 entries: when it can be used, then typing into its filter. */
export async function measureReport(bench: BenchBrowser): Promise<BudgetRow[]> {
  const page = await bench.open(bench.manyUrl(COUNT));
  const popup = await bench.click(bench.ours, page);
  await popup.waitForFunction(`document.documentElement.dataset.phase === 'done'`, { timeout: READY_MS });
  const tabId = await popup.evaluate(FIND_TAB);
  await popup.close();
  const address = `chrome-extension://${bench.ours}/report.html?tab=${tabId}`;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const report = await bench.open(address);
    times.push(Number(await report.evaluate(READ_USABLE)));
    await report.close();
  }
  const report = await bench.open(address);
  const strokes = await timeKeystrokes(report);
  await report.close();
  await page.close();
  const [usable, stroke] = [findMedian(times), findMedian(strokes)];
  return [
    {
      what: `Report page: usable, ${COUNT.toLocaleString('en-US')} items`,
      budget: '<= 1000 ms',
      today: `${sayMs(usable)} (longest of ${ROUNDS}: ${sayMs(Math.max(...times))})`,
      verdict: judge(usable, { atMost: 1000 }),
    },
    {
      what: `Report page: a filter keystroke, ${COUNT.toLocaleString('en-US')} items, until the next frame`,
      budget: '<= 300 ms',
      today: `${sayMs(stroke)} (longest of ${strokes.length}: ${sayMs(Math.max(...strokes))})`,
      verdict: judge(stroke, { atMost: 300 }),
    },
  ];
}

const FIND_TAB = `chrome.storage.session.get(null).then((stored) =>
  Object.keys(stored).find((key) => key.startsWith('visit:')).slice('visit:'.length))`;

const FRAME = `const frame = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }))`;

/** From the start of the navigation to the end of the frame after the first drawing: then rows are there and a key that is pressed is answered. */
const READ_USABLE = `(async () => {
  ${FRAME};
  while (performance.getEntriesByName('drawn').length === 0 || !document.querySelector('.report-chunk tbody tr')) await frame();
  await frame();
  return performance.now();
})()`;

/** From the change of the field to the end of the next frame in which the count of rows has changed. */
async function timeKeystrokes(report: Page): Promise<number[]> {
  await report.waitForFunction(`document.querySelectorAll('.report-chunk tbody tr').length >= ${COUNT}`, {
    timeout: READY_MS,
  });
  const strokes: number[] = [];
  for (const query of QUERIES) strokes.push(Number(await report.evaluate(typeQuery(query))));
  return strokes;
}

const typeQuery = (query: string) => `(async () => {
  ${FRAME};
  const field = document.querySelector('.report-filter input[type="search"]');
  const status = document.querySelector('.report-count');
  const before = status.textContent;
  const start = performance.now();
  field.value = ${JSON.stringify(query)};
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  for (let frames = 0; frames === 0 || status.textContent === before; frames += 1) {
    if (frames > 60) throw new Error('Typing ' + field.value + ' changed nothing: ' + before);
    await frame();
  }
  return performance.now() - start;
})()`;
