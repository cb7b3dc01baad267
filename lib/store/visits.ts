import { browser } from '../browser.ts';
import type { Report, Visit } from '../types.ts';
import { withLock } from './with-lock.ts';

/** The one lock of the one writer. */
const LOCK = 'visits';

/** Key of a tab's visit in `storage.session`. The value is JSON text: browsers' own conversion would spoil lone surrogates in names. */
export function visitKey(tabId: number): string {
  return `visit:${tabId}`;
}

/** Parses what `storage.session` holds for a tab. */
export function parseVisit(stored: unknown): Visit | undefined {
  return typeof stored === 'string' ? (JSON.parse(stored) as Visit) : undefined; // written by `writeVisit` alone
}

/** The report a visit holds, also while the page is being looked at again. */
export function findReport(visit: Visit | undefined): Report | undefined {
  return visit?.phase === 'done' || visit?.phase === 'looking' ? visit.report : undefined;
}

/** Reads the visit of a tab; undefined when it was never looked at. */
export async function readVisit(tabId: number): Promise<Visit | undefined> {
  const key = visitKey(tabId);
  return parseVisit((await browser.storage.session.get(key))[key]);
}

/**
 * Stores the visit of a tab. Background only. When the session's storage is full, visits of other tabs make room; they can be looked at again.
 * @throws Error of the browser when even an empty storage cannot hold it
 */
export function writeVisit(tabId: number, visit: Visit): Promise<void> {
  return withLock(LOCK, async () => {
    const entry = { [visitKey(tabId)]: JSON.stringify(visit) };
    try {
      await browser.storage.session.set(entry);
    } catch (error) {
      if (!(error instanceof Error && /quota/i.test(error.message))) throw error;
      const others = (await readTabIds()).filter((other) => other !== tabId).map(visitKey);
      await browser.storage.session.remove(others);
      await browser.storage.session.set(entry);
    }
  });
}

/** Forgets a tab that was closed. */
export function removeVisit(tabId: number): Promise<void> {
  return withLock(LOCK, () => browser.storage.session.remove(visitKey(tabId)));
}

/** Tabs that hold a visit. */
export async function readTabIds(): Promise<number[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  return keys.filter((key) => key.startsWith('visit:')).map((key) => Number(key.slice('visit:'.length)));
}

/** The secret of this browser session behind the hashes. Made once, kept in memory by the browser, gone with it; never exported. */
export function readSalt(): Promise<string> {
  return withLock(LOCK, async () => {
    const { salt } = await browser.storage.session.get('salt');
    if (typeof salt === 'string') return salt;
    const made = crypto.randomUUID();
    await browser.storage.session.set({ salt: made });
    return made;
  });
}
