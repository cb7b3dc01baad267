import { testTool } from '../../../test/tool-table.ts';
import { canonicalCookiePolicy } from './canonical-cookie-policy.ts';

testTool(canonicalCookiePolicy, {
  says: [
    [{ _cookies_accepted: 'all' }, 'gggg'],
    [{ _cookies_accepted: 'essential' }, 'gddd'],
    [{ _cookies_accepted: 'performance' }, 'gdgd'],
    [{ _cookies_accepted: 'functionality' }, 'ggdd'],
  ],
  broken: ['_cookies_accepted', ['', 'true', 'ALL', '{"all":true}']],
  absent: '_cookies_accepted',
});
