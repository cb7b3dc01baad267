import { findSidebar, findSidePanel } from './browser.ts';

/** Whether this browser has a side panel (Chromium) or a sidebar (Firefox; not on Android). */
export function hasSidePanel(): boolean {
  return findSidePanel() !== undefined || findSidebar() !== undefined;
}

/**
 * Opens the side panel, or the sidebar, of the tab's window. Must be called from within a click handler, before anything is waited for: browsers
 * demand it. @throws Error of the browser, also when there is no such panel
 */
export async function openSidePanel(tabId: number): Promise<void> {
  const panel = findSidePanel();
  const sidebar = findSidebar();
  if (panel) await panel.open({ tabId });
  else if (sidebar) await sidebar.open();
  else throw new Error('This browser has no side panel.');
}
