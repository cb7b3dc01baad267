/** The only import of the extension API. Everything else takes it from here. */
import browser from 'webextension-polyfill';

export type { Cookies, Permissions, Runtime, Tabs } from 'webextension-polyfill';
export { browser };
