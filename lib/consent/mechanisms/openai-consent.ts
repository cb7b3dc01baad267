import { createSwitchTool } from '../create-switch-tool.ts';

/** OpenAI's sites: `oai_consent_analytics` and `oai_consent_marketing`, true or false. Confidence: medium; observed values. */
export const openaiConsent = createSwitchTool({
  id: 'openai-consent',
  name: 'OpenAI cookie consent',
  switches: { oai_consent_analytics: 'analytics', oai_consent_marketing: 'marketing' },
});
