import { answer, type TextRecord, unanswered } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const CATEGORIES = document({
  necessary: 'necessary',
  preferences: 'functional',
  statistics: 'analytics',
  marketing: 'marketing',
});

/**
 * NHS.UK: the cookie `nhsuk-cookie-consent`, JSON `{necessary, preferences, statistics, marketing, consented, version}`. `consented: false`: written by the
 * page before anybody chose. Confidence: high; nhsuk's open code (versions 1 to 4; the first had no `consented`).
 */
export const nhsUk = createTool({
  id: 'nhs-uk',
  name: 'NHS.UK cookie consent',
  records: { names: ['nhsuk-cookie-consent'] },
  elements: ['#nhsuk-cookie-banner'],
  read: readConsent,
});

function readConsent(record: TextRecord): SignalReading {
  const fields = toMap(parseData(record.value));
  const purposes = readCategoryMap(
    [...(fields ?? [])].filter(([name]) => CATEGORIES.has(name)),
    CATEGORIES,
  );
  if (!fields || !purposes) return unreadable(record);
  if (fields.get('consented') !== false) return answer(record, purposes);
  const allowed = purposes.filter(({ category, state }) => category !== 'necessary' && state === 'granted');
  const allowedMeanwhile = allowed.flatMap(({ category }) => category ?? []);
  return unanswered(record, allowedMeanwhile.length > 0 ? { allowedMeanwhile } : {});
}
