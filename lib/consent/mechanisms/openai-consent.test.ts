import { testTool } from '../../../test/tool-table.ts';
import { openaiConsent } from './openai-consent.ts';

testTool(openaiConsent, {
  says: [
    [{ oai_consent_analytics: 'true', oai_consent_marketing: 'true' }, 'g?gg'],
    [{ oai_consent_analytics: 'false', oai_consent_marketing: 'false' }, 'g?dd'],
    [{ oai_consent_analytics: 'true', oai_consent_marketing: 'false' }, 'g?gd'],
  ],
  broken: ['oai_consent_marketing', ['', 'x', '{}']],
  absent: 'oai_consent_marketing',
});
