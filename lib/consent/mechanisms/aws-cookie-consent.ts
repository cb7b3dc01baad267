import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { maskId, parseData, toMap } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const OWN = document({ e: 'necessary', p: 'analytics', f: 'functional', a: 'marketing' });

/**
 * The cookie preferences of Amazon Web Services: the cookie `awsccc`, JSON in base64; e essential, p performance, f functional, a advertising.
 * Confidence: high; observed values.
 */
export const awsCookieConsent = createTool({
  id: 'aws-cookie-consent',
  name: 'AWS cookie preferences',
  records: { names: ['awsccc'] },
  elements: ['#awsccc-cb-content'],
  read(record) {
    const fields = toMap(parseData(record.value));
    const own = [...(fields ?? [])].filter(([name]) => OWN.has(name));
    const purposes = readCategoryMap(own, OWN);
    if (!fields || !purposes || purposes.length < OWN.size) return unreadable(record);
    const recordId = maskId(fields.get('i'));
    return answer(record, purposes, recordId ? { recordId } : {});
  },
});
