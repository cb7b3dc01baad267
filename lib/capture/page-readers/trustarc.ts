import { callOn, find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `PrivacyManagerAPI.callApi('getGDPRConsentDecision', host)`, or the same by `truste.cma`. */
export const trustarc: PageReader = {
  name: PAGE_RECORDS.trustarc,
  read: (page) => {
    const owner = [page.PrivacyManagerAPI, find(page.truste, 'cma')].find(
      (one) => typeof find(one, 'callApi') === 'function',
    );
    if (!owner) return undefined;
    const decision = callOn(owner, 'callApi', 'getGDPRConsentDecision', find(page.location, 'hostname'));
    return isRecord(decision) ? pick(decision, ['consentDecision', 'source']) : undefined;
  },
};
