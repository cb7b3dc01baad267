import { createStore } from 'zustand/vanilla';
import { browser } from '../browser.ts';
import type { GpcState } from '../gpc-types.ts';
import { withLock } from './with-lock.ts';

/**
 * Where comparisons are in `storage.session`: all in one place, since views want all and nothing else. JSON text of entries, tab by tab: browsers' own
 * conversion would spoil lone surrogates in names.
 */
const KEY = 'gpc';

type States = ReadonlyMap<number, GpcState>;

/** All comparisons, by tab. */
export async function readGpcStates(): Promise<States> {
  return parse((await browser.storage.session.get(KEY))[KEY]);
}

/** Stores where the comparison of a tab stands. Background only. */
export function writeGpcState(tabId: number, state: GpcState): Promise<void> {
  return change((states) => states.set(tabId, state));
}

/** Forgets the comparison of a tab that was closed. */
export function removeGpcState(tabId: number): Promise<void> {
  return change((states) => states.delete(tabId) && states);
}

/** @param work changes the states; gives false when it has changed nothing */
function change(work: (states: Map<number, GpcState>) => States | false): Promise<void> {
  const write = async () => {
    const states = work(new Map(await readGpcStates()));
    if (states) await browser.storage.session.set({ [KEY]: JSON.stringify([...states]) });
  };
  return withLock('gpc-states', write);
}

/** A store that mirrors all comparisons for views: which tab a view shows may change. Undefined until they have been read. */
export function mirrorGpcStates() {
  const store = createStore<{ states: States | undefined }>(() => ({ states: undefined }));
  browser.storage.session.onChanged.addListener((changes) => {
    const found = changes[KEY];
    if (found) store.setState({ states: parse(found.newValue) });
  });
  // A change that comes meanwhile is newer than what is read here.
  void readGpcStates().then((read) => store.setState(({ states }) => ({ states: states ?? read })));
  return store;
}

/** Where comparing stands for a tab that shows a page of `site`. Pure. Undefined while that is not known. */
export function findGpc(
  states: States | undefined,
  tabId: number,
  site: string | undefined,
): { state: GpcState | undefined; isBusyElsewhere: boolean } | undefined {
  if (!states || site === undefined) return undefined;
  const own = states.get(tabId);
  const isBusyElsewhere = [...states].some(([other, state]) => other !== tabId && isRunning(state));
  return { state: own?.site === site ? own : undefined, isBusyElsewhere };
}

/** Whether a comparison is under way. */
export function isRunning({ phase }: GpcState): boolean {
  return phase === 'first' || phase === 'second';
}

function parse(text: unknown): States {
  return new Map(typeof text === 'string' ? (JSON.parse(text) as [number, GpcState][]) : []); // written by `change` alone
}
