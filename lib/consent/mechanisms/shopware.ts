import { createSwitchTool } from '../create-switch-tool.ts';

/**
 * Shopware 6: `cookie-preference` = 1 once somebody answered, and one cookie per tool that was accepted (`google-analytics-enabled` = 1). What is refused has no
 * cookie, and neither has what the shop does not offer: it stays unknown. Confidence: high; its open code.
 */
export const shopware = createSwitchTool({
  id: 'shopware',
  name: 'Shopware',
  switches: {
    'google-analytics-enabled': 'analytics',
    'google-ads-enabled': 'marketing',
    'youtube-video': 'functional',
    'vimeo-video': 'functional',
  },
  marks: ['cookie-preference', 'cookie-config-hash'],
  elements: ['.cookie-permission-container[data-cookie-permission]'],
});
