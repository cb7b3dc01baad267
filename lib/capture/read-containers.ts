import { createDeadline, type Deadline } from './deadline.ts';
import { readDatabases } from './read-databases.ts';
import {
  CONTAINER_LIMITS,
  type ContainerList,
  type ContainerReading,
  type FrameReading,
  NAME_LIMIT,
} from './reading.ts';

/** How long listing and counting may take together, in ms. */
const CONTAINERS_MS = 1500;
/** A cache is opened only when the browser said less than this ago, in ms, that it is there: opening one that is gone would create it. */
const FRESH_MS = 20;
/** A cache that took longer than this to count, in ms, is the last one: browsers give all its requests at once, in one piece of work. */
const SLOW_MS = 100;

type Containers = FrameReading['containers'];
type Listed = { total: number; entries: ContainerReading[] };

/** Where nothing is kept, or all of it is read elsewhere. */
export const NO_CONTAINERS: Containers = {
  indexedDB: { ok: true, total: 0, entries: [] },
  cacheStorage: { ok: true, total: 0, entries: [] },
  serviceWorker: { ok: true, total: 0, entries: [] },
};

/** Lists the databases, caches and service workers of this frame's origin. Writes nothing and holds nothing open. Never rejects. */
export async function readContainers(): Promise<Containers> {
  const deadline = createDeadline(CONTAINERS_MS);
  const [indexedDB, cacheStorage, serviceWorker] = await Promise.all([
    list(readDatabases, deadline),
    list(readCaches, deadline),
    list(readWorkers, deadline),
  ]);
  return { indexedDB, cacheStorage, serviceWorker };
}

async function list(read: (deadline: Deadline) => Promise<Listed>, deadline: Deadline): Promise<ContainerList> {
  try {
    const { total, entries } = await read(deadline);
    return { ok: true, total, entries: entries.map(cutName) };
  } catch (error) {
    return { ok: false, error: error instanceof Error || error instanceof DOMException ? error.name : String(error) };
  }
}

function cutName(entry: ContainerReading): ContainerReading {
  return entry.n.length > NAME_LIMIT ? { ...entry, n: entry.n.slice(0, NAME_LIMIT), nl: entry.n.length } : entry;
}

/** Insecure pages have no caches and no service workers at all: there, an interface that is missing means that nothing can be kept. */
function isMissing(part: unknown, what: string): boolean {
  if (part !== undefined) return false;
  if (isSecureContext) throw new Error(`${what} is missing`);
  return true;
}

async function readCaches(deadline: Deadline): Promise<Listed> {
  const storage = (globalThis as { caches?: CacheStorage }).caches;
  if (isMissing(storage, 'caches') || !storage) return { total: 0, entries: [] };
  const names = await deadline.wait(storage.keys());
  const entries: ContainerReading[] = [];
  let gone = 0;
  let isSlow = false;
  for (const name of names.slice(0, CONTAINER_LIMITS.cacheStorage)) {
    const start = performance.now();
    const count = isSlow || deadline.isOver() ? null : await countEntries(storage, name, deadline);
    isSlow ||= performance.now() - start > SLOW_MS;
    if (count === 'gone') gone += 1;
    else entries.push({ n: name, contents: { entries: count } });
  }
  return { total: names.length - gone, entries };
}

async function countEntries(storage: CacheStorage, name: string, deadline: Deadline): Promise<number | 'gone' | null> {
  try {
    const asked = performance.now();
    if (!(await deadline.wait(storage.has(name)))) return 'gone';
    if (performance.now() - asked > FRESH_MS) return null; // the page was busy, and may have deleted it since
    const cache = await deadline.wait(storage.open(name));
    return (await deadline.wait(cache.keys())).length;
  } catch {
    return null; // said in coverage: not counted
  }
}

async function readWorkers(deadline: Deadline): Promise<Listed> {
  if (!/^https?:$/.test(location.protocol)) return { total: 0, entries: [] }; // those of its origin are read in the frame that made it
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (isMissing(container, 'serviceWorker') || !container) return { total: 0, entries: [] };
  const registrations = await deadline.wait(container.getRegistrations());
  const entries = registrations
    .slice(0, CONTAINER_LIMITS.serviceWorker)
    .map(({ scope, active, waiting, installing }) => {
      const worker = active ?? waiting ?? installing;
      const { pathname = scope, search = '' } = URL.parse(scope) ?? {};
      return {
        n: pathname + search,
        contents: worker ? { script: withoutQuery(worker.scriptURL), state: worker.state } : {},
      };
    });
  return { total: registrations.length, entries };
}

/** Queries can hold identifiers, which are values. */
function withoutQuery(address: string): string {
  const url = URL.parse(address);
  return (url ? url.origin + url.pathname : address).slice(0, NAME_LIMIT);
}
