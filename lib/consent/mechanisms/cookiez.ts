import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { maskId, parseData, toMap, toTime } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const CATEGORIES = document({
  necessary: 'necessary',
  functional: 'functional',
  analytics: 'analytics',
  advertising: 'marketing',
  unclassified: null,
});

/**
 * Cookiez by Elementor: the cookie `cookiez-user-consent`, JSON `{data: {consentId, consent: {necessary, functional, analytics, advertising, unclassified}},
 * meta: {cookiesHash, timestamp}}`. Confidence: high; consent-rr (facts only).
 */
export const cookiez = createTool({
  id: 'cookiez',
  name: 'Cookiez',
  records: { names: ['cookiez-user-consent'] },
  read(record) {
    const fields = toMap(parseData(record.value));
    const data = toMap(fields?.get('data'));
    const purposes = readCategoryMap(toMap(data?.get('consent')), CATEGORIES);
    if (!purposes) return unreadable(record);
    const decidedAt = toTime(toMap(fields?.get('meta'))?.get('timestamp'));
    const recordId = maskId(data?.get('consentId'));
    return answer(record, purposes, { ...(decidedAt ? { decidedAt } : {}), ...(recordId ? { recordId } : {}) });
  },
});
