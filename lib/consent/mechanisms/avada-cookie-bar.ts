import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const CATEGORIES = document({
  necessary: 'necessary',
  preferences: 'functional',
  analytics: 'analytics',
  marketing: 'marketing',
});

/**
 * Avada GDPR Cookies Consent, an app for Shopify: the cookie `avada_cookie_consent`, a JSON map of categories. Confidence: medium; shops that read
 * `analytics` and `marketing` of it.
 */
export const avadaCookieBar = createTool({
  id: 'avada-cookie-bar',
  name: 'Avada Cookie Bar',
  records: { names: ['avada_cookie_consent'] },
  read(record) {
    const purposes = readCategoryMap(toMap(parseData(record.value)), CATEGORIES);
    return purposes ? answer(record, purposes) : unreadable(record);
  },
});
