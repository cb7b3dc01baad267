import { answer, type TextRecord, unanswered } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const BOXES = document({ required: 'necessary', statistics: 'analytics', marketing: 'marketing' });

/**
 * DP Cookie Consent (dirkpersky) for TYPO3: `dp_cookieconsent_status`, JSON `{status: open|approved|dismiss|allow|deny, checkboxes: [{name, checked}]}`;
 * sites may add boxes. Confidence: high; its open code, observed values.
 */
export const dpCookieconsent = createTool({
  id: 'dp-cookieconsent',
  name: 'DP Cookie Consent',
  records: { names: ['dp_cookieconsent_status'] },
  read: readStatus,
});

function readStatus(record: TextRecord): SignalReading {
  const fields = toMap(parseData(record.value));
  const [status, boxes] = [fields?.get('status'), fields?.get('checkboxes')];
  if (typeof status !== 'string' || !Array.isArray(boxes)) return unreadable(record);
  if (status === 'open') return unanswered(record);
  const pairs = boxes.slice(0, 100).map((box): [string, unknown] => {
    const name = toMap(box)?.get('name');
    const short = typeof name === 'string' ? name.replace(/^dp--cookie-/, '') : '';
    return [short, toMap(box)?.get('checked')];
  });
  const purposes = readCategoryMap(pairs, BOXES);
  return purposes ? answer(record, purposes) : unreadable(record);
}
