import { testTool } from '../../../test/tool-table.ts';
import { omCookie } from './om-cookie.ts';

testTool(omCookie, {
  says: [
    [{ omCookieConsent: 'group-1.1,group-2.1,group-3.1,dismiss' }, 'gggg'],
    [{ omCookieConsent: 'group-1.1,group-2.0,group-3.0,dismiss' }, 'gddd'],
    [{ omCookieConsent: 'group-1.1,group-2.0,group-3.1,dismiss' }, 'g???', 'choiceNotReadable'],
    [{ omCookieConsent: 'group-1.1,dismiss' }, 'g???', 'choiceNotReadable'],
  ],
  broken: ['omCookieConsent', ['', 'dismiss', 'true', 'group-1', 'group-1.2', 'group-x.1']],
  absent: 'omCookieConsent',
});
