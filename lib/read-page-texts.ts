import { browser } from './browser.ts';
import { createDeadline, LateError } from './capture/deadline.ts';
import type { PageReading } from './page-texts-types.ts';

/** How long all frames may take together, in ms. */
const FRAMES_MS = 8000;
const TITLE_LIMIT = 300;

/**
 * Reads the tables, lists and text of a tab's page, and of those of its frames the browser lets us into, because a person asked for it. Nothing is kept.
 * @throws Error whose message is a key of `_locales`
 */
export async function readPageTexts(tabId: number): Promise<PageReading> {
  const frames = await readFrames(tabId);
  const [top] = frames;
  return {
    url: top?.url ?? '',
    title: (top?.title ?? '').slice(0, TITLE_LIMIT),
    tables: frames.flatMap(({ tables }) => tables),
    text: frames.map(({ text }) => text).join('\n'),
    isCut: frames.some(({ isCut }) => isCut),
  };
}

async function readFrames(tabId: number): Promise<PageReading[]> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // closed: said below
  if (!tab) throw new Error('overviewPage_gone');
  let results: Awaited<ReturnType<typeof browser.scripting.executeScript>>;
  try {
    const work = browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['page-texts.js'],
      injectImmediately: true,
    });
    results = await createDeadline(FRAMES_MS).wait(work);
  } catch (error) {
    if (error instanceof LateError) throw new Error('overviewPage_noAnswer', { cause: error });
    console.warn('Reading the texts of a page:', error);
    throw new Error('overviewPage_noAccess', { cause: error });
  }
  const frames = results
    .toSorted((one, other) => one.frameId - other.frameId)
    .flatMap(({ result }) => (typeof result === 'string' ? [JSON.parse(result) as PageReading] : [])); // made by our own script
  if (frames.length === 0) throw new Error('overviewPage_noAnswer');
  return frames;
}
