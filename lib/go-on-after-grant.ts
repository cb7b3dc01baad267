import { browser } from './browser.ts';
import type { RemovalTarget } from './removal-types.ts';
import { takeAskedGrant } from './store/asked-grant.ts';
import { readTabIds } from './store/visits.ts';

/**
 * What follows when access was given: every tab that was looked at is looked at again, the one that asked first, and its popup, which the
 * prompt has closed (Chromium 156, Firefox 153), is opened again. Access given in the browser's own settings opens nothing.
 */
export async function goOnAfterGrant(
  inspect: (tabId: number) => Promise<void>,
  watch: (site: string) => Promise<void>,
  remove?: (tabId: number, what: RemovalTarget) => Promise<unknown>,
): Promise<void> {
  const { tabId: asked, watchSite, remove: wanted } = (await takeAskedGrant()) ?? {};
  if (watchSite !== undefined) await watch(watchSite).catch((error: unknown) => console.warn('Watching:', error)); // less was given than asked for
  if (asked !== undefined) {
    if (wanted && remove) {
      // It takes a while, and says itself where it stands.
      const removing = remove(asked, wanted).catch((error: unknown) => console.warn('Removing:', error));
      await reopenPopup(asked);
      await removing;
    } else {
      await inspect(asked);
      await reopenPopup(asked);
    }
  }
  for (const tabId of await readTabIds()) if (tabId !== asked) await inspect(tabId);
}

async function reopenPopup(tabId: number): Promise<void> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (tab.active && tab.windowId !== undefined) await browser.action.openPopup({ windowId: tab.windowId });
  } catch (error) {
    // Firefox opens popups only within a click; then the person clicks the button again and finds the result.
    console.warn('The popup could not be opened again:', error);
  }
}
