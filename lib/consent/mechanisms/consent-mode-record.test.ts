import { testTool } from '../../../test/tool-table.ts';
import { consentModeRecord } from './consent-mode-record.ts';

testTool(consentModeRecord, {
  where: 'localStorage',
  says: [
    [
      { consentMode: { ad_storage: 'granted', analytics_storage: 'granted', functionality_storage: 'granted' } },
      'gggg',
      'recordedChoiceUnknownBasis',
    ],
    [
      {
        gtagConsents: {
          ad_storage: 'denied',
          ad_user_data: 'denied',
          ad_personalization: 'denied',
          analytics_storage: 'denied',
        },
      },
      'g?dd',
      'recordedChoiceUnknownBasis',
    ],
    [
      { any_name: { ad_storage: 'denied', analytics_storage: 'granted', timestamp: 1 } },
      'g?gd',
      'recordedChoiceUnknownBasis',
    ],
  ],
  foreign: [
    'consentMode',
    [
      'granted',
      '',
      { analytics_storage: 'perhaps' },
      { ad_storage: 'granted' },
      { gcm: { analytics_storage: 'granted' } },
    ],
  ],
});
