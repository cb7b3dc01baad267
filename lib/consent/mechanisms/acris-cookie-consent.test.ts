import { testTool } from '../../../test/tool-table.ts';
import { acrisCookieConsent } from './acris-cookie-consent.ts';

testTool(acrisCookieConsent, {
  says: [[{ acris_cookie_acc: '1' }, 'g???', 'choiceNotReadable']],
  absent: 'acris_cookie_acc',
});
