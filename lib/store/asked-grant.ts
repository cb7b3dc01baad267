import { browser } from '../browser.ts';
import { withLock } from './with-lock.ts';

const LOCK = 'asked';
/** How long an unanswered prompt counts as asked, in ms. */
const PATIENCE_MS = 5 * 60_000;

/** For which tab access was asked, and which site shall be watched once it is given. */
export interface AskedGrant {
  tabId: number;
  watchSite?: string;
}

/** Notes that a view of this tab is about to ask for access, since the prompt may close that view. */
export function noteAskedGrant({ tabId, watchSite }: AskedGrant): Promise<void> {
  const asked = { tabId, ...(watchSite === undefined ? {} : { watchSite }), at: Date.now() };
  return withLock(LOCK, () => browser.storage.session.set({ asked }));
}

/** What was asked a moment ago, if anything; it is told once. */
export function takeAskedGrant(): Promise<AskedGrant | undefined> {
  return withLock(LOCK, async () => {
    const { asked } = (await browser.storage.session.get('asked')) as { asked?: AskedGrant & { at: number } }; // written above alone
    await browser.storage.session.remove('asked');
    if (!asked) return undefined;
    const { at, ...grant } = asked;
    return Date.now() - at < PATIENCE_MS ? grant : undefined;
  });
}
