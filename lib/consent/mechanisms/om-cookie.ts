import { answerUniform } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';

/**
 * OM Cookie Manager (Olli Machts) for TYPO3: the cookie `omCookieConsent` = `group-1.1,group-2.0,dismiss`: numbers of the site's own groups with a switch; the
 * essential group is among them and always on. Confidence: high for the form (its open code, observed values).
 */
export const omCookie = createTool({
  id: 'om-cookie',
  name: 'OM Cookie Manager',
  records: { names: ['omCookieConsent'] },
  elements: ['.om-cookie-panel.active'],
  read(record) {
    const pieces = decodeText(record.value).split(',', 100);
    const groups = pieces
      .filter((piece) => piece !== 'dismiss')
      .map((piece) => /^group-\d{1,6}\.([01])$/.exec(piece)?.[1]);
    if (groups.length === 0 || groups.includes(undefined)) return unreadable(record);
    return answerUniform(
      record,
      groups.map((value) => value === '1'),
      { withNecessary: true },
    );
  },
});
