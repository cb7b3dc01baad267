import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { parseData, toTexts } from '../parse-record.ts';
import { readAccepted } from '../read-accepted.ts';
import { document } from '../read-category-map.ts';

const OFFERED = document({ preferences: 'functional', analytics: 'analytics', marketing: 'marketing' });

/**
 * ihavecookies (jQuery): the cookie `cookieControlPrefs`, a JSON list of the boxes that were ticked, out of preferences, analytics and marketing unless the site
 * changed them. Confidence: high; its open code.
 */
export const ihavecookies = createTool({
  id: 'ihavecookies',
  name: 'ihavecookies',
  records: { names: ['cookieControlPrefs'] },
  isShared: true,
  elements: ['#gdpr-cookie-message'],
  read(record) {
    const ticked = toTexts(parseData(record.value));
    return ticked ? answer(record, readAccepted(ticked, OFFERED)) : undefined;
  },
});
