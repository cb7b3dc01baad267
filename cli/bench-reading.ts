import type { Page } from 'puppeteer-core';
import type { ReadOptions } from '../lib/capture/reading.ts';
import { mechanisms } from '../lib/consent/mechanisms.ts';
import { buildWanted } from '../lib/consent/read-signals.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { type BudgetRow, findMedian, judge, sayMs } from './bench-table.ts';

const COUNT = 10_000;
const ROUNDS = 7;
/** How long the page is left alone before it is read, and how long it is watched while nothing happens. */
const REST_MS = 400;

/** One reading of a page that was just loaded: the first one is the one that a person waits for. */
interface Reading {
  /** From the call of the observer to its answer as text, inside the page. */
  ms: number;
  entries: number;
}

/** Has the built observer read a page with 10,000 entries, as the background does; the page watches how long it gets no turn. */
export async function measureReading(bench: BenchBrowser): Promise<BudgetRow[]> {
  const page = await bench.open(bench.manyUrl(COUNT));
  const readings: Reading[] = [];
  const [atRest, whileRead]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Loaded anew each time, and first without the watch: its turns would count as reading.
    await loadAnew(page);
    readings.push(await read(bench, page));
    await loadAnew(page);
    atRest.push(await watch(page, rest));
    whileRead.push(await watch(page, () => read(bench, page)));
  }
  await page.close();
  const [ms, entries] = [findMedian(readings.map((one) => one.ms)), readings[0]?.entries ?? 0];
  if (entries !== COUNT) throw new Error(`The observer read ${entries} entries of ${COUNT}.`);
  const [blocked, resting] = [findMedian(whileRead), findMedian(atRest)];
  return [
    {
      what: `Reading ${COUNT.toLocaleString('en-US')} items of one page, in the page`,
      budget: '<= 60 ms',
      today: `${sayMs(ms)} (longest of ${ROUNDS}: ${sayMs(Math.max(...readings.map((one) => one.ms)))})`,
      verdict: judge(ms, { atMost: 60 }),
    },
    {
      what: 'Reading: longest time the page had no turn',
      budget: '<= 16 ms',
      today: `${sayMs(blocked)} (at rest ${sayMs(resting)}, longest of ${ROUNDS}: ${sayMs(Math.max(...whileRead))})`,
      // On a machine so busy that the page gets no turn even while nobody reads it, the figure says nothing.
      verdict: judge(resting, { atMost: 16 }) === 'ok' ? judge(blocked, { atMost: 16 }) : 'not measured',
    },
  ];
}

/** Until the page has put away what it stored: that work is its own. */
async function loadAnew(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'load' });
  await rest();
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS));
}

/** The longest time in which the page had no turn while `work` went on, by a message it keeps sending to itself. */
async function watch(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.evaluate(`(() => {
    const { port1, port2 } = new MessageChannel();
    const watched = (globalThis.benchWatch = { longest: 0, isOn: true });
    let last;
    port1.onmessage = () => {
      const now = performance.now();
      if (last !== undefined) watched.longest = Math.max(watched.longest, now - last);
      last = now;
      if (watched.isOn) port2.postMessage(null);
    };
    port2.postMessage(null);
  })()`);
  await work();
  return Number(await page.evaluate(`benchWatch.isOn = false, benchWatch.longest`));
}

/** Injects and calls the observer from the background, with the options that it is given there. */
async function read(bench: BenchBrowser, page: Page): Promise<Reading> {
  const worker = await (await bench.background()).worker();
  if (!worker) throw new Error('The background of the extension cannot be reached.');
  const options: ReadOptions = { ...buildWanted(mechanisms), salt: crypto.randomUUID(), skipTop: false };
  const reading = await worker.evaluate(`(async () => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(page.url())});
    const world = { target: { tabId: tab.id, frameIds: [0] }, injectImmediately: true };
    await chrome.scripting.executeScript({ ...world, files: ['value-look.js', 'observer.js'] });
    const [{ result }] = await chrome.scripting.executeScript({
      ...world,
      func: async (given) => {
        const start = performance.now();
        const text = await globalThis.crumbscopeObserver.read(given);
        return (performance.now() - start) + ' ' + text; // the whole answer travels, as it does for the popup
      },
      args: [${JSON.stringify(options)}],
    });
    const text = result.slice(result.indexOf(' '));
    return { ms: Number.parseFloat(result), entries: JSON.parse(text).localStorage.entries.length };
  })()`);
  return reading as Reading; // what the expression gives
}
