import { answerAll, unanswered } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';

/**
 * vue-cookie-accept-decline: `vue-cookie-accept-decline-<element>` in localStorage or a cookie = accept, decline or postpone. Confidence: high; the
 * package's code, version 6.
 */
export const vueCookieAcceptDecline = createTool({
  id: 'vue-cookie-accept-decline',
  name: 'vue-cookie-accept-decline',
  records: { prefixes: ['vue-cookie-accept-decline-'] },
  elements: ['.cookie__bar, .cookie__floating'],
  read(record) {
    if (record.value === 'postpone') return unanswered(record);
    if (record.value !== 'accept' && record.value !== 'decline') return unreadable(record);
    return answerAll(record, record.value === 'accept');
  },
});
