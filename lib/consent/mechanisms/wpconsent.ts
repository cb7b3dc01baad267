import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const CATEGORIES = document({ essential: 'necessary', statistics: 'analytics', marketing: 'marketing' });

/**
 * WPConsent for WordPress: the cookie `wpconsent_preferences`, a JSON map of categories; services of the site may stand beside them. Confidence: high; its open
 * code, observed values.
 */
export const wpconsent = createTool({
  id: 'wpconsent',
  name: 'WPConsent',
  records: { names: ['wpconsent_preferences'] },
  elements: ['#wpconsent-container'],
  read(record) {
    const purposes = readCategoryMap(toMap(parseData(record.value)), CATEGORIES);
    return purposes ? answer(record, purposes) : unreadable(record);
  },
});
