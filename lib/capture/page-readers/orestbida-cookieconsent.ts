import { isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** The global `CookieConsent` of orestbida/cookieconsent 3. */
export const orestbidaCookieconsent: PageReader = {
  name: PAGE_RECORDS.orestbida,
  read: ({ CookieConsent: api }) => {
    if (!isRecord(api) || typeof api.getUserPreferences !== 'function' || typeof api.validConsent !== 'function')
      return undefined;
    const preferences: unknown = api.getUserPreferences();
    if (!isRecord(preferences)) return undefined;
    return {
      validConsent: api.validConsent() === true,
      ...pick(preferences, [
        'acceptType',
        'acceptedCategories',
        'rejectedCategories',
        'acceptedServices',
        'rejectedServices',
      ]),
    };
  },
};
