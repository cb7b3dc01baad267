/** The only import of the extension API. Everything else takes it from here. */
import browser from 'webextension-polyfill';

export type {
  Cookies,
  DeclarativeNetRequest,
  Permissions,
  Runtime,
  Scripting,
  Tabs,
  WebRequest,
} from 'webextension-polyfill';
export { browser };

/** Chromium's `chrome.sidePanel`: the polyfill 0.12 hands it through, its types do not know it. */
interface SidePanel {
  /** Within a click only. The panel of the manifest is the window's: it stays while tabs change. */
  open(where: { tabId: number }): Promise<void>;
}

/** Chromium's side panel; undefined where there is none. */
export function findSidePanel(): SidePanel | undefined {
  return (browser as unknown as { sidePanel?: SidePanel }).sidePanel; // what Chromium documents
}

/** Firefox's sidebar; undefined where there is none, whatever the types say. */
export function findSidebar(): Pick<typeof browser.sidebarAction, 'open'> | undefined {
  return (browser as Partial<typeof browser>).sidebarAction; // absent in Chromium and on Android
}
