import type { PurposeChoice } from '../../consent-types.ts';
import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { decodeText } from '../parse-record.ts';
import { readAcceptedNames } from '../read-accepted.ts';

/**
 * cookieman (dmind) for TYPO3: the cookie `CookieConsent` = the keys of the accepted groups, `mandatory|marketing`. Groups are the site's own. Confidence:
 * medium-high; its open code, observed values. Other products use the name; `mandatory`, which is always in it, tells this one.
 */
export const cookieman = createTool({
  id: 'cookieman',
  name: 'cookieman',
  records: { names: ['CookieConsent'] },
  isShared: true,
  elements: ['#cookieman-modal'],
  read(record) {
    const groups = decodeText(record.value).split('|', 50);
    if (!groups.includes('mandatory') || groups.some((group) => !/^[\w.-]{1,60}$/.test(group))) return undefined;
    const purposes: PurposeChoice[] = readAcceptedNames(groups);
    return answer(record, purposes);
  },
});
