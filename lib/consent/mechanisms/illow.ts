import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { decodeText, maskId, toTime } from '../parse-record.ts';
import { document, readCategoryMap, splitPairs } from '../read-category-map.ts';

const CATEGORIES = document({
  necessary: 'necessary',
  preferences: 'functional',
  statistics: 'analytics',
  marketing: 'marketing',
  unclassified: null,
});

/**
 * illow, now BigID Consent: `illow-consent-<site>` or `bigidcmp-consent-<site>` = `necessary=true|preferences=false|…|updatedAt=<ms>|consent-id=<uuid>`.
 * Confidence: high; its plugin for WordPress, observed values.
 */
export const illow = createTool({
  id: 'illow',
  name: 'illow / BigID Consent',
  records: { prefixes: ['illow-consent-', 'bigidcmp-consent-'] },
  scripts: ['platform.illow.io/'],
  read(record) {
    const pairs = splitPairs(decodeText(record.value), '|', '=');
    const purposes = readCategoryMap(pairs, CATEGORIES);
    if (!purposes) return unreadable(record);
    const other = new Map(pairs);
    const decidedAt = toTime(other.get('updatedAt')) ?? toTime(other.get('createdAt'));
    const recordId = maskId(other.get('consent-id'));
    return answer(record, purposes, { ...(decidedAt ? { decidedAt } : {}), ...(recordId ? { recordId } : {}) });
  },
});
