import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { parseData, toTexts } from '../parse-record.ts';
import { readAccepted } from '../read-accepted.ts';
import { document } from '../read-category-map.ts';

const OFFERED = document({ functional: 'functional', analytics: 'analytics', marketing: 'marketing' });

/**
 * Consent Studio: the cookie `consent-studio__storage`, a JSON list of what was granted. Functional is always in it. Confidence: high; its packages for
 * Laravel and Google Tag Manager.
 */
export const consentStudio = createTool({
  id: 'consent-studio',
  name: 'Consent Studio',
  records: { names: ['consent-studio__storage'] },
  read(record) {
    const granted = toTexts(parseData(record.value));
    return granted ? answer(record, readAccepted(granted, OFFERED)) : unreadable(record);
  },
});
