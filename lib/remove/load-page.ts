import { browser, type Tabs } from '../browser.ts';
import { RemovalError } from './removal-error.ts';

/** How long a page may take to load, ms. */
const LOAD_MS = 15_000;
/** How long the frames that are added may take together, ms. */
const FRAME_MS = 4_000;

/** Loads a tab again, past cache and service worker, and waits until it has loaded. @throws RemovalError */
export async function loadAgain(tabId: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const end = (error?: unknown) => {
      clearTimeout(late);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      if (error) reject(error);
      else resolve();
    };
    const late = setTimeout(() => end(new RemovalError('noAnswer')), LOAD_MS);
    let isLoading = false;
    const onUpdated = (changedId: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
      if (changedId !== tabId) return;
      if (status === 'loading') isLoading = true;
      if (status === 'complete' && isLoading) end();
    };
    const onRemoved = (removedId: number) => {
      if (removedId === tabId) end(new RemovalError('noAnswer'));
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    browser.tabs.reload(tabId, { bypassCache: true }).catch(end);
  });
}

/** The origin of a tab's document and the start of its navigation (ms since the epoch). @throws what the browser says when it is closed to us */
export async function readDocument(tabId: number): Promise<{ origin: string; startedAt: number }> {
  const [found] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => ({ origin: self.origin, startedAt: Math.round(performance.timeOrigin) }),
    injectImmediately: true,
  });
  const { origin, startedAt } = (found?.result ?? {}) as { origin?: string; startedAt?: number }; // the lines above
  if (origin === undefined || startedAt === undefined) throw new RemovalError('noAnswer');
  return { origin, startedAt };
}

/**
 * Adds a frame for each address to a tab's document, or to one of its frames, and waits until they have loaded, or for as long as is fit.
 * @returns the frame's id and origin, for all frames that are there
 */
export async function addFrames(
  tabId: number,
  urls: readonly string[],
  frameId = 0,
): Promise<{ frameId: number; origin: string }[]> {
  if (urls.length > 0) await appendFrames({ tabId, frameIds: [frameId] }, urls);
  const found = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => self.origin,
    injectImmediately: true,
  });
  return found.map(({ frameId: id, result }) => ({ frameId: id, origin: String(result) }));
}

async function appendFrames(target: { tabId: number; frameIds: number[] }, urls: readonly string[]): Promise<void> {
  await browser.scripting.executeScript({
    target,
    func: async (wanted: string[], patienceMs: number) => {
      const late = new Promise((resolve) => setTimeout(resolve, patienceMs));
      const loads = wanted.map((url) => {
        const frame = document.createElement('iframe');
        frame.hidden = true;
        const load = new Promise((resolve) => {
          frame.onload = resolve;
        });
        frame.src = url;
        document.documentElement.append(frame);
        return load;
      });
      await Promise.race([Promise.all(loads), late]);
    },
    args: [[...urls], FRAME_MS],
    injectImmediately: true,
  });
}
