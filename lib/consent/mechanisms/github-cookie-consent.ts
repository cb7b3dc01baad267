import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';
import { document, readCategoryMap, splitPairs } from '../read-category-map.ts';

const CATEGORIES = document({
  required: 'necessary',
  analytics: 'analytics',
  socialmedia: 'marketing',
  advertising: 'marketing',
});

/** GitHub: the cookie `GHCC` = `Required:1-Analytics:0-SocialMedia:0-Advertising:0`. Confidence: high; observed values. */
export const githubCookieConsent = createTool({
  id: 'github-cookie-consent',
  name: 'GitHub cookie consent',
  records: { names: ['GHCC'] },
  read(record) {
    const purposes = readCategoryMap(splitPairs(decodeText(record.value), '-', ':'), CATEGORIES);
    return purposes ? answer(record, purposes) : unreadable(record);
  },
});
