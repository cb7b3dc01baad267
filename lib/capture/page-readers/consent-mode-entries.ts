import { find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** Fields of an entry: what was said about one type, and for which region. */
const FIELDS = ['default', 'update', 'declare', 'implicit', 'region'];
const TYPE = /^[a-z_]{1,40}$/;

/**
 * `google_tag_data.ics`: the state that Google's tags go by. Only fields are read: its `getConsentState` wants a second argument that is the tags' own. Beside
 * it stands what the last request to Google said (`gcs`, `gcd`), from the browser's own list of requests.
 */
export const consentModeEntries: PageReader = {
  name: PAGE_RECORDS.consentModeEntries,
  read(page) {
    const ics = find(page, 'google_tag_data', 'ics');
    if (!isRecord(ics) || !isRecord(ics.entries)) return undefined;
    const entries = Object.entries(ics.entries).filter(([type, entry]) => TYPE.test(type) && isRecord(entry));
    if (entries.length === 0) return undefined;
    const request = findRequest();
    return {
      ...Object.fromEntries(
        entries.slice(0, 40).map(([type, entry]) => [type, isRecord(entry) ? pick(entry, FIELDS) : {}]),
      ),
      ...pick(ics, ['usedDefault', 'usedUpdate', 'wasSetLate', 'waitPeriodTimedOut']),
      ...('gtag_enable_tcf_support' in page ? { tcfSupport: page.gtag_enable_tcf_support === true } : {}),
      ...(request ? { request } : {}),
    };
  },
};

/** Both parameters of the newest request that has the first of them. */
function findRequest(): Record<string, string> | undefined {
  const newest = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .findLast((name) => /[?&;]gcs=G/.test(name.slice(0, 5000)));
  const gcs = newest && /[?&;]gcs=(G[\w-]{1,10})/.exec(newest)?.[1];
  const gcd = newest && /[?&;]gcd=([\w.-]{1,60})/.exec(newest)?.[1];
  return gcs ? { gcs, ...(gcd ? { gcd } : {}) } : undefined;
}
