import type { Contents } from '../types.ts';
import type { Deadline } from './deadline.ts';
import { CONTAINER_LIMITS, type ContainerReading, OBJECT_STORE_LIMIT, OBJECT_STORE_NAME_LIMIT } from './reading.ts';

/** Longest time one database is waited for, in ms: a page can hold an upgrade for ever. */
const OPEN_MS = 500;
/** Longest time one object store is counted, in ms: so long a page that writes into it waits at most. */
const COUNT_MS = 250;
/** Databases that are read side by side. */
const LANES = 4;

/**
 * Lists the IndexedDB databases of this origin with their object stores (W3C Indexed Database API 3.0). Opens only what was just listed and
 * never upgrades; gives way at once to a page that wants to delete or upgrade a database meanwhile.
 * @throws what `indexedDB.databases` throws, or LateError
 */
export async function readDatabases(deadline: Deadline): Promise<{ total: number; entries: ContainerReading[] }> {
  const listed = await deadline.wait(indexedDB.databases());
  const first = listed.slice(0, CONTAINER_LIMITS.indexedDB);
  const read: (ContainerReading | 'gone')[] = [];
  while (read.length < first.length) {
    const next = first.slice(read.length, read.length + LANES);
    read.push(...(await Promise.all(next.map((info) => readDatabase(info, deadline)))));
  }
  const entries = read.filter((entry) => entry !== 'gone');
  return { total: listed.length - (read.length - entries.length), entries };
}

async function readDatabase(
  { name = '', version }: IDBDatabaseInfo,
  deadline: Deadline,
): Promise<ContainerReading | 'gone'> {
  const stores = deadline.isOver() ? undefined : await readObjectStores(name, deadline);
  if (stores === 'gone') return 'gone';
  return {
    n: name,
    contents: { ...(version === undefined ? {} : { version }), objectStores: stores?.listed ?? null },
    ...(stores && stores.leftOut > 0 ? { leftOut: stores.leftOut } : {}),
  };
}

interface ObjectStores {
  listed: NonNullable<Contents['objectStores']>;
  leftOut: number;
}

/** Undefined: it could not be opened in time. `gone`: it was deleted since it was listed. */
async function readObjectStores(name: string, deadline: Deadline): Promise<ObjectStores | 'gone' | undefined> {
  const connection = await openListed(name, deadline);
  if (connection === 'gone' || connection === undefined) return connection;
  const names = connection.names.slice(0, OBJECT_STORE_LIMIT);
  const counts = await Promise.all(names.map((store) => connection.count(store, deadline)));
  connection.end();
  const listed = names.map((store, index) => ({
    name: store.slice(0, OBJECT_STORE_NAME_LIMIT),
    count: counts[index] ?? null,
  }));
  return connection.isDeleted() ? 'gone' : { listed, leftOut: connection.names.length - listed.length };
}

/** A database that is open for reading until somebody else needs it. */
interface Connection {
  names: string[];
  /** Number of entries of one object store; null when it could not be counted, which is said in coverage. */
  count(store: string, deadline: Deadline): Promise<number | null>;
  end(): void;
  /** The page wanted it deleted. */
  isDeleted(): boolean;
}

/** Opens without a version, so that nothing is upgraded. Undefined when there is no answer in time, which is said in coverage. */
function openListed(name: string, deadline: Deadline): Promise<Connection | 'gone' | undefined> {
  let isLate = false;
  const opened = new Promise<Connection | 'gone'>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      request.transaction?.abort(); // it was deleted since, and is about to be made anew: undone before anything exists
      resolve('gone');
    };
    request.onsuccess = () => {
      if (isLate) request.result.close();
      else resolve(connect(request.result));
    };
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error);
    };
  });
  return deadline.wait(opened, OPEN_MS).catch(() => {
    isLate = true;
    return undefined;
  });
}

function connect(database: IDBDatabase): Connection {
  const running = new Set<IDBTransaction>();
  let isDeleted = false;
  let isEnding = false;
  const noteEnd = (transaction: IDBTransaction) => {
    running.delete(transaction);
    if (isEnding && running.size === 0) database.close();
  };
  const stopAll = () => {
    for (const transaction of running) stop(transaction); // else the connection stays open until they have finished
  };
  // Closed only once nothing runs: Chromium says `blocked` to whoever comes while a connection waits to be closed (156, `IDBDatabase::OnVersionChange`).
  const end = () => {
    isEnding = true;
    stopAll();
    if (running.size === 0) database.close();
  };
  // Closed in the event itself: then whoever waits is let in without even a `blocked` event (specification, 5.1 and 5.3).
  database.onversionchange = ({ newVersion }) => {
    isDeleted = newVersion === null;
    database.close();
    stopAll();
  };
  return {
    names: [...database.objectStoreNames],
    end,
    isDeleted: () => isDeleted,
    async count(store, deadline) {
      let transaction: IDBTransaction | undefined;
      try {
        const made = database.transaction(store, 'readonly'); // of one store: writers to the others do not wait
        transaction = made;
        running.add(made);
        const request = made.objectStore(store).count();
        const counted = new Promise<number>((resolve, reject) => {
          made.oncomplete = () => {
            noteEnd(made);
            resolve(request.result);
          };
          made.onabort = () => {
            noteEnd(made);
            reject(made.error ?? new Error('stopped'));
          };
        });
        return await deadline.wait(counted, COUNT_MS);
      } catch {
        if (transaction) stop(transaction);
        return null;
      }
    },
  };
}

function stop(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had finished: there is nothing to stop.
  }
}
