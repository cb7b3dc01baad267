import { callOn, isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

const CATEGORIES = ['necessary', 'functional', 'statistic', 'marketing', 'unclassified'];

/** `CookieInformation.getConsentGivenFor()` for each category, and whether the banner was answered. */
export const cookieInformation: PageReader = {
  name: PAGE_RECORDS.cookieInformation,
  read: ({ CookieInformation: api }) => {
    if (!isRecord(api) || typeof api.getConsentGivenFor !== 'function') return undefined;
    const confirmed = callOn(api, 'wasBannerConfirmed');
    const names = CATEGORIES.map((category) => `cookie_cat_${category}`);
    return {
      ...(typeof confirmed === 'boolean' ? { bannerConfirmed: confirmed } : {}),
      given: Object.fromEntries(names.map((name) => [name, callOn(api, 'getConsentGivenFor', name)])),
    };
  },
};
