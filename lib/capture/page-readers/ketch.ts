import { find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `window.ketchConsent`: purposes with what was decided. */
export const ketch: PageReader = {
  name: PAGE_RECORDS.ketch,
  read: ({ ketchConsent: consent }) => {
    const purposes = find(consent, 'purposes') ?? consent;
    if (!isRecord(purposes)) return undefined;
    const entries = Object.entries(purposes).slice(0, 100);
    if (entries.length === 0) return undefined;
    return Object.fromEntries(
      entries.map(([name, one]) => [name, isRecord(one) ? pick(one, ['status', 'allowed', 'canonicalPurposes']) : one]),
    );
  },
};
