import { testTool } from '../../../test/tool-table.ts';
import { contaoCookiebar } from './contao-cookiebar.ts';

testTool(contaoCookiebar, {
  where: 'localStorage',
  says: [
    [
      { ccb_contao_token_1: { configId: 1, pageId: 2, version: 3, saved: 1767950100, cookies: [1, 4] } },
      'g???',
      'choiceNotReadable',
    ],
    [{ ccb_contao_token: { configId: 1, saved: 1767950100, cookies: [] } }, 'g???', 'choiceNotReadable'],
  ],
  broken: ['ccb_contao_token_1', ['1', '', '{}', { cookies: 'all' }]],
  absent: 'ccb_contao_token_1',
});
