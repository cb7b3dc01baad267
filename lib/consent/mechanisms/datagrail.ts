import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';
import { document, readCategoryMap, splitPairs } from '../read-category-map.ts';

const CATEGORIES = document({
  'dg-category-essential': 'necessary',
  'dg-category-functional': 'functional',
  'dg-category-performance': 'analytics',
  'dg-category-marketing': 'marketing',
});

/**
 * DataGrail Consent: the cookie `datagrail_consent_preferences` (`…_s` on secure pages) = `dg-category-essential:1|dg-category-marketing:0|…`. Confidence:
 * high; DataGrail's open packages and observed values.
 */
export const datagrail = createTool({
  id: 'datagrail',
  name: 'DataGrail',
  records: { names: ['datagrail_consent_preferences', 'datagrail_consent_preferences_s'] },
  elements: ['.dg-consent-banner', '.dg-app'],
  scripts: ['consent.datagrail.io/'],
  read(record) {
    const pairs = splitPairs(decodeText(record.value), '|', ':');
    const purposes = readCategoryMap(pairs, CATEGORIES);
    return purposes ? answer(record, purposes) : unreadable(record);
  },
});
