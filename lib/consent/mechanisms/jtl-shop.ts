import type { PurposeChoice } from '../../consent-types.ts';
import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { findCategory } from '../find-category.ts';
import { findServiceCategory } from '../find-service.ts';
import { parseData, toMap } from '../parse-record.ts';

/**
 * The consent manager of JTL-Shop 5: localStorage `consent`, JSON `{settings: {service: boolean}}`; services are named by plugins. Confidence: medium; its
 * open code. The name is used by others too, and is told by this form.
 */
export const jtlShop = createTool({
  id: 'jtl-shop',
  name: 'JTL-Shop consent manager',
  records: { names: ['consent'] },
  isShared: true,
  read(record) {
    const settings = [...(toMap(toMap(parseData(record.value))?.get('settings')) ?? [])];
    if (record.where !== 'localStorage' || settings.length === 0) return undefined;
    if (settings.some(([, value]) => typeof value !== 'boolean')) return undefined;
    const purposes = settings.slice(0, 200).map(([name, value]): PurposeChoice => {
      const category = findServiceCategory(name) ?? findCategory(name);
      const state = value === true ? 'granted' : 'denied';
      return category ? { name, state, category, isGuess: true } : { name, state };
    });
    return answer(record, purposes);
  },
});
