import { createSwitchTool } from '../create-switch-tool.ts';

/**
 * Silktide Consent Manager: localStorage `stcm.consent.<id>`, before version 2 `silktideCookieChoice_<id>`, true or false; the ids are the site's own. Confidence:
 * high; its open code and documents.
 */
export const silktide = createSwitchTool({
  id: 'silktide',
  name: 'Silktide Consent Manager',
  prefixes: ['stcm.consent.', 'silktideCookieChoice_'],
  marks: ['silktideCookieBanner_InitialChoice'],
  elements: ['#silktide-banner', '#stcm-banner'],
});
