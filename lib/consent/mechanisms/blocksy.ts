import { answerAll } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';

/**
 * The cookie notice of the WordPress theme Blocksy: `blocksy_cookies_consent_accepted` = true or no, one switch for everything. Confidence: high; the
 * theme companion's open code, and rules of autoconsent for `no`.
 */
export const blocksy = createTool({
  id: 'blocksy',
  name: 'Blocksy cookie consent',
  records: { names: ['blocksy_cookies_consent_accepted'] },
  elements: ['.cookie-notification.ct-fade-in-start', '.cookie-notification[data-period]'],
  read(record) {
    const text = decodeText(record.value);
    return text === 'true' || text === 'no' ? answerAll(record, text === 'true') : unreadable(record);
  },
});
