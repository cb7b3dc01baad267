import { isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';
import { readPageRecord } from '../read-page-record.ts';

/**
 * `mixpanel.config`: whether it opts out by default, and the record under a prefix that the site chose. `has_opted_out_tracking()` is left alone: it writes a test
 * entry and warns on the console (mixpanel-browser 2.83, gdpr-utils.js).
 */
export const mixpanel: PageReader = {
  name: PAGE_RECORDS.mixpanel,
  read: (page) => {
    const { mixpanel: api } = page;
    if (!isRecord(api) || !isRecord(api.config)) return undefined;
    const { opt_out_tracking_by_default: isOut, opt_out_tracking_cookie_prefix: prefix, token } = api.config;
    const stored = typeof prefix === 'string' && prefix ? readPageRecord(page, `${prefix}${token}`) : undefined;
    return { optOutByDefault: isOut === true, ...(stored === undefined ? {} : { stored: stored.slice(0, 20) }) };
  },
};
