import type { PurposeChoice } from '../../consent-types.ts';
import { answer, answerAll, type TextRecord, unanswered } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { choiceNotReadable, type SignalReading } from '../mechanism.ts';
import { parseData, toMap, toText } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const SINGLE = document({
  content_customization: 'functional',
  valve_analytics: 'analytics',
  third_party_analytics: 'analytics',
  third_party_content: 'functional',
});

/**
 * Steam: the cookie `cookieSettings`, JSON `{version, preference_state, content_customization, …}`; preference_state 0 nothing chosen, 1 all, 2 none, 3 the single
 * fields. Confidence: medium-high; observed values, rules of autoconsent. The name is used by others too, and is told by this form.
 */
export const steam = createTool({
  id: 'steam',
  name: 'Steam cookie preferences',
  records: { names: ['cookieSettings'] },
  isShared: true,
  read: readState,
});

function readState(record: TextRecord): SignalReading | undefined {
  const fields = toMap(parseData(record.value));
  if (!fields?.has('preference_state')) return undefined;
  const state = fields.get('preference_state');
  const evidence: SignalReading['evidence'] = [['preference_state', toText(state)]];
  if (state === 0) return unanswered(record, { evidence });
  if (state === 1 || state === 2) return answerAll(record, state === 1, { evidence });
  const single = [...fields].filter(([name]) => SINGLE.has(name));
  const purposes: PurposeChoice[] | undefined = state === 3 ? readCategoryMap(single, SINGLE) : undefined;
  return purposes ? answer(record, purposes) : choiceNotReadable(record, { evidence });
}
