import { browser } from '../browser.ts';

/** What is told of the tab in front. */
export interface TabEvents {
  /** Another tab is in front now. `isLoading`: its page has not loaded yet. */
  onTab(tabId: number, isLoading: boolean): void;
  /** The page in a tab, whichever it is, began to load, or has loaded. */
  onPage(tabId: number, isLoading: boolean): void;
}

/**
 * Tells of the active tab of the window that this page belongs to: of the present one at once, then whenever it is another. Needs no permission.
 * @throws Error of the browser, or when it names no active tab
 */
export async function followActiveTab({ onTab, onPage }: TabEvents): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('The browser names no active tab.');
  const { windowId } = tab;
  let newest = tab.id;
  browser.tabs.onActivated.addListener(async (active) => {
    if (active.windowId !== windowId) return;
    newest = active.tabId;
    // A tab that is gone by now is followed by another one.
    const found = await browser.tabs.get(active.tabId).catch(() => undefined);
    if (found && newest === active.tabId) onTab(active.tabId, found.status === 'loading');
  });
  listenToPages(onPage);
  onTab(tab.id, tab.status === 'loading');
}

/** The same for one tab, whatever is in front. */
export function followOneTab(tabId: number, { onTab, onPage }: TabEvents): void {
  listenToPages(onPage);
  onTab(tabId, false);
}

function listenToPages(onPage: TabEvents['onPage']): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status !== undefined) onPage(tabId, status === 'loading');
  });
}
