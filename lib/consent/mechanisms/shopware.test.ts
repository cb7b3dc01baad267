import { testTool } from '../../../test/tool-table.ts';
import { shopware } from './shopware.ts';

testTool(shopware, {
  says: [
    [{ 'cookie-preference': '1', 'google-analytics-enabled': '1', 'google-ads-enabled': '1' }, 'g?gg'],
    [{ 'cookie-preference': '1', 'google-analytics-enabled': '1' }, 'g?g?'],
    [{ 'cookie-preference': '1' }, 'g???', 'choiceNotReadable'],
    [{ 'cookie-preference': '1', 'google-analytics-enabled': '0' }, 'g?d?'],
  ],
  broken: ['google-analytics-enabled', ['x', '2']],
  absent: 'cookie-preference',
});
