import { browser } from '../browser.ts';
import type { RemovalTarget } from '../removal-types.ts';
import { withLock } from './with-lock.ts';

const LOCK = 'asked';
/** How long an unanswered prompt counts as asked, in ms. */
const PATIENCE_MS = 5 * 60_000;
/** The same where something is to be removed: nobody tells the background of a no, and a later grant for something else must remove nothing. */
const REMOVE_PATIENCE_MS = 60_000;

/** For which tab access was asked, and which site shall be watched, or what shall be removed, once it is given. */
export interface AskedGrant {
  tabId: number;
  watchSite?: string;
  remove?: RemovalTarget;
}

/** Notes that a view of this tab is about to ask for access, since the prompt may close that view. */
export function noteAskedGrant({ tabId, watchSite, remove }: AskedGrant): Promise<void> {
  const wanted = { ...(watchSite === undefined ? {} : { watchSite }), ...(remove ? { remove } : {}) };
  const asked = { tabId, ...wanted, at: Date.now() };
  return withLock(LOCK, () => browser.storage.session.set({ asked }));
}

/** What was asked a moment ago, if anything; it is told once. */
export function takeAskedGrant(): Promise<AskedGrant | undefined> {
  return withLock(LOCK, async () => {
    const { asked } = (await browser.storage.session.get('asked')) as { asked?: AskedGrant & { at: number } }; // written above alone
    await browser.storage.session.remove('asked');
    if (!asked) return undefined;
    const { at, remove, ...grant } = asked;
    const age = Date.now() - at;
    if (age >= PATIENCE_MS) return undefined;
    return { ...grant, ...(remove && age < REMOVE_PATIENCE_MS ? { remove } : {}) };
  });
}
