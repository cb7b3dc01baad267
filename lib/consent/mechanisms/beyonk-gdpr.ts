import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const CHOICES = document({
  necessary: 'necessary',
  tracking: 'marketing',
  analytics: 'analytics',
  marketing: 'marketing',
});

/**
 * @beyonk/gdpr-cookie-consent-banner (Svelte): base64 of `{choices: {necessary, tracking, analytics, marketing}}`, in `beyonk_gdpr` unless the site names
 * it otherwise. Its own text calls tracking "advertising purposes". Confidence: high; the package's code, version 16.
 */
export const beyonkGdpr = createTool({
  id: 'beyonk-gdpr',
  name: 'Beyonk GDPR cookie consent banner',
  records: { names: ['beyonk_gdpr'] },
  read(record) {
    const purposes = readCategoryMap(toMap(toMap(parseData(record.value))?.get('choices')), CHOICES);
    return purposes ? answer(record, purposes) : unreadable(record);
  },
});
