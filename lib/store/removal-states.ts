import { browser } from '../browser.ts';
import type { RemovalState } from '../removal-types.ts';
import { readJson, writeJson } from './session-json.ts';
import { withLock } from './with-lock.ts';

/** Where removing stands in a tab, in `storage.session`. JSON text: browsers' own conversion would spoil lone surrogates in names. */
const keyOf = (tabId: number) => `removal:${tabId}`;

/** Undefined: nothing was removed in this tab, or it was forgotten. */
export function readRemovalState(tabId: number): Promise<RemovalState | undefined> {
  return readJson<RemovalState>(keyOf(tabId));
}

/** Stores where removing stands in a tab; undefined forgets it. Background only. */
export function writeRemovalState(tabId: number, state: RemovalState | undefined): Promise<void> {
  return withLock('removal-states', () =>
    state ? writeJson({ [keyOf(tabId)]: state }) : browser.storage.session.remove(keyOf(tabId)),
  );
}

/** Where removing stands in all tabs. */
export async function readRemovalStates(): Promise<[tabId: number, state: RemovalState][]> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith('removal:'));
  const found: [number, RemovalState][] = [];
  for (const tabId of keys.map((key) => Number(key.slice('removal:'.length)))) {
    const state = await readRemovalState(tabId);
    if (state) found.push([tabId, state]);
  }
  return found;
}

/** Tells where removing stands in a tab, now and at each change. @returns how to stop */
export function followRemovalState(tabId: number, listener: (state: RemovalState | undefined) => void): () => void {
  let isNewer = false;
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[keyOf(tabId)];
    if (!change) return;
    isNewer = true;
    listener(typeof change.newValue === 'string' ? (JSON.parse(change.newValue) as RemovalState) : undefined); // written above alone
  };
  browser.storage.session.onChanged.addListener(onChanged);
  // A change that comes meanwhile is newer than what is read here.
  void readRemovalState(tabId).then((state) => isNewer || listener(state));
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
