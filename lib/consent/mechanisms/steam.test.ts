import { testTool } from '../../../test/tool-table.ts';
import { steam } from './steam.ts';

testTool(steam, {
  says: [
    [{ cookieSettings: { version: 1, preference_state: 1, content_customization: null } }, 'gggg'],
    [{ cookieSettings: { version: 1, preference_state: 2, content_customization: null } }, 'gddd'],
    [{ cookieSettings: { version: 1, preference_state: 0 } }, 'g---', 'bannerNoChoice'],
    [
      {
        cookieSettings: {
          version: 1,
          preference_state: 3,
          content_customization: true,
          valve_analytics: false,
          third_party_analytics: false,
        },
      },
      'ggd?',
    ],
    [{ cookieSettings: { version: 1, preference_state: 9 } }, 'g???', 'choiceNotReadable'],
  ],
  foreign: ['cookieSettings', ['', 'true', '{}', { necessary: true, analytics: false }, '{"preference_state":1']],
});
