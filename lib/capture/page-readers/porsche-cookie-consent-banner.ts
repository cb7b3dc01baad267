import { callOn, find, isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/**
 * The element `cookie-consent-banner` (@porscheofficial/cookie-consent-banner): its properties name the cookie and all categories, of which the cookie holds the
 * accepted ones.
 */
export const porscheCookieConsentBanner: PageReader = {
  name: PAGE_RECORDS.porscheBanner,
  read: ({ document }) => {
    const element = callOn(document, 'querySelector', 'cookie-consent-banner');
    const name = find(element, 'cookieName');
    const categories = find(element, 'availableCategories');
    const cookies = find(document, 'cookie');
    if (typeof name !== 'string' || !Array.isArray(categories) || typeof cookies !== 'string') return undefined;
    const keys = categories.filter(isRecord).map(({ key }) => key);
    const value = cookies.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
    return {
      categories: keys.filter((key) => typeof key === 'string').slice(0, 50),
      accepted:
        value === undefined
          ? []
          : decodeURIComponent(value.slice(name.length + 1))
              .split(',')
              .filter(Boolean),
    };
  },
};
