import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { startShop } from '../test/demo-shop/serve.ts';
import { startWatchPages } from '../test/watch-pages/serve.ts';
import { type BudgetRow, findMedian, judge, sayMs } from './bench-table.ts';
import { type ChromiumDriver, startChromium } from './chromium.ts';

const ROUNDS = 5;
const TABS = 50;
/** Until a page has done what it does by itself, and the background with it. */
const QUIET_MS = 4000;
const MEGABYTE = 1024 * 1024;

/** What watching costs the background: its own time for one visit of the demo shop, and memory for fifty watched tabs. */
export async function measureWatching(): Promise<BudgetRow[]> {
  const driver = await startChromium({ browser: 'chromium', grant: 'all', canWatch: true });
  try {
    return [await measureWork(driver), await measureMemory(driver)];
  } finally {
    await driver.close();
  }
}

async function measureWork(driver: ChromiumDriver): Promise<BudgetRow> {
  const shop = await startShop();
  try {
    const url = `${shop.url}?consent=ignored`;
    await driver.watch('shop.localhost');
    const background = await attachToBackground(driver);
    const page = await driver.puppeteer.newPage();
    const spent: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      await background.send('Profiler.enable');
      await background.send('Profiler.start');
      await page.goto(url, { waitUntil: 'load' });
      await sleep(QUIET_MS);
      const { profile } = await background.send('Profiler.stop');
      // The first one warms up what every later visit finds warm.
      if (round > 0) spent.push(findBusyMs(profile));
    }
    await page.close();
    const ms = findMedian(spent);
    return {
      what: 'Watching: background work for one visit of the demo shop',
      budget: '<= 50 ms CPU',
      today: `${sayMs(ms)} (longest of ${ROUNDS}: ${sayMs(Math.max(...spent))})`,
      verdict: judge(ms, { atMost: 50 }),
    };
  } finally {
    await shop.close();
  }
}

async function measureMemory(driver: ChromiumDriver): Promise<BudgetRow> {
  const pages = await startWatchPages();
  try {
    await driver.watch('watch.localhost');
    const background = await attachToBackground(driver);
    const before = await readHeap(background);
    for (let tab = 0; tab < TABS; tab += 1) {
      const page = await driver.puppeteer.newPage();
      await page.goto(pages.url, { waitUntil: 'domcontentloaded' });
    }
    await sleep(QUIET_MS);
    const grown = ((await readHeap(background)) - before) / MEGABYTE;
    return {
      what: `Watching: growth of the background's memory, ${TABS} watched tabs`,
      budget: '< 40 MB',
      today: `${grown.toFixed(1)} MB (${(before / MEGABYTE).toFixed(1)} MB before)`,
      verdict: judge(grown, { atMost: 40 }),
    };
  } finally {
    await pages.close();
  }
}

async function attachToBackground({ puppeteer, extensionId }: ChromiumDriver): Promise<CDPSession> {
  const target = await puppeteer.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(extensionId),
  );
  return target.createCDPSession();
}

/** Time in which the engine ran something of the background's, by samples: not idle, and not waiting for the browser. */
function findBusyMs({
  nodes,
  samples = [],
  timeDeltas = [],
}: {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples?: number[];
  timeDeltas?: number[];
}): number {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const isRest = (id: number) => ['(idle)', '(program)', '(root)'].includes(names.get(id) ?? '(root)');
  return samples.reduce((sum, id, at) => sum + (isRest(id) ? 0 : (timeDeltas[at] ?? 0)), 0) / 1000;
}

async function readHeap(background: CDPSession): Promise<number> {
  await background.send('HeapProfiler.collectGarbage');
  const { usedSize } = await background.send('Runtime.getHeapUsage');
  return usedSize;
}
