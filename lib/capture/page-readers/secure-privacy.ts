import { find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `sp.allGivenConsents` of Secure Privacy (docs.secureprivacy.ai). `sp` may be Snowplow's as well, which has no such list. */
export const securePrivacy: PageReader = {
  name: PAGE_RECORDS.securePrivacy,
  read: ({ sp }) => {
    const given = find(sp, 'allGivenConsents');
    if (!Array.isArray(given)) return undefined;
    return given
      .filter(isRecord)
      .slice(0, 100)
      .map((one) => pick(one, ['ComplianceType', 'ConsentGiven']));
  },
};
