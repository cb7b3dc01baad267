import type { PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';

const CATEGORIES = new Map<unknown, [string, ConsentCategory]>([
  [1, ['essential', 'necessary']],
  [2, ['functional', 'functional']],
  [3, ['analytics', 'analytics']],
  [4, ['targeting', 'marketing']],
]);

/**
 * BigCommerce: the cookie `bc_consent`, JSON with lists of numbers, `{allow: [2, 3, 4], deny: []}`. Its script consents are 1 essential, 2 functional,
 * 3 analytics, 4 targeting. Confidence: medium; observed values, numbers as BigCommerce's own storefront uses them.
 */
export const bigcommerce = createTool({
  id: 'bigcommerce',
  name: 'BigCommerce cookie consent',
  records: { names: ['bc_consent'] },
  isShared: true, // sites name their own so, with a bare word in it
  read(record) {
    const fields = toMap(parseData(record.value));
    if (!fields) return undefined;
    const [allow, deny] = [fields.get('allow'), fields.get('deny')];
    if (!Array.isArray(allow) || !Array.isArray(deny)) return unreadable(record);
    const list = (ids: unknown[], state: 'granted' | 'denied') =>
      [...new Set(ids.slice(0, 20))].flatMap((id): PurposeChoice[] => {
        const [name, category] = CATEGORIES.get(id) ?? [];
        return name && category ? [{ name, state, category }] : [];
      });
    return answer(record, [...list(allow, 'granted'), ...list(deny, 'denied')]);
  },
});
