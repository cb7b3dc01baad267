import type { UspApi } from '../../capture/ask-usp.ts';
import { isRecord, type Page, pick } from '../../capture/page-reader.ts';
import { PAGE_RECORDS, USP_API } from '../../capture/page-records.ts';
import type { Follower } from './follow-interface.ts';

/** Asks the page's US Privacy interface again each time: it tells of no change by itself (USP API 1). */
export function followUsp(page: Page, note: (name: string, answer: unknown) => void): Follower {
  let isStopped = false;
  return {
    check: () => {
      const { [USP_API]: usp } = page;
      if (isStopped || typeof usp !== 'function') return;
      // Checked to be callable; what it does is its own affair.
      (usp as UspApi)('getUSPData', 1, (data) => {
        if (isRecord(data) && !isStopped) note(PAGE_RECORDS.uspData, pick(data, ['version', 'uspString']));
      });
    },
    stop: () => {
      isStopped = true;
    },
  };
}
