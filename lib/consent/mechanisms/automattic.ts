import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const BUCKETS = document({ essential: 'necessary', analytics: 'analytics', advertising: 'marketing' });

/**
 * WordPress.com and other sites of Automattic: the cookie `sensitive_pixel_options`, JSON `{ok, buckets: {essential, analytics, advertising}}`. Confidence:
 * high; wp-calypso's open code.
 */
export const automattic = createTool({
  id: 'automattic',
  name: 'Automattic cookie banner',
  records: { names: ['sensitive_pixel_options'] },
  elements: ['.a8c-cookie-banner', '.cookie-banner.is-automattic'],
  read(record) {
    const purposes = readCategoryMap(toMap(toMap(parseData(record.value))?.get('buckets')), BUCKETS);
    return purposes ? answer(record, purposes) : unreadable(record);
  },
});
