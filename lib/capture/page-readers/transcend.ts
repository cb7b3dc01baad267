import { callOn, find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `airgap.getConsent()` (transcend-io/airgap.js-types), without the metadata a site may add. */
export const transcend: PageReader = {
  name: PAGE_RECORDS.transcend,
  read: ({ airgap: api }) => {
    const consent = callOn(api, 'getConsent');
    if (!isRecord(consent) || !isRecord(find(consent, 'purposes'))) return undefined;
    return pick(consent, ['purposes', 'confirmed', 'prompted', 'timestamp', 'updated']);
  },
};
