import type { Write } from '../../watch-log-types.ts';
import { trimAddress } from '../find-scripts.ts';
import { cutName } from './compare-states.ts';

/** Most writes of others kept until they are taken. */
const MOST = 1_000;

/**
 * Listens to what other tabs and frames write to the storages of this document: the browser's own events, which name the document that wrote.
 * Not in Firefox 153: there one tab that listens makes large storages slow for all others of its site (1 ms for each entry read, of 100,000). What
 * others write is found by reading again then, without a name.
 */
export function watchOtherDocuments(now: () => number): { take(): Write[]; stop(): void } {
  let heard: Write[] = [];
  const hear = (event: StorageEvent) => {
    if (!event.isTrusted || heard.length >= MOST) return;
    const write = readEvent(event, now());
    if (write) heard.push(write);
  };
  if (!isFirefox()) addEventListener('storage', hear, true);
  return {
    take: () => {
      const taken = heard;
      heard = [];
      return taken;
    },
    stop: () => removeEventListener('storage', hear, true),
  };
}

function isFirefox(): boolean {
  const { chrome } = globalThis as { chrome?: { runtime?: { getURL?(path: string): string } } }; // there in content scripts of both browsers
  return chrome?.runtime?.getURL?.('').startsWith('moz-extension:') ?? false;
}

function readEvent({ storageArea, key, oldValue, newValue, url }: StorageEvent, at: number): Write | undefined {
  const store = findStore(storageArea);
  if (!store) return undefined;
  const source = trimAddress(url);
  const place = { store, via: 'otherDocument' as const, at, count: 1, ...(source === undefined ? {} : { source }) };
  if (key === null) return { ...place, name: '', operation: 'clear' };
  if (newValue === null) return { ...place, ...cutName(key), operation: 'remove' };
  return { ...place, ...cutName(key), operation: 'set', isNewValue: oldValue !== newValue };
}

function findStore(area: Storage | null): 'localStorage' | 'sessionStorage' | undefined {
  try {
    if (area === window.localStorage) return 'localStorage';
    return area === window.sessionStorage ? 'sessionStorage' : undefined;
  } catch {
    return undefined; // no access to one of them: then there are no events of it either
  }
}
