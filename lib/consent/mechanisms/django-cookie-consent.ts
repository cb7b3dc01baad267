import type { PurposeChoice } from '../../consent-types.ts';
import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { findCategory } from '../find-category.ts';
import { decodeText, toTime } from '../parse-record.ts';
import { splitPairs } from '../read-category-map.ts';

const DECLINED = '-1';

/**
 * django-cookie-consent (jazzband): the cookie `cookie_consent` = `analytics=2025-01-02T10:00:00|social=-1`: the version that was accepted, or -1. Groups are
 * the site's own. Confidence: high; its open code. The name is used by others too, and is told by this form.
 */
export const djangoCookieConsent = createTool({
  id: 'django-cookie-consent',
  name: 'django-cookie-consent',
  records: { names: ['cookie_consent'] },
  isShared: true,
  read(record) {
    const pairs = splitPairs(decodeText(record.value), '|', '=');
    if (!pairs?.every(([, value]) => value === DECLINED || /^20\d\d-\d\d-\d\d/.test(value))) return undefined;
    const purposes = pairs.slice(0, 200).map(([name, value]): PurposeChoice => {
      const category = findCategory(name);
      const state = value === DECLINED ? 'denied' : 'granted';
      return category ? { name, state, category, isGuess: true } : { name, state };
    });
    const latest = Math.max(0, ...pairs.map(([, value]) => (value === DECLINED ? 0 : (toTime(value) ?? 0))));
    return answer(record, purposes, latest > 0 ? { decidedAt: latest } : {});
  },
});
