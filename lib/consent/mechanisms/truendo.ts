import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const CATEGORIES = document({
  necessary: 'necessary',
  preferences: 'functional',
  add_features: 'functional',
  social_content: 'functional',
  social_sharing: 'functional',
  statistics: 'analytics',
  marketing: 'marketing',
});

/**
 * TRUENDO: the cookie `truendo_cmp`, a JSON map of categories. Confidence: medium; public code that writes and reads it.
 */
export const truendo = createTool({
  id: 'truendo',
  name: 'TRUENDO',
  records: { names: ['truendo_cmp'] },
  elements: ['#truendo_container'],
  scripts: ['cdn.priv.center/'],
  read(record) {
    const fields = [...(toMap(parseData(record.value)) ?? [])].filter(([name]) => CATEGORIES.has(name));
    const purposes = readCategoryMap(fields, CATEGORIES);
    return purposes ? answer(record, purposes) : unreadable(record);
  },
});
