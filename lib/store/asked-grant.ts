import { browser } from '../browser.ts';
import { withLock } from './visits.ts';

/** How long an unanswered prompt counts as asked, in ms. */
const PATIENCE_MS = 5 * 60_000;

/** Notes that a view of this tab is about to ask for access, since the prompt may close that view. */
export function noteAskedGrant(tabId: number): Promise<void> {
  return withLock(() => browser.storage.session.set({ asked: { tabId, at: Date.now() } }));
}

/** The tab for which access was asked a moment ago, if any; it is told once. */
export function takeAskedGrant(): Promise<number | undefined> {
  return withLock(async () => {
    const { asked } = (await browser.storage.session.get('asked')) as { asked?: { tabId: number; at: number } }; // written above alone
    await browser.storage.session.remove('asked');
    return asked && Date.now() - asked.at < PATIENCE_MS ? asked.tabId : undefined;
  });
}
