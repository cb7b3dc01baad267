import { createSwitchTool } from '../create-switch-tool.ts';

/**
 * The cookie banner of Liferay DXP: one cookie per category, true or false; `USER_CONSENT_CONFIGURED` is there once somebody answered. Confidence: high;
 * Liferay's documents and open code.
 */
export const liferay = createSwitchTool({
  id: 'liferay',
  name: 'Liferay cookie banner',
  switches: {
    CONSENT_TYPE_NECESSARY: 'necessary',
    CONSENT_TYPE_FUNCTIONAL: 'functional',
    CONSENT_TYPE_PERFORMANCE: 'analytics',
    CONSENT_TYPE_PERSONALIZATION: 'functional',
  },
  marks: ['USER_CONSENT_CONFIGURED'],
});
