import { testTool } from '../../../test/tool-table.ts';
import { nuxtCookieControl } from './nuxt-cookie-control.ts';

testTool(nuxtCookieControl, {
  says: [
    [{ ncc_c: 'nccfunctionalstatisticsmarketing', ncc_e: 'functional~statistics~marketing' }, 'gggg'],
    [{ ncc_c: 'nccfunctionalstatisticsmarketing', ncc_e: 'necessary' }, 'gddd'],
    [{ ncc_e: 'necessary~google-analytics' }, 'gdgd'],
    [{ ncc_e: 'ncc~statistics' }, 'g?g?'],
    [{ cookie_control_consent: 'true', cookie_control_enabled_cookies: 'essential,analytics' }, 'gdgd'],
    [{ cookie_control_consent: 'true' }, 'g???', 'choiceNotReadable'],
  ],
  absent: 'ncc_e',
});
