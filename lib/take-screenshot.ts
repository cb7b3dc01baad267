import { browser } from './browser.ts';
import { createDeadline } from './capture/deadline.ts';
import { findReport, readVisit } from './store/visits.ts';
import type { Screenshot } from './visit-record-types.ts';

/** Chromium takes two pictures a second and no more; and a tab that has just come to the front may not be drawn yet. */
const PAUSE_MS = 600;
const TRIES = 4;
/** How long a page may take to draw itself, in ms. One that hangs never says that it has. */
const DRAWN_MS = 4000;
/** Larger pictures are taken again as JPEG: a bundle has to stay a file that can be sent. In characters of base64. */
const PNG_LIMIT = 12_000_000;

/**
 * Takes a picture of a tab's page as it is visible. Browsers show only the tab in front to extensions: for a moment it is brought there, and the tab that
 * was comes back. @throws Error whose message is a key of `_locales`
 */
export async function takeScreenshot(tabId: number): Promise<Screenshot> {
  const report = findReport(await readVisit(tabId));
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // closed: said below
  if (!report || tab?.windowId === undefined) throw new Error('evidencePictureTabGone');
  const { windowId } = tab;
  if (tab.url !== undefined && !isSamePage(tab.url, report.page.url)) throw new Error('evidencePicturePageChanged');
  const { state } = await browser.windows.get(windowId);
  if (state === 'minimized') throw new Error('evidencePictureHidden');
  const [front] = await browser.tabs.query({ active: true, windowId });
  if (!tab.active) await browser.tabs.update(tabId, { active: true });
  try {
    return await takeInFront(tabId, windowId, report.page.url);
  } finally {
    if (!tab.active && front?.id !== undefined) await browser.tabs.update(front.id, { active: true });
  }
}

async function takeInFront(tabId: number, windowId: number, url: string): Promise<Screenshot> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await createDeadline(DRAWN_MS).wait(browser.scripting.executeScript({ target: { tabId }, func: waitUntilDrawn }));
      const png = await capture(windowId, { format: 'png' });
      const picture = png.length <= PNG_LIMIT ? png : await capture(windowId, { format: 'jpeg', quality: 85 });
      // Somebody may have gone to another tab or page meanwhile: then the picture is of that.
      const after = await browser.tabs.get(tabId);
      if (!after.active) throw new Error('evidencePictureInterrupted');
      if (after.url !== undefined && !isSamePage(after.url, url)) throw new Error('evidencePicturePageChanged');
      return readDataUrl(picture);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (words.startsWith('evidencePicture')) throw error;
      if (/permission|access|cannot be scripted/i.test(words)) throw new Error('evidencePictureNoAccess');
      if (attempt === TRIES) throw new Error('evidencePictureFailed');
      await pause();
    }
  }
}

async function capture(windowId: number, format: { format: 'png' | 'jpeg'; quality?: number }): Promise<string> {
  if (format.format === 'jpeg') await pause();
  return browser.tabs.captureVisibleTab(windowId, format);
}

/** Runs in the page: two frames later what is in front has been drawn. */
function waitUntilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1000);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

function readDataUrl(url: string): Screenshot {
  const [, type, base64 = ''] = /^data:(image\/(?:png|jpeg));base64,(.+)$/s.exec(url) ?? [];
  if (type !== 'image/png' && type !== 'image/jpeg') throw new Error('evidencePictureFailed');
  return { type, base64, takenAt: Date.now() };
}

function isSamePage(one: string, two: string): boolean {
  return one.replace(/#.*$/s, '') === two.replace(/#.*$/s, '');
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
