import { answerAll } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { choiceNotReadable, unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';

/**
 * Odoo websites: the cookie `website_cookies_bar`, JSON `{required: true, optional: boolean}`; before version 15 a bare true, by a bar that could only be closed.
 * Confidence: high; its open code.
 */
export const odoo = createTool({
  id: 'odoo',
  name: 'Odoo cookies bar',
  records: { names: ['website_cookies_bar'] },
  elements: ['#website_cookies_bar .o_cookies_bar_content'],
  read(record) {
    if (record.value === 'true') return choiceNotReadable(record, { reason: 'noticeDismissed', basis: 'unknown' });
    const optional = toMap(parseData(record.value))?.get('optional');
    if (typeof optional !== 'boolean') return unreadable(record);
    return answerAll(record, optional, { evidence: [['optional', optional ? 'on' : 'off']] });
  },
});
