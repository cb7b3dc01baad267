import { testTool } from '../../../test/tool-table.ts';
import { jqueryCookiebar } from './jquery-cookiebar.ts';

testTool(jqueryCookiebar, {
  says: [
    [{ 'cb-enabled': 'accepted' }, 'gggg'],
    [{ 'cb-enabled': 'declined' }, 'gddd'],
  ],
  broken: ['cb-enabled', ['', 'true', 'enabled', '{"accepted":true}']],
  absent: 'cb-enabled',
});
