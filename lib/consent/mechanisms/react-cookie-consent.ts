import { answerAll } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { choiceNotReadable } from '../mechanism.ts';

/**
 * react-cookie-consent: the cookie `CookieConsent` = true or false, unless the site names it otherwise. False is written by its decline button alone. True is
 * written by a button that often only closes a notice, or by scrolling: what it allows is the site's own. Confidence: high; the package's code, version 10.
 * Other products use the name, with other forms.
 */
export const reactCookieConsent = createTool({
  id: 'react-cookie-consent',
  name: 'react-cookie-consent',
  records: { names: ['CookieConsent', 'CookieConsent-legacy'] },
  isShared: true,
  elements: ['.CookieConsent'],
  read(record) {
    if (record.where !== 'cookie') return undefined;
    if (record.value === 'false') return answerAll(record, false);
    return record.value === 'true' ? choiceNotReadable(record) : undefined;
  },
});
