import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { parseData, toMap, toTime } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const CATEGORIES = document({
  necessary: 'necessary',
  performance: 'analytics',
  analytics: 'analytics',
  marketing: 'marketing',
});

/**
 * gdpr-cookie-notice: the cookie `gdprcookienotice`, JSON `{date, necessary, performance, analytics, marketing}`, written by a choice (or by scrolling, where the
 * site set it up so). Confidence: high; the package's code.
 */
export const gdprCookieNotice = createTool({
  id: 'gdpr-cookie-notice',
  name: 'GDPR Cookie Notice',
  records: { names: ['gdprcookienotice'] },
  elements: ['.gdpr-cookie-notice'],
  read(record) {
    const fields = toMap(parseData(record.value));
    const purposes = readCategoryMap(fields, CATEGORIES);
    if (!purposes) return unreadable(record);
    const decidedAt = toTime(fields?.get('date'));
    return answer(record, purposes, decidedAt ? { decidedAt } : {});
  },
});
