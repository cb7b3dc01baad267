import { createSwitchTool } from '../create-switch-tool.ts';

/**
 * Enzuzo: one cookie per category. Confidence: medium; extensions that know consent tools by their keys. Other sites use these names for switches of the same
 * meaning.
 */
export const enzuzo = createSwitchTool({
  id: 'enzuzo',
  name: 'Enzuzo',
  switches: {
    'cookies-preferences': 'functional',
    'cookies-functional': 'functional',
    'cookies-analytics': 'analytics',
    'cookies-marketing': 'marketing',
  },
  isShared: true,
  scripts: ['app.enzuzo.com/'],
});
