import { testTool } from '../../../test/tool-table.ts';
import { amastyGdprCookie } from './amasty-gdpr-cookie.ts';

testTool(amastyGdprCookie, {
  says: [
    [{ amcookie_allowed: '0' }, 'gggg'],
    [{ amcookie_allowed: '1' }, 'g???', 'choiceNotReadable'],
    [{ amcookie_allowed: '1,3,4' }, 'g???', 'choiceNotReadable'],
  ],
  broken: ['amcookie_allowed', ['', 'all', '1,', '-1', '{"1":1}', 'null']],
  absent: 'amcookie_allowed',
});
