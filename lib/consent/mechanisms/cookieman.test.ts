import { testTool } from '../../../test/tool-table.ts';
import { cookieman } from './cookieman.ts';

testTool(cookieman, {
  says: [
    [{ CookieConsent: 'mandatory|marketing|statistics|external' }, 'gggg'],
    [{ CookieConsent: 'mandatory' }, 'gddd'],
    [{ CookieConsent: 'mandatory|external' }, 'ggdd'],
    [{ CookieConsent: 'mandatory|testgroup' }, 'g???'],
  ],
  foreign: ['CookieConsent', ['true', '', '{stamp:1,necessary:true}', 'marketing', 'mandatory|<b>']],
});
