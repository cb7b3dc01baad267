import { browser } from '../browser.ts';

/** How long the frames of a page may take to answer, ms. */
const ANSWER_MS = 3_000;
/** Most hosts taken of one frame: a page may ask for things without end. */
const MOST_HOSTS = 1_000;

/** In which documents the property is true, as their own scripts see it. */
export interface SeenProperty {
  isOnInPage: boolean;
  /** Other frames in which it is not. */
  framesWithout: number;
}

/** Asks every document that the browser lets us into. Undefined when one of them hangs. */
export async function readProperty(tabId: number): Promise<SeenProperty | undefined> {
  const answers = await inTime(
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      world: 'MAIN',
      func: () => 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true,
      injectImmediately: true,
    }),
  );
  if (!answers) return undefined;
  return {
    isOnInPage: answers.some(({ frameId, result }) => frameId === 0 && result === true),
    framesWithout: answers.filter(({ frameId, result }) => frameId !== 0 && result === false).length,
  };
}

/** Hosts that the documents of a page asked for something, as the browser tells them; each once. Empty when a frame hangs. */
export async function readHosts(tabId: number): Promise<string[]> {
  const answers = await inTime(
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: (most: number) => {
        const origins = performance.getEntriesByType('resource').map(({ name }) => URL.parse(name)?.host ?? '');
        return [...new Set(origins)].slice(0, most);
      },
      args: [MOST_HOSTS],
      injectImmediately: true,
    }),
  );
  const hosts = (answers ?? []).flatMap(({ result }) => (Array.isArray(result) ? result : []));
  return [...new Set(hosts.filter((host) => typeof host === 'string' && host !== ''))].sort();
}

async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ANSWER_MS, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
