import { readWatchedTabs } from './store/log-places.ts';
import { readVisitLog } from './store/visit-log.ts';
import { callRelays } from './watch/call-relays.ts';
import { isSameStart } from './watch/is-same-start.ts';
import type { VisitLog } from './watch-log-types.ts';

/** The log of the visit that began at that moment (ms since the epoch), up to now; undefined when it is not watched. */
export async function readLogOf(tabId: number, visitStartedAt: number): Promise<VisitLog | undefined> {
  if (!(tabId in (await readWatchedTabs()))) return undefined;
  await callRelays(tabId);
  const log = await readVisitLog(tabId);
  return log && isSameStart(log.startedAt, visitStartedAt) ? log : undefined;
}
