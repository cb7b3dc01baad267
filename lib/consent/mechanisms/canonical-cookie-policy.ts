import type { PurposeChoice } from '../../consent-types.ts';
import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';

const WORDS = new Set(['all', 'essential', 'performance', 'functionality']);

/**
 * Canonical's cookie policy (ubuntu.com and sites of others): the cookie `_cookies_accepted` = all, essential, performance or functionality. Confidence: high;
 * its open code, rules of autoconsent.
 */
export const canonicalCookiePolicy = createTool({
  id: 'canonical-cookie-policy',
  name: 'Canonical cookie policy',
  records: { names: ['_cookies_accepted'] },
  elements: ['.cookie-policy [aria-labelledby="cookie-policy-title"]'],
  read(record) {
    const word = decodeText(record.value);
    if (!WORDS.has(word)) return unreadable(record);
    const state = (own: string): PurposeChoice['state'] => (word === 'all' || word === own ? 'granted' : 'denied');
    const purposes: PurposeChoice[] = [
      { name: 'functionality', state: state('functionality'), category: 'functional' },
      { name: 'performance', state: state('performance'), category: 'analytics' },
      { name: 'all', state: state('all'), category: 'marketing' },
    ];
    return answer(record, purposes, { evidence: [['value', word]] });
  },
});
