import { testTool } from '../../../test/tool-table.ts';
import { vueCookieAcceptDecline } from './vue-cookie-accept-decline.ts';

testTool(vueCookieAcceptDecline, {
  where: 'localStorage',
  says: [
    [{ 'vue-cookie-accept-decline-panel': 'accept' }, 'gggg'],
    [{ 'vue-cookie-accept-decline-panel': 'decline' }, 'gddd'],
    [{ 'vue-cookie-accept-decline-panel': 'postpone' }, 'g---', 'bannerNoChoice'],
  ],
  broken: ['vue-cookie-accept-decline-panel', ['', 'true', 'accepted', 'null']],
  absent: 'vue-cookie-accept-decline-panel',
});
