import { isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';
import { readPageRecord } from '../read-page-record.ts';

/**
 * `posthog.config`: what holds without a record, and the record under a name that the site chose. Its getters are left alone: `get_explicit_consent_status()` moves
 * the record between cookie and localStorage (posthog-js 1.449, consent.ts).
 */
export const posthog: PageReader = {
  name: PAGE_RECORDS.posthog,
  read: (page) => {
    const { posthog: api } = page;
    if (!isRecord(api)) return undefined;
    const config = isRecord(api.config) ? api.config : {};
    const { consent_persistence_name: name, opt_out_capturing_cookie_prefix: prefix, token } = config;
    const own =
      typeof name === 'string' && name ? name : typeof prefix === 'string' && prefix ? `${prefix}${token}` : undefined;
    const stored = own === undefined ? undefined : readPageRecord(page, own);
    return {
      optOutByDefault: config.opt_out_capturing_by_default === true,
      ...(typeof config.cookieless_mode === 'string' ? { cookielessMode: config.cookieless_mode.slice(0, 20) } : {}),
      ...(stored === undefined ? {} : { stored: stored.slice(0, 20) }),
    };
  },
};
