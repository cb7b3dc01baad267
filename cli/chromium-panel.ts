import type { Browser, Page } from 'puppeteer-core';
import type { Visit } from '../lib/types.ts';
import { type Popup, parseStored, SETTLED_PHASES } from './driver.ts';

const LOOK_MS = 40_000;
const SIZE = { width: 400, height: 800 };

/** Opens the side panel's page for the tab of `page` in a tab of its own, and waits until it has stopped looking. */
export async function openPanelPage(browser: Browser, extensionId: string, page: Page): Promise<Popup> {
  const address = `chrome-extension://${extensionId}/sidepanel.html`;
  const own = await browser.newPage();
  await own.setViewport(SIZE);
  // Asked for by any page of the extension, before the panel takes the front.
  await own.goto(`chrome-extension://${extensionId}/options.html`);
  await page.bringToFront();
  const tabId = (await own.evaluate(
    'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)',
  )) as number; // a tab that is in front has one
  await own.bringToFront();
  await own.goto(`${address}?tab=${tabId}`);
  return attachPanel(own, tabId);
}

/** The side panel's page, once it has stopped looking. */
async function attachPanel(panel: Page, tabId: number): Promise<Popup> {
  const evaluate = <T>(expression: string) => panel.evaluate(expression) as Promise<T>; // the caller knows what its expression gives
  const visit = async (): Promise<Visit> => {
    const key = JSON.stringify(`visit:${tabId}`);
    return parseStored(
      await evaluate<string | null>(`chrome.storage.session.get(${key}).then((all) => all[${key}] ?? null)`),
    );
  };
  const settled = async (): Promise<Visit> => {
    const isSettled = `${JSON.stringify(SETTLED_PHASES)}.includes(document.documentElement.dataset.phase)`;
    await panel.waitForFunction(isSettled, { timeout: LOOK_MS });
    return visit();
  };
  await settled();
  return {
    evaluate,
    visit,
    settled,
    close: () => panel.close(),
    screenshot: async (path) => {
      await panel.screenshot({ path: path as `${string}.png` }); // puppeteer's type asks for the ending
    },
  };
}
