import { createSwitchTool } from '../create-switch-tool.ts';

/** Jimdo's sites, and others with its library CKies: one cookie per category, allow or deny. Confidence: high; its open code and tests. */
export const jimdoCkies = createSwitchTool({
  id: 'jimdo-ckies',
  name: 'CKies (Jimdo)',
  switches: {
    ckies_necessary: 'necessary',
    ckies_functional: 'functional',
    ckies_performance: 'analytics',
    ckies_marketing: 'marketing',
  },
  marks: ['ckies_cookielaw'],
  elements: ['.cc-individual-cookie-settings'],
});
