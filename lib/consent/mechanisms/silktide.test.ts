import { testTool } from '../../../test/tool-table.ts';
import { silktide } from './silktide.ts';

testTool(silktide, {
  where: 'localStorage',
  says: [
    [
      {
        silktideCookieBanner_InitialChoice: '1',
        silktideCookieChoice_necessary: 'true',
        silktideCookieChoice_analytics: 'true',
        silktideCookieChoice_advertising: 'true',
      },
      'g?gg',
    ],
    [
      { 'stcm.consent.necessary': 'true', 'stcm.consent.analytics': 'false', 'stcm.consent.marketing': 'false' },
      'g?dd',
    ],
    [{ 'stcm.consent.analytics': 'true', 'stcm.consent.marketing': 'false', 'stcm.consent.group7': 'true' }, 'g?gd'],
    [{ silktideCookieBanner_InitialChoice: '1' }, 'g???', 'choiceNotReadable'],
  ],
  broken: ['stcm.consent.analytics', ['', 'perhaps', '{}']],
  absent: 'silktideCookieBanner_InitialChoice',
});
