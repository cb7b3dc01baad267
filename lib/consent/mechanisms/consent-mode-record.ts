import type { ConsentCategory } from '../../types.ts';
import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { parseData, toMap } from '../parse-record.ts';
import { readCategoryMap } from '../read-category-map.ts';

const TYPES: ReadonlyMap<string, ConsentCategory> = new Map([
  ['ad_storage', 'marketing'],
  ['ad_user_data', 'marketing'],
  ['ad_personalization', 'marketing'],
  ['analytics_storage', 'analytics'],
  ['functionality_storage', 'functional'],
  ['functional_storage', 'functional'],
  ['personalization_storage', 'functional'],
  ['security_storage', 'necessary'],
]);

/**
 * A choice that small banners keep in Google's own words, to hand it to Consent Mode at the next visit: `{"analytics_storage": "granted", …}`, under names such
 * as `consentMode` or `consent_preferences` (Tag Concierge). Confidence: high for the words (Google's documents); whose record it is, is not known.
 */
export const consentModeRecord = createTool({
  id: 'consent-mode-record',
  name: 'Stored Consent Mode choice',
  records: { names: ['consentMode', 'consent_preferences', 'gtagConsents'], markers: ['analytics_storage'] },
  isShared: true,
  elements: ['#consent-banner-main'],
  read(record) {
    if (record.where === 'api') return undefined;
    const fields = [...(toMap(parseData(record.value)) ?? [])].filter(([name]) => TYPES.has(name));
    const purposes = readCategoryMap(fields, TYPES);
    const isWhole = purposes?.some(({ category }) => category === 'analytics');
    return purposes && isWhole
      ? answer(record, purposes, { basis: 'unknown', reason: 'recordedChoiceUnknownBasis' })
      : undefined;
  },
});
