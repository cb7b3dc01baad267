import { createSwitchTool } from '../create-switch-tool.ts';

/** gatsby-plugin-gdpr-cookies: one cookie per tool that it loads, true or false. Confidence: high; the package's documents and code, version 2. */
export const gatsbyGdprCookies = createSwitchTool({
  id: 'gatsby-gdpr-cookies',
  name: 'gatsby-plugin-gdpr-cookies',
  switches: {
    'gatsby-gdpr-google-analytics': 'analytics',
    'gatsby-gdpr-google-tagmanager': null,
    'gatsby-gdpr-facebook-pixel': 'marketing',
    'gatsby-gdpr-tiktok-pixel': 'marketing',
    'gatsby-gdpr-linkedin': 'marketing',
    'gatsby-gdpr-hotjar': 'analytics',
    'gatsby-gdpr-chatwoot': 'functional',
  },
});
