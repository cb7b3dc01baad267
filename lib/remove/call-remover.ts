import { browser } from '../browser.ts';
import type { Emptied, FrameAnswer, FrameTarget, RemoverWorld } from './frame-removal.ts';

/** How long the frames of a page may take together, ms. */
const FRAMES_MS = 8_000;

/** Removes items in the frame they are in. @throws what the browser says when the frame is gone or closed to us */
export async function removeFromFrame(tabId: number, frameId: number, targets: FrameTarget[]): Promise<FrameAnswer[]> {
  const target = { tabId, frameIds: [frameId] };
  await inTime(browser.scripting.executeScript({ target, files: ['remover.js'], injectImmediately: true }));
  const [found] = await inTime(
    browser.scripting.executeScript({
      target,
      // As text, there and back: the browser's own conversion would spoil lone surrogates in names.
      func: async (given: string) =>
        JSON.stringify(await (globalThis as unknown as RemoverWorld).crumbscopeRemover.remove(JSON.parse(given))), // left there by remover.js
      args: [JSON.stringify(targets)],
    }),
  );
  if (typeof found?.result !== 'string') throw new Error('The frame gave no answer.');
  return JSON.parse(found.result) as FrameAnswer[]; // made by our own remover
}

/** Empties the storage of all frames of a tab that are of these origins. Frames that are closed to us are left out. */
export async function emptyFrames(tabId: number, origins: readonly string[]): Promise<Emptied[]> {
  const target = { tabId, allFrames: true };
  await inTime(browser.scripting.executeScript({ target, files: ['remover.js'], injectImmediately: true }));
  const found = await inTime(
    browser.scripting.executeScript({
      target,
      func: async (wanted: string[]) => {
        if (!wanted.includes(self.origin)) return null;
        return JSON.stringify(await (globalThis as unknown as RemoverWorld).crumbscopeRemover.empty()); // left there by remover.js
      },
      args: [[...origins]],
      injectImmediately: true,
    }),
  );
  return found.flatMap(({ result }) => (typeof result === 'string' ? [JSON.parse(result) as Emptied] : [])); // made by our own remover
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`A frame gave no answer within ${FRAMES_MS / 1000} s.`)), FRAMES_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
