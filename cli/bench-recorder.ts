import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { startHostilePages } from '../test/hostile-pages/serve.ts';
import { type BudgetRow, findMedian, judge, sayMs } from './bench-table.ts';
import { ensureBuild } from './build.ts';
import { type ChromiumDriver, startChromium } from './chromium.ts';

const ROUNDS = 9;
const STARTS = 15;
/** Until what was written has been collected and sent, and what the page stores is put away. */
const REST_MS = 500;
const WATCHED = 'watched.localhost';

/** Single writes: how many in one part, and in how many parts; in each part the native function and ours are called by turns. */
const WRITES = {
  repeated: [250, 20, `(i) => set.call(localStorage, 'repeated', 'value ' + i)`],
  cookie: [250, 20, `(i) => cookie.call(document, 'repeated=' + i)`],
  first: [100, 1, `(i) => set.call(localStorage, 'first ' + i, 'value')`],
} as const;
/** What a whole page does, on a site that is watched and on one that is not. */
const LOOPS = {
  ofOne: `(i) => localStorage.setItem('loop', 'value ' + i)`,
  ofMany: `(i) => localStorage.setItem('loop ' + i, 'value')`,
} as const;
const LOOP = 20_000;

/** In the page, before the recorder: keeps the natives, and what measures them. */
const KEEP_NATIVES = `
  const take = () => ({ set: Storage.prototype.setItem, cookie: Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set });
  const natives = take();
  globalThis.benchWrites = (makeWrite, count, parts, turn) => {
    const kinds = [natives, take()].map(makeWrite);
    const times = [[], []];
    for (let part = 0, i = 0; part < 2 * parts; part += 1) {
      const start = performance.now();
      const kind = (part + turn) % 2;
      for (const end = i + count; i < end; i += 1) kinds[kind](i);
      times[kind].push(performance.now() - start);
    }
    return times;
  };`;

/** Middle of the rounds: us for one write, natively and watched, and how many times longer the second is. */
interface Comparison {
  native: number;
  watched: number;
  ratio: number;
}

/** Has a page write on a site that is watched, with the built extension as it is, and compares with what the browser does by itself. */
export async function measureRecorder(): Promise<BudgetRow[]> {
  const pages = await startHostilePages();
  const driver = await startChromium({ browser: 'chromium', grant: 'all', canWatch: true });
  try {
    const url = `${pages.url}many?n=0`;
    const start = await measureStart(driver, url);
    const tabs = await openTabs(driver, url);
    const rows = [
      buildRow('a repeated setItem or cookie write', 1.15, {
        setItem: await compareWrites(tabs[1], 'repeated'),
        cookie: await compareWrites(tabs[1], 'cookie'),
      }),
      buildRow('the first write of a key', 2, { 'of 100': await compareWrites(tabs[1], 'first') }),
      buildRow('a page that writes 20,000 times in a loop', 1.2, {
        'one key': await compareLoops(tabs, 'ofOne'),
        'as many keys': await compareLoops(tabs, 'ofMany'),
      }),
    ];
    return [...rows, start];
  } finally {
    await driver.close();
    await pages.close();
  }
}

/** Two tabs with the same page: of a site that is not watched, and of one that is. */
async function openTabs(driver: ChromiumDriver, url: string): Promise<[Page, Page]> {
  const watchedUrl = url.replace(/\/\/[^:/]+/, `//${WATCHED}`);
  await driver.watch(WATCHED);
  const [unwatched, watched] = [await driver.puppeteer.newPage(), await driver.puppeteer.newPage()];
  await watched.evaluateOnNewDocument(`{ ${KEEP_NATIVES} }`);
  await unwatched.goto(url);
  await watched.goto(watchedUrl);
  const shown: string[] = [];
  for (const page of [unwatched, watched]) shown.push(String(await page.evaluate(`String(Storage.prototype.setItem)`)));
  if (!shown[0]?.includes('setItem') || shown[1]?.includes('setItem'))
    throw new Error(`Expected one page that is watched, got ${shown.join(' and ')}.`);
  return [unwatched, watched];
}

async function compareWrites(page: Page, load: keyof typeof WRITES): Promise<Comparison> {
  const [count, parts, write] = WRITES[load];
  const rounds: [number, number][] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await prepare(page);
    const times = await page.evaluate(`benchWrites(({ set, cookie }) => ${write}, ${count}, ${parts}, ${round % 2})`);
    const [native = [], watched = []] = times as number[][]; // what the function gives
    if (round > 0) rounds.push([findMedian(native), findMedian(watched)]); // the first one warms
  }
  return findMiddle(rounds, count);
}

async function compareLoops(tabs: readonly [Page, Page], loop: keyof typeof LOOPS): Promise<Comparison> {
  const run = async (page: Page): Promise<number> => {
    await prepare(page);
    const ms = await page.evaluate(`(() => {
      const write = ${LOOPS[loop]};
      const start = performance.now();
      for (let i = 0; i < ${LOOP}; i += 1) write(i);
      return performance.now() - start;
    })()`);
    return Number(ms);
  };
  const rounds: [number, number][] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    // Who comes first changes: what the other one left behind is shared fairly.
    const isTurned = round % 2 === 1;
    const late = isTurned ? await run(tabs[1]) : undefined;
    const native = await run(tabs[0]);
    const watched = late ?? (await run(tabs[1]));
    if (round > 0) rounds.push([native, watched]);
  }
  return findMiddle(rounds, LOOP);
}

/** Brings a tab to the front, empty and at rest. */
async function prepare(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate('localStorage.clear()');
  await sleep(REST_MS);
}

function findMiddle(rounds: readonly (readonly [number, number])[], count: number): Comparison {
  const [native, watched] = [findMedian(rounds.map(([one]) => one)), findMedian(rounds.map(([, two]) => two))];
  const us = (ms: number) => (ms * 1000) / count;
  return { native: us(native), watched: us(watched), ratio: findMedian(rounds.map(([one, two]) => two / one)) };
}

/** From the first to the last statement of the built recorder, as the first script of a page. */
async function measureStart(driver: ChromiumDriver, url: string): Promise<BudgetRow> {
  const recorder = await readFile(join(await ensureBuild('chromium'), 'recorder.js'), 'utf8');
  const page = await driver.puppeteer.newPage();
  await page.evaluateOnNewDocument(
    `{ const start = performance.now();\n${recorder}\n;globalThis.benchStart = performance.now() - start; }`,
  );
  const times: number[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    await page.goto(`${url}&round=${round}`);
    times.push(Number(await page.evaluate('benchStart')));
  }
  await page.close();
  const ms = findMedian(times);
  return {
    what: 'Recorder: start',
    budget: '<= 1 ms',
    today: `${sayMs(ms)} (longest of ${STARTS}: ${sayMs(Math.max(...times))})`,
    verdict: judge(ms, { atMost: 1 }),
  };
}

function buildRow(what: string, limit: number, found: Record<string, Comparison>): BudgetRow {
  const say = ([name, { ratio, native, watched }]: [string, Comparison]) =>
    `${name} ${ratio.toFixed(2)} x (${native.toFixed(1)} to ${watched.toFixed(1)} us)`;
  const worst = Math.max(...Object.values(found).map(({ ratio }) => ratio));
  return {
    what: `Recorder: ${what}`,
    budget: `<= ${limit} x native`,
    today: Object.entries(found).map(say).join(', '),
    verdict: judge(worst, { atMost: limit }),
  };
}
