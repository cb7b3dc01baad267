import { callOn, find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `Osano.cm.getConsent()` (developers.osano.com), and whether the dialog is open. */
export const osano: PageReader = {
  name: PAGE_RECORDS.osano,
  read: ({ Osano: api }) => {
    const manager = find(api, 'cm');
    const consent = callOn(manager, 'getConsent');
    if (!isRecord(consent)) return undefined;
    return {
      ...pick(consent, ['ESSENTIAL', 'STORAGE', 'MARKETING', 'PERSONALIZATION', 'ANALYTICS', 'OPT_OUT']),
      dialogOpen: find(manager, 'dialogOpen') === true,
    };
  },
};
