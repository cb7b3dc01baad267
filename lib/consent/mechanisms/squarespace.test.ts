import { testTool } from '../../../test/tool-table.ts';
import { squarespace } from './squarespace.ts';

testTool(squarespace, {
  says: [
    [{ ss_performanceCookiesAllowed: 'true', ss_marketingCookiesAllowed: 'true' }, 'g?gg'],
    [{ ss_performanceCookiesAllowed: 'false', ss_marketingCookiesAllowed: 'false' }, 'g?dd'],
    [{ ss_performanceCookiesAllowed: 'true', ss_marketingCookiesAllowed: 'false' }, 'g?gd'],
    [{ ss_cookieAllowed: '1' }, 'g???', 'choiceNotReadable'],
  ],
  broken: ['ss_marketingCookiesAllowed', ['', 'some']],
  absent: 'ss_performanceCookiesAllowed',
});
