import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';

const TRACKED = '0';
const NOT_TRACKED = '1';

/**
 * Salesforce B2C Commerce: the cookie `dw_dnt`: 0, the shop may track, 1, it may not. It is set from the shop's default before anybody chooses, so that it cannot be
 * told who chose it. Confidence: medium-high; Salesforce's documents.
 */
export const salesforceCommerce = createTool({
  id: 'salesforce-commerce',
  name: 'Salesforce Commerce Cloud tracking',
  kind: 'platform',
  records: { names: ['dw_dnt'] },
  read(record) {
    if (record.value !== TRACKED && record.value !== NOT_TRACKED) return unreadable(record);
    const state = record.value === TRACKED ? 'granted' : 'denied';
    const more = { basis: 'unknown', reason: 'recordedChoiceUnknownBasis' } as const;
    return answer(record, [{ name: 'tracking', state, category: 'analytics' }], more);
  },
});
