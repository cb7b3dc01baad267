import { browser } from './browser.ts';
import { readWatchedTabs } from './store/log-places.ts';
import { readVisitLog } from './store/visit-log.ts';
import { isSameStart } from './watch/is-same-start.ts';
import type { RelayWorld } from './watch/relay/put-in-relay.ts';
import type { VisitLog } from './watch-log-types.ts';

/** How long the relays of a page may take to hand over what they have, ms. */
const PATIENCE_MS = 500;

/** Has the relays of a tab send what they have not sent yet. Never rejects: a frame that hangs has sent what it has, and a tab may be closed. */
async function callRelays(tabId: number): Promise<void> {
  const work = browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: () => (globalThis as RelayWorld).crumbscopeRelay?.takeAndSend(),
  });
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([work.catch(() => undefined), late]);
}

/** The log of the visit that began at that moment (ms since the epoch), up to now; undefined when it is not watched. */
export async function readLogOf(tabId: number, visitStartedAt: number): Promise<VisitLog | undefined> {
  if (!(tabId in (await readWatchedTabs()))) return undefined;
  await callRelays(tabId);
  const log = await readVisitLog(tabId);
  return log && isSameStart(log.startedAt, visitStartedAt) ? log : undefined;
}
