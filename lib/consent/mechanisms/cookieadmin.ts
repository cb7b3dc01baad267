import { answer, answerAll, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { maskId, parseData, readSwitch, toMap } from '../parse-record.ts';
import { readAccepted } from '../read-accepted.ts';
import { document } from '../read-category-map.ts';

const OFFERED = document({ functional: 'functional', analytics: 'analytics', marketing: 'marketing' });

/**
 * CookieAdmin for WordPress (Softaculous): the cookie `cookieadmin_consent`, JSON: `{accept: "true"}`, `{reject: "true"}`, or the categories that were
 * ticked. Confidence: high; its open code and code of sites that read it.
 */
export const cookieadmin = createTool({
  id: 'cookieadmin',
  name: 'CookieAdmin',
  records: { names: ['cookieadmin_consent'] },
  elements: ['.cookieadmin_law_container'],
  read: readConsent,
});

function readConsent(record: TextRecord): SignalReading {
  const fields = toMap(parseData(record.value));
  if (!fields) return unreadable(record);
  const recordId = maskId(fields.get('consent'));
  const more = recordId ? { recordId } : {};
  if (readSwitch(fields.get('reject'))) return answerAll(record, false, { ...more, evidence: [['reject', 'true']] });
  if (readSwitch(fields.get('accept'))) return answerAll(record, true, { ...more, evidence: [['accept', 'true']] });
  const ticked = [...OFFERED.keys()].filter((name) => readSwitch(fields.get(name)));
  return ticked.length > 0 ? answer(record, readAccepted(ticked, OFFERED), more) : unreadable(record);
}
