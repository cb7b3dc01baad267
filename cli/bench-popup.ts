import type { Page } from 'puppeteer-core';
import type { BenchBrowser } from './bench-browser.ts';
import { type BudgetRow, findMedian, judge, sayMs } from './bench-table.ts';

const PAINT_ROUNDS = 9;
const LARGE_ROUNDS = 5;
const LARGE_COUNT = 5000;
const READY_MS = 20_000;
/** Typed one after the other; each gives another number of results than the one before, so that a redraw can be seen. */
const QUERIES = 'p pr u us user4 d dr 9 99 499 4999 ab_ ab_test_4 hotjar local x'.split(' ');
/** Until the catalogue's details have come, which are loaded when the popup has nothing else to do. */
const DETAILS_MS = 600;

/** Times of one popup, in ms from its `timeOrigin`. */
interface PopupTimes {
  firstPaint: number;
  /** The page was read; then its items were built, named, stored and sent to the popup. */
  read: number;
  /** The results were in the document. */
  drawn: number;
  /** They were on the screen. */
  complete: number;
  items: number;
}

/**
 * Opens the real popup on a page with 150 cookies and 150 entries, by turns with the popup of the empty extension. Every time as on a
 * first click: nothing is known about the tab. While our background is awake our popup starts in its process; the empty extension has
 * no background, so its popup starts a process each time, and ours does when the background was asleep: there like meets like.
 */
export async function measurePopup(bench: BenchBrowser): Promise<BudgetRow[]> {
  const page = await bench.open(bench.pageUrl);
  const [empty, awake, asleep]: [number[], PopupTimes[], PopupTimes[]] = [[], [], []];
  const turns = [
    async () => empty.push(await timeEmpty(bench, page)),
    async () => awake.push(await timePopup(bench, page, 'awake')),
    async () => asleep.push(await timePopup(bench, page, 'asleep')),
  ];
  for (const turn of turns) await turn(); // the browser's own first popups: not counted
  for (const times of [empty, awake, asleep]) times.length = 0;
  for (let round = 0; round < PAINT_ROUNDS; round += 1) {
    // Each round begins with another one.
    for (const turn of [...turns.slice(round % 3), ...turns.slice(0, round % 3)]) await turn();
  }
  await page.close();
  return [
    buildPaintRow('background awake', awake, empty),
    buildPaintRow('background asleep before', asleep, empty),
    buildCompleteRow('background awake', awake),
    buildCompleteRow('background asleep before', asleep),
  ];
}

function buildPaintRow(how: string, ours: readonly PopupTimes[], empty: readonly number[]): BudgetRow {
  const exact = findMedian(ours.map(({ firstPaint }, round) => firstPaint / (empty[round] ?? Number.NaN)));
  const ratio = Math.round(exact * 100) / 100; // judged as it is said
  return {
    what: `Popup: first paint, ${ours[0]?.items} items, ${how}; against an empty extension's popup`,
    budget: '<= 1.6 x',
    today: `${ratio.toFixed(2)} x (${sayMs(findMedian(ours.map((one) => one.firstPaint)))}, empty ${sayMs(findMedian(empty))})`,
    verdict: judge(ratio, { atMost: 1.6 }),
  };
}

function buildCompleteRow(how: string, ours: readonly PopupTimes[]): BudgetRow {
  return {
    what: `Popup: complete, ${ours[0]?.items} items, ${how}`,
    budget: '<= 300 ms',
    today: saySteps(ours),
    verdict: judge(findMedian(ours.map((one) => one.complete)), { atMost: 300 }),
  };
}

/** The popup on a page with 5,000 entries: its first rows, then typing into its search field while a group of many rows is open. */
export async function measureLargePopup(bench: BenchBrowser): Promise<BudgetRow[]> {
  const page = await bench.open(bench.manyUrl(LARGE_COUNT));
  const rounds: PopupTimes[] = [];
  for (let round = 0; round < LARGE_ROUNDS; round += 1) rounds.push(await timePopup(bench, page));
  const rows = findMedian(rounds.map((one) => one.complete));
  const popup = await openPopup(bench, page);
  const strokes = await timeKeystrokes(popup);
  await popup.close();
  await page.close();
  const stroke = findMedian(strokes);
  return [
    {
      what: `Popup: first rows, ${rounds[0]?.items.toLocaleString('en-US')} items`,
      budget: '<= 500 ms',
      today: saySteps(rounds),
      verdict: judge(rows, { atMost: 500 }),
    },
    {
      what: 'Popup: a filter keystroke, 5,000 items, until the next frame',
      budget: '<= 50 ms',
      today: `${sayMs(stroke)} (longest of ${strokes.length}: ${sayMs(Math.max(...strokes))})`,
      verdict: judge(stroke, { atMost: 50 }),
    },
  ];
}

function saySteps(rounds: readonly PopupTimes[]): string {
  const [read, drawn, complete] = (['read', 'drawn', 'complete'] as const).map((step) =>
    sayMs(findMedian(rounds.map((one) => one[step]))),
  );
  return `${complete} (page read at ${read}, drawn at ${drawn})`;
}

async function timeEmpty(bench: BenchBrowser, page: Page): Promise<number> {
  const popup = await bench.click(bench.empty, page);
  await popup.waitForFunction(`performance.getEntriesByName('first-paint').length > 0`, { timeout: READY_MS });
  const firstPaint = await popup.evaluate(`performance.getEntriesByName('first-paint')[0].startTime`);
  await popup.close();
  return Number(firstPaint);
}

/** `asleep`: the background is stopped first, as browsers do after half a minute; most clicks find it so. */
async function timePopup(
  bench: BenchBrowser,
  page: Page,
  background: 'awake' | 'asleep' = 'awake',
): Promise<PopupTimes> {
  await forgetVisits(bench, background);
  const popup = await openPopup(bench, page);
  const times = (await popup.evaluate(READ_TIMES)) as PopupTimes; // what the expression gives
  await popup.close();
  return times;
}

async function forgetVisits(bench: BenchBrowser, background: 'awake' | 'asleep'): Promise<void> {
  const target = await bench.background();
  const worker = await target.worker();
  if (!worker) throw new Error('The background of the extension cannot be reached.');
  await worker.evaluate(`chrome.storage.session.clear()`);
  if (background === 'asleep') await worker.close();
}

async function openPopup(bench: BenchBrowser, page: Page): Promise<Page> {
  const popup = await bench.click(bench.ours, page);
  await popup.waitForFunction(`document.documentElement.dataset.phase === 'done' && ${IS_PAINTED}`, {
    timeout: READY_MS,
  });
  return popup;
}

const IS_PAINTED = `performance.getEntriesByName('first-paint').length > 0`;

/**
 * The popup marks what it draws. What it drew is on the screen with the first candidate for the largest contentful paint after that mark:
 * the results are the first text there is.
 */
const READ_TIMES = `(async () => {
  const drawn = performance.getEntriesByName('drawn').find((mark) => mark.detail === 'done').startTime;
  const complete = await new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The browser told of no paint after the results were drawn.')), 3000);
    const look = (list) => {
      const paint = list.getEntries().find((entry) => entry.startTime >= drawn);
      if (paint) resolve(paint.startTime);
    };
    new PerformanceObserver(look).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const visits = Object.entries(await chrome.storage.session.get(null)).filter(([key]) => key.startsWith('visit:'));
  const { report } = JSON.parse(visits[0][1]);
  return {
    firstPaint: performance.getEntriesByName('first-paint')[0].startTime,
    read: report.page.capturedAt - performance.timeOrigin,
    drawn,
    complete,
    items: report.items.length,
  };
})()`;

/** From the change of the field to the end of the next frame in which the results stand. */
async function timeKeystrokes(popup: Page): Promise<number[]> {
  await popup.evaluate(
    `${FRAME}; document.querySelector('.group-head[aria-expanded="false"]').click(); frame().then(frame)`,
  );
  await new Promise((resolve) => setTimeout(resolve, DETAILS_MS));
  const strokes: number[] = [];
  for (const query of QUERIES) strokes.push(Number(await popup.evaluate(typeQuery(query))));
  return strokes;
}

const FRAME = `const frame = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }))`;

const typeQuery = (query: string) => `(async () => {
  ${FRAME};
  const field = document.querySelector('input[type="search"]');
  const status = document.querySelector('main > [role="status"]');
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
