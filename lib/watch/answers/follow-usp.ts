import type { UspApi } from '../../capture/ask-usp.ts';
import { isRecord, type Page, pick } from '../../capture/page-reader.ts';
import { PAGE_RECORDS, USP_API } from '../../capture/page-records.ts';
import { type Follower, REST_MS } from './follow-interface.ts';

/** Asks the page's US Privacy interface again each time: it tells of no change by itself (USP API 1). */
export function followUsp(page: Page, note: (name: string, answer: unknown) => void, now: () => number): Follower {
  let asked: { usp: unknown; at: number } | undefined;
  let isStopped = false;
  return {
    check: () => {
      const { [USP_API]: usp } = page;
      if (isStopped || typeof usp !== 'function') return;
      if (asked?.usp === usp && now() - asked.at < REST_MS) return;
      asked = { usp, at: now() };
      // Checked to be callable; what it does is its own affair.
      (usp as UspApi)('getUSPData', 1, (data) => {
        asked = undefined;
        try {
          if (isRecord(data) && !isStopped) note(PAGE_RECORDS.uspData, pick(data, ['version', 'uspString']));
        } catch {
          return; // what the page gave throws when it is read
        }
      });
    },
    stop: () => {
      isStopped = true;
    },
  };
}
