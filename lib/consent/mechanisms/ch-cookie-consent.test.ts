import { testTool } from '../../../test/tool-table.ts';
import { chCookieConsent } from './ch-cookie-consent.ts';

const all = (value: string) => ({
  Cookie_Category_analytics: value,
  Cookie_Category_tracking: value,
  Cookie_Category_marketing: value,
  Cookie_Category_social_media: value,
});

testTool(chCookieConsent, {
  says: [
    [all('true'), 'g?gg'],
    [all('false'), 'g?dd'],
    [{ Cookie_Category_analytics: 'true', Cookie_Category_marketing: 'false' }, 'g?gd'],
    [{ Cookie_Category_video: 'true', Cookie_Category_analytics: 'false' }, 'ggd?'],
    [{ Cookie_Consent: 'Sat, 10 Jan 2026 09:00:00 +0000' }, 'g???', 'choiceNotReadable'],
  ],
  broken: ['Cookie_Category_analytics', ['', 'maybe', '2', '{"a":1}']],
  absent: 'Cookie_Category_analytics',
});
