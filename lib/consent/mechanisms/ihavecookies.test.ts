import { testTool } from '../../../test/tool-table.ts';
import { ihavecookies } from './ihavecookies.ts';

testTool(ihavecookies, {
  says: [
    [{ cookieControlPrefs: ['preferences', 'analytics', 'marketing'] }, 'gggg'],
    [{ cookieControlPrefs: [] }, 'gddd'],
    [{ cookieControlPrefs: ['analytics'] }, 'gdgd'],
  ],
  foreign: ['cookieControlPrefs', ['', 'true', '{"analytics":true}']],
});
