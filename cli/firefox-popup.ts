import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Visit } from '../lib/types.ts';
import { type Popup, parseStored, SETTLED_PHASES } from './driver.ts';
import { type Bidi, evaluateIn } from './firefox-bidi.ts';
import type { FirefoxWindow } from './firefox-window.ts';

const LOOK_MS = 40_000;
/** A click that makes the popup look again shows within this time. */
const STEADY_MS = 300;

/**
 * Opens the popup's page for a tab in a tab of its own and waits until it has stopped looking: WebDriver BiDi reaches tabs, but not the
 * panel under the toolbar button.
 */
export async function openPopupTab(bidi: Bidi, window: FirefoxWindow, popupUrl: string, tabId: number): Promise<Popup> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  const popupTabId = await window.readFrontTabId();
  await bidi.send('browsingContext.setViewport', { context, viewport: { width: 400, height: 600 } });
  await window.loadInFront(`${popupUrl}?tab=${tabId}`);

  const evaluate = async <T>(expression: string): Promise<T> => {
    await window.bringToFront(popupTabId);
    await window.setUserInput(true);
    try {
      return await evaluateIn<T>(bidi, context, expression);
    } finally {
      await window.setUserInput(false);
    }
  };
  const visit = async (): Promise<Visit> => {
    const key = JSON.stringify(`visit:${tabId}`);
    const read = `browser.storage.session.get(${key}).then((stored) => stored[${key}] ?? null)`;
    return parseStored(await evaluateIn<string | null>(bidi, context, read));
  };
  // What the page shows may be older than what is stored: a look that has just begun is waited for as well.
  const settle = async (steadyMs: number): Promise<Visit> => {
    const deadline = Date.now() + LOOK_MS;
    for (;;) {
      await waitUntilSteady(bidi, context, steadyMs);
      const seen = await visit();
      if (seen.phase !== 'looking' || Date.now() > deadline) return seen;
      await sleep(20);
    }
  };
  const settled = () => settle(STEADY_MS);
  await settle(0); // it begins by looking
  return {
    evaluate,
    visit,
    settled,
    async screenshot(path) {
      await window.bringToFront(popupTabId);
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    async close() {
      await bidi.send('browsingContext.close', { context });
      await window.bringToFront(tabId);
    },
  };
}

/** Waits until the popup has not been looking for that long. */
async function waitUntilSteady(bidi: Bidi, context: string, steadyMs: number): Promise<void> {
  const deadline = Date.now() + LOOK_MS;
  let settledSince: number | undefined;
  let cause: unknown;
  // Between two documents Firefox 153 may answer with an error of its own.
  const readPhase = () =>
    evaluateIn<string | null>(bidi, context, 'document.documentElement?.dataset.phase ?? null').catch((error) => {
      cause = error;
      return null;
    });
  while (settledSince === undefined || Date.now() - settledSince < steadyMs) {
    if (Date.now() > deadline) throw new Error(`The popup was still looking after ${LOOK_MS / 1000} s.`, { cause });
    await sleep(50);
    const phase = await readPhase();
    const isSettled = SETTLED_PHASES.some((each) => each === phase);
    settledSince = isSettled ? (settledSince ?? Date.now()) : undefined;
  }
}
