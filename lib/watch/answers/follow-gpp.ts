import { type GppApi, pickGppPing } from '../../capture/ask-gpp.ts';
import { isRecord, type Page } from '../../capture/page-reader.ts';
import { GPP_API, PAGE_RECORDS } from '../../capture/page-records.ts';
import { type Follower, followInterface } from './follow-interface.ts';

/**
 * Listens to the page's GPP interface (GPP CMP API 1.1, `addEventListener`) for as long as the tab is watched. Each of its events carries a whole ping.
 * @param note takes each answer
 * @param now ms on a clock that never goes back
 */
export function followGpp(page: Page, note: (name: string, answer: unknown) => void, now: () => number): Follower {
  const notePing = (ping: Record<string, unknown>) => note(PAGE_RECORDS.gppPing, pickGppPing(ping));
  return followInterface<GppApi>(
    page,
    {
      global: GPP_API,
      ping: (gpp, callback) => gpp('ping', callback),
      isLoaded: ({ cmpStatus }) => cmpStatus === 'loaded',
      notePing,
      add: (gpp, callback) => gpp('addEventListener', callback),
      remove: (gpp, listenerId) => gpp('removeEventListener', () => undefined, listenerId),
      noteEvent: ({ pingData }) => {
        if (isRecord(pingData)) notePing(pingData);
      },
    },
    now,
  );
}
