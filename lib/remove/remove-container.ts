import { NAME_LIMIT } from '../capture/reading.ts';
import type { RemovalReason } from '../removal-types.ts';

/** How long one database, cache or service worker is waited for, ms: a connection in another tab can hold a database for ever. */
const PATIENCE_MS = 1_500;

/** `name` as it was captured: cut names are known by their beginning and their whole length. */
export interface CapturedName {
  name: string;
  nameLength?: number | undefined;
}

/** Whether a whole name is the captured one. */
export function isNamed(whole: string, { name, nameLength }: CapturedName): boolean {
  return nameLength === undefined ? whole === name : whole.length === nameLength && whole.slice(0, NAME_LIMIT) === name;
}

/**
 * Deletes a database of this origin.
 * @returns why not: `blocked` while another connection is open. The browser keeps the wish then, and deletes when that is closed.
 */
export function removeDatabase(name: string): Promise<RemovalReason | null> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, PATIENCE_MS, 'blocked');
    const end = (reason: RemovalReason | null) => {
      clearTimeout(late);
      resolve(reason);
    };
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => end(null);
    request.onerror = (event) => {
      event.preventDefault();
      end('refused');
    };
  });
}

/** Databases of this origin; with `wanted` only those. */
export async function findDatabases(wanted?: CapturedName): Promise<string[]> {
  const listed = (await indexedDB.databases()).map(({ name = '' }) => name);
  return wanted ? listed.filter((name) => isNamed(name, wanted)) : listed;
}

/** Caches of this origin; with `wanted` only those. Insecure pages have none. */
export async function findCaches(wanted?: CapturedName): Promise<string[]> {
  const listed = (await (globalThis as { caches?: CacheStorage }).caches?.keys()) ?? []; // not in insecure pages
  return wanted ? listed.filter((name) => isNamed(name, wanted)) : listed;
}

/** Deletes a cache of this origin. @returns why not */
export async function removeCache(name: string): Promise<RemovalReason | null> {
  await inTime(caches.delete(name));
  return null;
}

/** Service workers of this origin by path and query of their scope; with `wanted` only those. Insecure pages have none. */
export async function findWorkers(wanted?: CapturedName): Promise<{ name: string; remove(): Promise<null> }[]> {
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker; // not in insecure pages
  if (!container || !/^https?:$/.test(location.protocol)) return [];
  const workers = (await inTime(container.getRegistrations())).map((registration) => {
    const { pathname = registration.scope, search = '' } = URL.parse(registration.scope) ?? {};
    const remove = async () => {
      await inTime(registration.unregister());
      return null;
    };
    return { name: pathname + search, remove };
  });
  return wanted ? workers.filter(({ name }) => isNamed(name, wanted)) : workers;
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The browser gave no answer.')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
