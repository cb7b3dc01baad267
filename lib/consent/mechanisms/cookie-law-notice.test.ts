import { testTool } from '../../../test/tool-table.ts';
import { cookieLawNotice } from './cookie-law-notice.ts';

testTool(cookieLawNotice, {
  says: [
    [{ catAccCookies: '1' }, 'g???', 'noticeDismissed'],
    [{ euCookie: 'set' }, 'g???', 'noticeDismissed'],
    [{ eucookielaw: '1767950100' }, 'g???', 'noticeDismissed'],
    [{ 'cookie:accepted': 'true' }, 'g???', 'noticeDismissed'],
    [{ laravel_cookie_consent: '1' }, 'g???', 'noticeDismissed'],
  ],
  foreign: ['laravel_cookie_consent', ['', '0', 'false', '{"_ga":true}']],
  absent: 'catAccCookies',
});
