import { callOn, isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';
import { listPlainCalls } from '../plain-calls.ts';

const CALLS = [
  ...['requireConsent', 'setConsentGiven', 'rememberConsentGiven', 'forgetConsentGiven'],
  ...['requireCookieConsent', 'setCookieConsentGiven', 'rememberCookieConsentGiven', 'forgetCookieConsentGiven'],
  ...['optUserOut', 'forgetUserOptOut'],
];

/** `_paq` until Matomo's script has taken it over. */
export const matomo: PageReader = {
  name: PAGE_RECORDS.matomo,
  read: ({ _paq: queue }) => (Array.isArray(queue) ? listPlainCalls(queue, CALLS)?.map(([name]) => [name]) : undefined),
};

/**
 * What Matomo's trackers say. `isConsentRequired` and `isUserOptedOut` give back a switch; `hasRememberedConsent` is left alone, since it deletes a cookie
 * where both are there, and so is `getAsyncTracker`, which may make a tracker (matomo-org/matomo, js/piwik.js).
 */
export const matomoTrackers: PageReader = {
  name: PAGE_RECORDS.matomoTrackers,
  read: ({ Matomo: api }) => {
    const trackers = callOn(api, 'getAsyncTrackers');
    if (!Array.isArray(trackers)) return undefined;
    return trackers.slice(0, 5).flatMap((tracker) => {
      if (!isRecord(tracker)) return [];
      const [consentRequired, optedOut] = [callOn(tracker, 'isConsentRequired'), callOn(tracker, 'isUserOptedOut')];
      return typeof consentRequired === 'boolean' && typeof optedOut === 'boolean'
        ? [{ consentRequired, optedOut }]
        : [];
    });
  },
};
