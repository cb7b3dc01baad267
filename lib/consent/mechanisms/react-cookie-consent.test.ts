import { testTool } from '../../../test/tool-table.ts';
import { reactCookieConsent } from './react-cookie-consent.ts';

testTool(reactCookieConsent, {
  says: [
    [{ CookieConsent: 'false' }, 'gddd'],
    [{ CookieConsent: 'true' }, 'g???', 'choiceNotReadable'],
  ],
  foreign: ['CookieConsent', ['', '0', '-1', '1', 'mandatory', '{stamp:1}', 'TRUE']],
});
