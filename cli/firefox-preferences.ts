import type { DriverOptions } from './driver.ts';
import type { Preferences } from './firefox-process.ts';

/** Firefox gives every profile another address for an extension's pages; ours is set. */
export const EXTENSION_HOST = 'c6b2c0de-0000-4000-8000-6372756d6273';

/** Firefox's preferences for a run. @throws Error when `resolve` asks for more than Firefox can do */
export function choosePreferences(
  { colorScheme, resolve, storageOff }: DriverOptions,
  extensionId: string,
): Preferences {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: EXTENSION_HOST }),
    // `permissions.request` is answered with yes: headless there is nobody to ask.
    'extensions.webextOptionalPermissionPrompts': false,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    // The address that was asked for is the address that is opened.
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    ...(storageOff ? { 'network.cookie.cookieBehavior': 2 } : {}),
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    ...(resolve === undefined ? {} : { 'network.dns.forceResolve': readOneAddress(resolve), 'network.proxy.type': 0 }),
  };
}

/** Firefox can give all names one address; that is as much of Chromium's rules as it can do. @throws Error for other rules */
function readOneAddress(rules: string): string {
  const address = /^\s*MAP\s+\*\s+(\d+(?:\.\d+){3}|\[[\da-f:]+\])\s*$/i.exec(rules)?.[1];
  if (address === undefined) throw new Error(`Firefox can resolve names only by "MAP * ADDRESS", not by "${rules}".`);
  return address.replace(/^\[|\]$/g, '');
}
