import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { decodeText } from '../parse-record.ts';
import { document, readCategoryMap, splitPairs } from '../read-category-map.ts';

const GROUPS = document({ essential: 'necessary', iframes: 'functional' });

/**
 * Cookie Opt In (sgalinski) for TYPO3: the cookie `cookie_optin` = `essential:1|analytics:0|iframes:1`; groups beside essential and iframes (external contents)
 * are the site's own. Confidence: high; its open code, observed values.
 */
export const sgCookieOptin = createTool({
  id: 'sg-cookie-optin',
  name: 'sgalinski Cookie Opt In',
  records: { names: ['cookie_optin'] },
  isShared: true,
  elements: ['#SgCookieOptin'],
  read(record) {
    const pairs = splitPairs(decodeText(record.value), '|', ':');
    if (!pairs?.some(([name]) => name === 'essential')) return undefined;
    if (pairs.some(([, value]) => value !== '0' && value !== '1')) return undefined;
    const purposes = readCategoryMap(pairs, GROUPS);
    const unnamed = pairs.filter(([name]) => !purposes?.some((purpose) => purpose.name === name));
    const others = unnamed
      .slice(0, 100)
      .map(([name, value]) => ({ name, state: value === '1' ? ('granted' as const) : ('denied' as const) }));
    return answer(record, [...(purposes ?? []), ...others]);
  },
});
