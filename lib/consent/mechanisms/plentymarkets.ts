import type { PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { answer, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';

const GROUPS: ReadonlyMap<string, ConsentCategory> = new Map([
  ['necessary', 'necessary'],
  ['convenience', 'functional'],
  ['media', 'functional'],
  ['tracking', 'analytics'],
  ['marketing', 'marketing'],
]);

/**
 * plentyShop (plentymarkets): the cookie `plenty-shop-cookie`, JSON of groups and what is in them: `{necessary: {consent: true}, tracking: {googleanalytics: false},
 * …}`. Plugins may add groups, which are left to no category. Confidence: high; its open code, observed values.
 */
export const plentymarkets = createTool({
  id: 'plentymarkets',
  name: 'plentyShop',
  records: { names: ['plenty-shop-cookie'] },
  elements: ['.cookie-bar.cookie-bar-interactive'],
  read: readGroups,
});

function readGroups(record: TextRecord): SignalReading {
  const groups = toMap(parseData(record.value));
  if (!toMap(groups?.get('necessary'))) return unreadable(record);
  const purposes = [...(groups ?? [])].slice(0, 50).flatMap(([group, entries]) =>
    [...(toMap(entries) ?? [])].slice(0, 50).flatMap(([name, value]): PurposeChoice[] => {
      if (typeof value !== 'boolean') return [];
      const category = GROUPS.get(group);
      return [{ name: `${group}: ${name}`, state: value ? 'granted' : 'denied', ...(category ? { category } : {}) }];
    }),
  );
  return answer(record, purposes);
}
