import { browser } from '../browser.ts';
import type { UnknownBanner } from '../consent-types.ts';
import type { ReadFrame } from './build-items.ts';
import { NoAnswerError } from './no-answer-error.ts';
import { GPP_API, PAGE_RECORDS, TCF_API, USP_API } from './page-records.ts';
import type { PageAnswers } from './probe-page.ts';
import { type FrameReading, RECORD_LIMIT, type ReadOptions } from './reading.ts';

/** What `entrypoints/observer` leaves in the isolated world of each frame. */
interface ObserverWorld {
  crumbscopeObserver: {
    read(options: ReadOptions): Promise<string | null>;
  };
}

/** How long the frames of a page may take together, in ms; a frame that hangs shall not hold up the others. */
const FRAMES_MS = 8000;

/** Reads the top frame. @throws what `scripting.executeScript` throws when the page is closed to us, or NoAnswerError */
export async function readTopFrame(tabId: number, options: ReadOptions): Promise<ReadFrame> {
  const [top] = await readFrames({ tabId, frameIds: [0] }, { ...options, skipTop: false });
  if (!top) throw new NoAnswerError('The page did not answer.');
  return top;
}

/** Reads every other frame the browser lets us into. Rejects with NoAnswerError when one of them hangs. */
export function readOtherFrames(tabId: number, options: ReadOptions): Promise<ReadFrame[]> {
  return readFrames({ tabId, allFrames: true }, { ...options, skipTop: true });
}

async function readFrames(
  target: { tabId: number; frameIds?: number[]; allFrames?: boolean },
  options: ReadOptions,
): Promise<ReadFrame[]> {
  const world = { target, injectImmediately: true } as const;
  await inTime(browser.scripting.executeScript({ ...world, files: ['value-look.js', 'observer.js'] }));
  const results = await inTime(
    browser.scripting.executeScript({
      ...world,
      func: (given: ReadOptions) => (globalThis as unknown as ObserverWorld).crumbscopeObserver.read(given), // left there by observer.js
      args: [options],
    }),
  );
  const frames: ReadFrame[] = [];
  for (const { frameId, result } of results)
    if (typeof result === 'string') frames.push({ frameId, reading: JSON.parse(result) as FrameReading }); // made by our own observer
  return frames;
}

/** Asks the consent interfaces of the top page, in its own world. The answer is the page's word and is checked by whoever reads it. */
export async function readPageAnswers(tabId: number): Promise<PageAnswers> {
  const [result] = await inTime(
    browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ['page-probe.js'],
      world: 'MAIN',
      injectImmediately: true,
    }),
  );
  return checkPageAnswers(result?.result);
}

/** Looks for a consent banner in every frame the browser lets us into, the top one first. Undefined: none was found, or nobody could look. */
export async function readBanner(tabId: number): Promise<UnknownBanner | undefined> {
  try {
    const results = await inTime(
      browser.scripting.executeScript({
        target: { tabId, allFrames: true },
        files: ['banner-finder.js'],
        injectImmediately: true,
      }),
    );
    const found = results.filter(({ result }) => typeof result === 'string');
    const [first] = found.sort((one, two) => one.frameId - two.frameId);
    if (!first) return undefined;
    const { frameUrl, ...banner } = JSON.parse(String(first.result)) as Required<UnknownBanner>; // made by our own script
    return first.frameId === 0 ? banner : { ...banner, frameUrl };
  } catch {
    return undefined; // a page that does not let us look is told of by the other readings
  }
}

const RECORD_NAMES: readonly string[] = Object.values(PAGE_RECORDS);
const SILENT_NAMES: readonly string[] = [...RECORD_NAMES, TCF_API, GPP_API, USP_API];

/** Keeps what was asked for, each once, in the right form; the page can answer anything. */
export function checkPageAnswers(text: unknown): PageAnswers {
  const nothing: PageAnswers = { records: [], silent: [] };
  if (typeof text !== 'string' || text.length > 512 * 1024) return nothing;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return nothing; // the page replaced JSON.stringify: it told us nothing
  }
  const { records, silent } = (data ?? {}) as Partial<Record<keyof PageAnswers, unknown>>; // unknown fields, checked below
  const given = new Map<string, string>();
  for (const one of Array.isArray(records) ? records : [])
    if (RECORD_NAMES.includes(one?.name) && typeof one.value === 'string' && !given.has(one.name))
      given.set(one.name, one.value.slice(0, RECORD_LIMIT + 1)); // what is too long is broken by that, and said to be
  return {
    // Only these two fields: any other would be the page's own invention.
    records: [...given].map(([name, value]) => ({ name, value })),
    silent: Array.isArray(silent) ? SILENT_NAMES.filter((name) => silent.includes(name)) : [],
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new NoAnswerError(`A frame gave no answer within ${FRAMES_MS / 1000} s.`)),
      FRAMES_MS,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
