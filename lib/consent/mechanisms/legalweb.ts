import { answer, answerAll, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { findCategory } from '../find-category.ts';
import { findServiceCategory } from '../find-service.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { maskId, parseData, toMap, toTexts } from '../parse-record.ts';

/**
 * legalweb cloud and WP DSGVO Tools, of one maker: `legalweb_cookie_settings`, `sp_dsgvo_cookie_settings`, JSON `{guid, version, lifeTime, integrations: [ids of what
 * was accepted]}`. What is offered beside is not told: an empty list is a no, other lists leave the rest open. Confidence: medium-high; its template for
 * Google Tag Manager, observed values.
 */
export const legalweb = createTool({
  id: 'legalweb',
  name: 'legalweb / WP DSGVO Tools',
  records: { names: ['legalweb_cookie_settings', 'sp_dsgvo_cookie_settings'] },
  elements: ['.sp-dsgvo.sp-dsgvo-popup-overlay'],
  read: readSettings,
});

function readSettings(record: TextRecord): SignalReading {
  const fields = toMap(parseData(record.value));
  const accepted = toTexts(fields?.get('integrations'));
  if (!fields || !accepted) return unreadable(record);
  const recordId = maskId(fields.get('guid'));
  const more = recordId ? { recordId } : {};
  if (accepted.length === 0) return answerAll(record, false, { ...more, evidence: [['integrations', 'none']] });
  const purposes = accepted.slice(0, 200).map((name) => {
    const category = name.startsWith('embeddings_') ? 'functional' : (findServiceCategory(name) ?? findCategory(name));
    return { name, state: 'granted' as const, ...(category ? { category, isGuess: true as const } : {}) };
  });
  return answer(record, purposes, more);
}
