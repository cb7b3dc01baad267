import { callOn, find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** What of it answers whether something is allowed now. All of these read the cookie and nothing else. */
const ALLOWED = ['analyticsProcessingAllowed', 'marketingAllowed', 'preferencesProcessingAllowed', 'saleOfDataAllowed'];

/** `Shopify.customerPrivacy` (shopify.dev/docs/api/customer-privacy): the answers as `yes`, `no` or `''`, and what is allowed meanwhile. */
export const shopify: PageReader = {
  name: PAGE_RECORDS.shopify,
  read(page) {
    const api = find(page, 'Shopify', 'customerPrivacy');
    const consent = callOn(api, 'currentVisitorConsent');
    if (!isRecord(consent)) return undefined;
    const allowed = ALLOWED.filter((method) => callOn(api, method) === true);
    return {
      ...pick(consent, ['marketing', 'analytics', 'preferences', 'sale_of_data', 'gpc']),
      allowed,
      shouldShowBanner: callOn(api, 'shouldShowBanner') === true,
    };
  },
};
