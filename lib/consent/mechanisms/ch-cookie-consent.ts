import { createSwitchTool } from '../create-switch-tool.ts';

/**
 * CH Cookie Consent Bundle for Symfony (ConnectHolland and its forks): one cookie per category with true or false, the date of the choice in
 * `Cookie_Consent`. Sites may name further categories. Confidence: high; its open code.
 */
export const chCookieConsent = createSwitchTool({
  id: 'ch-cookie-consent',
  name: 'CH Cookie Consent Bundle',
  switches: {
    Cookie_Category_analytics: 'analytics',
    Cookie_Category_tracking: 'analytics',
    Cookie_Category_marketing: 'marketing',
    Cookie_Category_social_media: 'marketing',
  },
  prefixes: ['Cookie_Category_'],
  marks: ['Cookie_Consent'],
  elements: ['.ch-cookie-consent'],
});
