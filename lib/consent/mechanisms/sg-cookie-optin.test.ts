import { testTool } from '../../../test/tool-table.ts';
import { sgCookieOptin } from './sg-cookie-optin.ts';

testTool(sgCookieOptin, {
  says: [
    [{ cookie_optin: 'essential:1|analytics:1|iframes:1|marketing:1' }, 'gggg'],
    [{ cookie_optin: 'essential:1|analytics:0|iframes:0|marketing:0' }, 'gddd'],
    [{ cookie_optin: 'essential:1|analytics:0|iframes:1' }, 'ggd?'],
    [{ cookie_optin: 'essential:1|c0001:0' }, 'g???'],
  ],
  foreign: ['cookie_optin', ['', 'true', 'analytics:1', 'essential:x', '{"essential":1}']],
});
