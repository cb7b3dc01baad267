import { answerAll } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { parseData, readSwitch, toMap } from '../parse-record.ts';

/**
 * The cookie restriction mode of Magento and Adobe Commerce: the cookie `user_allowed_save_cookie`, JSON of website ids, `{"1":1}`; there is a yes and nothing else.
 * Confidence: high; its open code.
 */
export const magento = createTool({
  id: 'magento',
  name: 'Magento cookie restriction mode',
  records: { names: ['user_allowed_save_cookie'] },
  elements: ['#notice-cookie-block'],
  read(record) {
    const websites = [...(toMap(parseData(record.value)) ?? [])];
    const switches = websites.map(([id, value]) => (/^\d{1,9}$/.test(id) ? readSwitch(value) : undefined));
    if (switches.length === 0 || switches.includes(undefined)) return unreadable(record);
    return answerAll(record, switches.includes(true));
  },
});
