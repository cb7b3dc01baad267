import { answer, answerAll, type TextRecord, unanswered } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { choiceNotReadable, type MechanismInput, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, parseData, toMap } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const PREFERENCE = 'wpl_user_preference';
const VIEWED = 'wpl_viewed_cookie';
const CATEGORIES = document({
  necessary: 'necessary',
  preferences: 'functional',
  analytics: 'analytics',
  marketing: 'marketing',
  unclassified: null,
});

/**
 * WP Cookie Consent / GDPR Cookie Consent (WPLP, WP Eka) for WordPress: `wpl_user_preference`, JSON of categories with yes or no, and `wpl_viewed_cookie` = yes
 * (saved), no (refused) or absent (nobody answered). Confidence: high; its open code, plugins that read it, rules of autoconsent.
 */
export const wplpCookieConsent = createTool({
  id: 'wplp-cookie-consent',
  name: 'WP Cookie Consent (WPLP)',
  records: { names: [PREFERENCE, VIEWED] },
  elements: ['#gdpr-cookie-consent-bar'],
  read: readRecord,
});

function readRecord(record: TextRecord, { records }: MechanismInput): SignalReading | undefined {
  const readValue = (wanted: string) => records.find(({ name, value }) => name === wanted && value !== null)?.value;
  const viewed = decodeText(readValue(VIEWED) ?? '');
  const isKnownAbsent = records.some(({ name, value }) => name === VIEWED && value === null);
  if (record.name === VIEWED) {
    if (readValue(PREFERENCE) !== undefined) return undefined; // the other one tells more
    if (viewed === 'no') return answerAll(record, false);
    return viewed === 'yes' ? choiceNotReadable(record) : unreadable(record);
  }
  const purposes = readCategoryMap(toMap(parseData(record.value)), CATEGORIES);
  if (!purposes) return unreadable(record);
  if (viewed === 'no') return answerAll(record, false, { evidence: [[VIEWED, 'no']] });
  return isKnownAbsent ? unanswered(record) : answer(record, purposes);
}
