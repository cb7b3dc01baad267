import { createTool } from '../create-tool.ts';
import { choiceNotReadable } from '../mechanism.ts';

/**
 * ACRIS Cookie Consent, an extension of Shopware 6: the cookie `acris_cookie_acc` is there after an answer; what was chosen is kept by the shop's server.
 * Confidence: low; from lists of known banners (the names alone).
 */
export const acrisCookieConsent = createTool({
  id: 'acris-cookie-consent',
  name: 'ACRIS Cookie Consent',
  records: { names: ['acris_cookie_acc'] },
  elements: ['[data-acris-cookie-consent]'],
  read: (record) => choiceNotReadable(record),
});
