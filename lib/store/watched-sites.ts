import { createStore } from 'zustand/vanilla';
import { browser } from '../browser.ts';
import { withLock } from './with-lock.ts';

/** Where the watched sites are in `storage.local`: registrable domains, in the order in which they were switched on. */
const KEY = 'watchedSites';

/** The sites that are watched. Never rejects: a storage that cannot be read watches nothing. */
export async function readWatchedSites(): Promise<string[]> {
  try {
    return parseSites((await browser.storage.local.get(KEY))[KEY]);
  } catch (error) {
    console.error('Reading the watched sites:', error);
    return [];
  }
}

/** Adds or removes a site. Background only. @returns all sites that are watched now @throws Error of the browser, as when the storage is full */
export function changeWatchedSites(site: string, isOn: boolean): Promise<string[]> {
  const work = async () => {
    const others = (await readWatchedSites()).filter((one) => one !== site);
    const sites = isOn ? [...others, site] : others;
    await browser.storage.local.set({ [KEY]: sites });
    return sites;
  };
  return withLock('watched', work);
}

/** A store that mirrors the watched sites for views. Undefined until they have been read. */
export function mirrorWatchedSites() {
  const store = createStore<{ sites: string[] | undefined }>(() => ({ sites: undefined }));
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change) store.setState({ sites: parseSites(change.newValue) });
  });
  // A change that comes meanwhile is newer than what is read here.
  void readWatchedSites().then((read) => store.setState(({ sites }) => ({ sites: sites ?? read })));
  return store;
}

function parseSites(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((site) => typeof site === 'string') : [];
}
