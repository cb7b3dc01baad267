import { pickPing, pickTcData, type TcfApi } from '../../capture/ask-tcf.ts';
import type { Page } from '../../capture/page-reader.ts';
import { PAGE_RECORDS, TCF_API } from '../../capture/page-records.ts';
import { type Follower, followInterface } from './follow-interface.ts';

/**
 * Listens to the page's TCF interface (CMP API v2, `addEventListener`) for as long as the tab is watched.
 * @param note takes each answer
 * @param now ms on a clock that never goes back
 */
export function followTcf(page: Page, note: (name: string, answer: unknown) => void, now: () => number): Follower {
  return followInterface<TcfApi>(
    page,
    {
      global: TCF_API,
      ping: (tcf, callback) => tcf('ping', 2, callback),
      isLoaded: ({ cmpLoaded }) => cmpLoaded === true,
      notePing: (ping) => note(PAGE_RECORDS.tcPing, pickPing(ping)),
      add: (tcf, callback) => tcf('addEventListener', 2, callback),
      remove: (tcf, listenerId) => tcf('removeEventListener', 2, () => undefined, listenerId),
      noteEvent: (data) => note(PAGE_RECORDS.tcData, pickTcData(data)),
    },
    now,
  );
}
