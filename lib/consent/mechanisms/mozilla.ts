import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const PREFERENCES = document({ analytics: 'analytics', preference: 'functional' });

/** Mozilla's sites: the cookie `moz-consent-pref`, JSON `{analytics, preference}`. Confidence: high; bedrock's open code. */
export const mozilla = createTool({
  id: 'mozilla',
  name: 'Mozilla consent banner',
  records: { names: ['moz-consent-pref'] },
  elements: ['.moz-consent-banner.is-visible'],
  read(record) {
    const purposes = readCategoryMap(toMap(parseData(record.value)), PREFERENCES);
    return purposes ? answer(record, purposes) : unreadable(record);
  },
});
