import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { parseData, toMap, toTime } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const PREFERENCES = document({ measurement: 'analytics', settings: 'functional' });

/**
 * HM Revenue & Customs: the cookie `userConsent`, JSON `{version, datetimeSet, preferences: {measurement, settings}}`. Confidence: high; hmrc's open code
 * (tracking-consent-frontend). The name is used by others too, and is told by this form.
 */
export const hmrcTrackingConsent = createTool({
  id: 'hmrc-tracking-consent',
  name: 'HMRC tracking consent',
  records: { names: ['userConsent'] },
  isShared: true,
  read(record) {
    const fields = toMap(parseData(record.value));
    const preferences = toMap(fields?.get('preferences'));
    if (!preferences?.has('measurement')) return undefined;
    const purposes = readCategoryMap(preferences, PREFERENCES);
    const decidedAt = toTime(fields?.get('datetimeSet'));
    return purposes ? answer(record, purposes, decidedAt ? { decidedAt } : {}) : undefined;
  },
});
