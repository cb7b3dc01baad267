import type { RemovalReason } from '../removal-types.ts';
import type { Store } from '../types.ts';
import type { Emptied } from './frame-removal.ts';
import { findCaches, findDatabases, findWorkers, removeCache, removeDatabase } from './remove-container.ts';

/** Removes all that this frame's storage holds, cookies left out. Runs in the extension's isolated world. Never rejects. */
export async function emptyFrame(): Promise<Emptied> {
  const emptied: Emptied = { origin: self.origin, isDeep: window.parent !== window.top, found: 0, faults: [] };
  const remove = async (store: Store, name: string, work: () => Promise<RemovalReason | null>) => {
    emptied.found += 1;
    const reason = await work().catch(() => 'refused' as const);
    if (reason) emptied.faults.push({ store, name, reason });
  };
  // Service workers first: they write too.
  for (const { name, remove: unregister } of await listed(() => findWorkers()))
    await remove('serviceWorker', name, unregister);
  for (const which of ['localStorage', 'sessionStorage'] as const) emptied.found += emptyArea(which);
  const databases = await listed(() => findDatabases());
  const caches = await listed(() => findCaches());
  await Promise.all([
    ...databases.map((name) => remove('indexedDB', name, () => removeDatabase(name))),
    ...caches.map((name) => remove('cacheStorage', name, () => removeCache(name))),
  ]);
  return emptied;
}

function emptyArea(which: 'localStorage' | 'sessionStorage'): number {
  try {
    const { length } = window[which];
    window[which].clear();
    return length;
  } catch {
    return 0; // closed to this frame, which keeps nothing there then
  }
}

async function listed<T>(list: () => Promise<T[]>): Promise<T[]> {
  try {
    return await list();
  } catch {
    return []; // closed to this frame; if something is there all the same, reading again finds it
  }
}
