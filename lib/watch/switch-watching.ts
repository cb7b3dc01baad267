import { browser } from '../browser.ts';
import { buildOrigins } from '../capture/build-origins.ts';
import { readWatchedTabs } from '../store/log-places.ts';
import { addWatchedTab, forgetTab } from '../store/visit-log.ts';
import { changeWatchedSites, readWatchedSites } from '../store/watched-sites.ts';
import { callRelays } from './call-relays.ts';
import { readWatchedTab } from './read-watched-tab.ts';
import { applyRegistrations } from './registrations.ts';

/** What watching needs beside access to the site: to see the headers of responses. There only while some site is watched. */
const PERMISSION = 'webRequest' as const;

/**
 * Switches watching of a site on or off. Off: nothing is put into its pages any more, and what was observed is forgotten.
 * @param site registrable domain
 * @throws Error when the access it needs was not given
 */
export async function switchWatching(site: string, isOn: boolean): Promise<void> {
  if (isOn && !(await browser.permissions.contains({ permissions: [PERMISSION], origins: buildOrigins(site) })))
    throw new Error(`There is no access to ${site}.`);
  const sites = await changeWatchedSites(site, isOn);
  if (isOn) await addOpenTabs(site);
  else {
    const tabIds = Object.entries(await readWatchedTabs()).flatMap(([id, tab]) =>
      tab.site === site ? [Number(id)] : [],
    );
    for (const tabId of tabIds) await forgetTab(tabId);
    // Told that they are not wanted, the scripts in open pages stop, and take away the listeners they have.
    await Promise.all(tabIds.map(callRelays));
    if (sites.length === 0) await giveBack();
  }
  await applyRegistrations();
}

/** Tabs that show the site already: most often the one from which it was switched on, which is loaded again next. */
async function addOpenTabs(site: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: buildOrigins(site) });
  for (const { id, cookieStoreId } of tabs)
    if (id !== undefined) await addWatchedTab(id, await readWatchedTab(site, id, cookieStoreId));
}

async function giveBack(): Promise<void> {
  try {
    await browser.permissions.remove({ permissions: [PERMISSION] });
  } catch (error) {
    console.warn('The permission to see headers stays:', error); // in a build that holds it from the start
  }
}

/** What follows when access was taken back in the browser's own settings: sites that are no longer allowed are no longer watched. */
export async function followRemovedAccess(): Promise<void> {
  for (const site of await readWatchedSites())
    if (!(await browser.permissions.contains({ permissions: [PERMISSION], origins: buildOrigins(site) })))
      await switchWatching(site, false);
}

/** A tab shows another site now: what was observed in it is forgotten. */
export async function followTab(tabId: number, findSiteOf: (url: string) => string): Promise<void> {
  const tab = (await readWatchedTabs())[tabId];
  if (!tab) return;
  const now = await browser.tabs.get(tabId).catch(() => undefined); // closed
  if (now?.url !== undefined && findSiteOf(now.url) === tab.site) return;
  await forgetClosedTab(tabId);
}

/** A tab is gone. It is not asked for: Firefox may still know it while it tells of its end. */
export async function forgetClosedTab(tabId: number): Promise<void> {
  if (!(tabId in (await readWatchedTabs()))) return;
  await forgetTab(tabId);
  await applyRegistrations();
}
