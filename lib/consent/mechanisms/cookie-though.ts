import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { decodeText } from '../parse-record.ts';
import { document, readCategoryMap, splitPairs } from '../read-category-map.ts';

const USUAL = document({
  essential: 'necessary',
  functional: 'functional',
  statistical: 'analytics',
  marketing: 'marketing',
});

/**
 * cookie-though: the cookie `cookie-preferences` = `essential:1|functional:0`, with the ids of the site's policies. Confidence: high; the package's code,
 * version 1.7. The name is used by others too, and is told by this form.
 */
export const cookieThough = createTool({
  id: 'cookie-though',
  name: 'Cookie Though',
  records: { names: ['cookie-preferences'] },
  isShared: true,
  elements: ['.cookie-though'],
  read(record) {
    const pairs = splitPairs(decodeText(record.value), '|', ':');
    if (!pairs?.every(([, value]) => value === '0' || value === '1')) return undefined;
    const purposes = readCategoryMap(pairs, USUAL);
    return purposes ? answer(record, purposes) : undefined;
  },
});
