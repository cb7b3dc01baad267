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
  const settled = async (): Promise<Visit> => {
    await waitUntilSteady(bidi, context);
    return visit();
  };
  await settled();
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

/** Waits until the popup has not been looking for a moment. */
async function waitUntilSteady(bidi: Bidi, context: string): Promise<void> {
  const deadline = Date.now() + LOOK_MS;
  let settledSince: number | undefined;
  while (settledSince === undefined || Date.now() - settledSince < STEADY_MS) {
    if (Date.now() > deadline) throw new Error(`The popup was still looking after ${LOOK_MS / 1000} s.`);
    await sleep(50);
    const phase = await evaluateIn<string | null>(bidi, context, 'document.documentElement?.dataset.phase ?? null');
    const isSettled = SETTLED_PHASES.some((each) => each === phase);
    settledSince = isSettled ? (settledSince ?? Date.now()) : undefined;
  }
}
