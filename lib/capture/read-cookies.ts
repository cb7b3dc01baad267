import { browser, type Cookies, type Tabs } from '../browser.ts';
import type { Page } from '../types.ts';

/** Where a tab's cookies are: its cookie store (container or private window) and which sites may be asked. */
export interface CookieScope {
  tabId: number;
  /** Firefox tells it on the tab; Chromium by the list of stores. */
  cookieStoreId: string | undefined;
  sites: Iterable<string>;
}

/**
 * Reads all cookies of the given sites, partitioned ones of every partition included. Only ask for sites with host access: without it
 * browsers answer an empty list instead of an error (Chromium 156, Firefox 153).
 * @throws Error naming the site when the browser refuses
 */
export async function readCookies({ tabId, cookieStoreId, sites }: CookieScope): Promise<Cookies.Cookie[]> {
  const storeId = await readStoreId(tabId, cookieStoreId);
  const found: Cookies.Cookie[] = [];
  for (const site of sites) {
    const filter = { domain: site, partitionKey: {}, ...(storeId === undefined ? {} : { storeId }) };
    try {
      found.push(...(await getAll(filter)).filter((cookie) => isAlive(cookie, Date.now())).map(repairName));
    } catch (error) {
      throw new Error(`Reading the cookies of ${site}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return found;
}

/** Firefox 153 goes on listing cookies whose time is over until it tidies up: no page is sent them any more. */
function isAlive({ expirationDate }: Cookies.Cookie, now: number): boolean {
  return expirationDate === undefined || expirationDate * 1000 > now;
}

/** With First-Party Isolation on, Firefox demands `firstPartyDomain` and names it in its error; `null` asks for all. Chromium does not know it. */
async function getAll(filter: Cookies.GetAllDetailsType): Promise<Cookies.Cookie[]> {
  try {
    return await browser.cookies.getAll(filter);
  } catch (error) {
    if (error instanceof Error && error.message.includes('firstPartyDomain'))
      return browser.cookies.getAll({ ...filter, firstPartyDomain: null });
    throw error;
  }
}

/**
 * Firefox 153 gives the bytes of a cookie's name as if they were Latin-1, but its value as UTF-8. Told from Chromium by `firstPartyDomain`,
 * which only Firefox gives. Delete when Firefox decodes names.
 */
export function repairName<C extends Pick<Cookies.Cookie, 'name'>>(cookie: C): C {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: every character of one byte is meant, and at least one beyond ASCII
  if (!('firstPartyDomain' in cookie) || !/^[\u0000-\u00ff]*[\u0080-\u00ff][\u0000-\u00ff]*$/.test(cookie.name))
    return cookie;
  const bytes = Uint8Array.from(cookie.name, (character) => character.charCodeAt(0));
  return { ...cookie, name: new TextDecoder().decode(bytes) };
}

/** The cookie store of a tab: the browser's own one, a private window's, or a Firefox container's. Undefined when the browser does not tell. */
export async function readCookieStore(tab: CookieStoreTab): Promise<Page['cookieStore']> {
  const id = await readStoreId(tab.id, tab.cookieStoreId);
  if (id === undefined) return undefined;
  if (tab.incognito || id === 'firefox-private') return { id, kind: 'private' };
  return { id, kind: id.startsWith('firefox-container-') ? 'container' : 'default' };
}

type CookieStoreTab = Pick<Tabs.Tab, 'cookieStoreId' | 'incognito'> & { id: number };

/** The store of a tab: Firefox tells it with the tab (`told`), Chromium by the list of stores. Undefined: no store says that the tab is its own. */
export async function readStoreId(tabId: number, told: string | undefined): Promise<string | undefined> {
  if (told !== undefined) return told;
  const stores = await browser.cookies.getAllCookieStores();
  return stores.find((store) => store.tabIds.includes(tabId))?.id;
}
